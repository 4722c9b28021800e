using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Public;

/// <summary>GET /public/legal: who publishes these pages, who hosts them, what is kept of those who read them.</summary>
static class ReadLegal
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/public/legal", ShowAsync).Needs(Right.Public);

    static async Task<IResult> ShowAsync(AppDb db, CancellationToken cancel)
    {
        // Within the coalition of the address: that one alone.
        var legal = await db
            .Coalitions.AsNoTracking()
            .Where(c => c.Id == db.Within)
            .Select(c => c.Legal)
            .SingleAsync(cancel);
        return Page.Of<PublicLegalPage>(new { Legal = legal });
    }
}
