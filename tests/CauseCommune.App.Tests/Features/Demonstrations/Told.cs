using CauseCommune.App.Features.Demonstrations;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Demonstrations;

/// <summary>A database with both demonstrations.</summary>
public sealed class Told : IAsyncLifetime
{
    FreshDatabase fresh = null!;

    public async ValueTask InitializeAsync()
    {
        fresh = await FreshDatabase.CreateAsync(Engine.Sqlite);
        await Database.MakeReadyAsync(fresh.Target, TestHost.NewTime());
        await FirstStart.PrepareAsync(fresh.Target, TestHost.NewTime(), empty: false);
    }

    public ValueTask DisposeAsync() => fresh.DisposeAsync();

    /// <summary>A context within one of them.</summary>
    public async Task<(AppDb Db, Coalition Coalition)> OpenAsync(Demonstration which)
    {
        var db = fresh.Target.Open(TestHost.NewTime());
        var coalition = await db.Coalitions.SingleAsync(c => c.Demonstration == which);
        db.Within = coalition.Id;
        return (db, coalition);
    }
}
