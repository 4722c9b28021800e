using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.App.Features.Home;

/// <summary>A coalition that somebody starts here.</summary>
static class NewCoalition
{
    /// <summary>Adds the coalition, under a short name that no other has.</summary>
    public static async Task<Coalition> AddCoalitionAsync(
        this AppDb db,
        string name,
        string? cause,
        Language language,
        Instant now,
        CancellationToken cancel
    )
    {
        var coalition = new Coalition
        {
            Id = Id<Coalition>.New(now),
            ShortName = await db.FreeShortNameAsync(name, Routes.Reserved, null, cancel),
            Name = name,
            Cause = cause,
            Language = language.Code,
            CreatedAt = now,
        };
        db.Coalitions.Add(coalition);
        return coalition;
    }
}
