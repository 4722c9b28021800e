using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Storage;

/// <summary>What the plan page, the account of a meeting and the public page read alike.</summary>
public abstract class PlanQueriesTest(ReadyDatabase database)
{
    [Fact]
    public async Task The_running_plan_comes_with_its_audiences_actions_and_account()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);
        story.Kit.Accountable!.Accept(AgreementWay.ByAnswer, null, Story.Today);
        await db.SaveChangesAsync();
        await using var read = database.Open(story.Coalition.Id);

        var plan = await read.RunningPlanAsync(Story.Today.PlusDays(11), default);

        Assert.NotNull(plan);
        Assert.Equal(["Écoles"], plan.Audiences.Select(a => a.Name));
        var kit = Assert.Single(plan.Actions);
        Assert.Equal("Réseau Exemple", kit.Owner!.Name);
        Assert.Equal("16 février", kit.Due!.Said);
        Assert.Equal(Lack.Deliverable, kit.Facts.Lacks);
        Assert.Equal(
            (2, 1, 1, 1),
            (
                plan.Account.Expected,
                plan.Account.Promised,
                plan.Account.Within.Late,
                plan.Account.Holes
            )
        );
    }

    [Fact]
    public async Task A_day_before_its_end_nobody_is_late()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);

        var plan = await db.RunningPlanAsync(Story.Today.PlusDays(10), default);

        Assert.Equal(Domain.FollowUps.ShownState.Planned, plan!.Shown(plan.Actions[0]));
        Assert.Equal(story.Plan.Id, plan.Plan);
    }

    [Fact]
    public async Task Who_is_named_again_is_the_same()
    {
        await using var db = database.Open();
        await Story.TellAsync(db);
        var now = NodaTime.Instant.FromUtc(2018, 2, 7, 9, 0);

        var again = await db.OrganizationNamedAsync(
            "le RÉSEAU  exemple",
            Domain.Coalitions.OrganizationKind.Member,
            now,
            null,
            default
        );
        var twice = await db.PersonNamedAsync("Mme Zoé Fiction", "présidente", now, null, default);
        var same = await db.PersonNamedAsync("zoe fiction", null, now, null, default);
        await db.SaveChangesAsync();

        Assert.Equal("Réseau Exemple", again.Name);
        Assert.Same(twice, same);
        Assert.Equal(1, await db.Organizations.CountAsync());
    }
}

public sealed class SqlitePlanQueriesTest(SqliteDatabase database)
    : PlanQueriesTest(database),
        IClassFixture<SqliteDatabase>;

public sealed class PostgresPlanQueriesTest(PostgresDatabase database)
    : PlanQueriesTest(database),
        IClassFixture<PostgresDatabase>;
