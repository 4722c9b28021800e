using CauseCommune.App.Features.Demonstrations;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Demonstrations;

public sealed class FirstStartTest
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_first_start_brings_two_demonstrations_and_a_person_without_a_name(
        Engine engine
    )
    {
        await using var fresh = await ReadyAsync(engine);
        await StartAsync(fresh);

        await using var db = fresh.Target.Open(TestHost.NewTime());
        Assert.Equal(
            [Demonstration.FirstCase, Demonstration.Example],
            await db.Coalitions.OrderBy(c => c.CreatedAt).Select(c => c.Demonstration).ToListAsync()
        );
        Assert.Null((await db.Actors.OrderBy(a => a.Id).FirstAsync()).NamedAt);
    }

    [Fact]
    public async Task A_demonstration_that_was_deleted_does_not_come_back()
    {
        await using var fresh = await ReadyAsync(Engine.Sqlite);
        await StartAsync(fresh);
        await using var db = fresh.Target.Open(TestHost.NewTime());
        await db.Coalitions.ExecuteDeleteAsync();

        await StartAsync(fresh);

        Assert.Equal(0, await db.Coalitions.CountAsync());
    }

    [Fact]
    public async Task Started_empty_there_is_a_person_and_nothing_else()
    {
        await using var fresh = await ReadyAsync(Engine.Sqlite);
        await StartAsync(fresh, empty: true);
        await StartAsync(fresh);

        await using var db = fresh.Target.Open(TestHost.NewTime());
        Assert.Equal(1, await db.Actors.CountAsync());
        Assert.Equal(0, await db.Coalitions.CountAsync());
    }

    static async Task<FreshDatabase> ReadyAsync(Engine engine)
    {
        Assert.SkipWhen(
            FreshDatabase.Missing(engine) is not null,
            "" + FreshDatabase.Missing(engine)
        );
        var fresh = await FreshDatabase.CreateAsync(engine);
        await Database.MakeReadyAsync(fresh.Target, TestHost.NewTime());
        return fresh;
    }

    static Task StartAsync(FreshDatabase fresh, bool empty = false) =>
        FirstStart.PrepareAsync(fresh.Target, TestHost.NewTime(), empty);
}
