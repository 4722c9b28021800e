using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.SignIn;

/// <summary>
/// POST /account/claim – the first coordinator who comes in says that what was recorded on this machine, before anybody signed in, was
/// recorded by them: from then on, their name signs it.
/// </summary>
static class ClaimWork
{
    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapPost("/account/claim", HandleAsync).Needs(Right.SignedIn);

    static async Task<IResult> HandleAsync(
        [FromForm] NoFields form,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = await db.Accounts.SingleOrDefaultAsync(
            a => a.Id == visit.Who.Account,
            cancel
        );
        if (account is null || await db.UnclaimedLocalPersonAsync(account, cancel) is null)
        {
            return Results.NotFound();
        }

        account.ActorId = (await db.LocalPersonAsync(cancel)).Id;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Results.Redirect(Routes.Account(visit.Language));
    }
}
