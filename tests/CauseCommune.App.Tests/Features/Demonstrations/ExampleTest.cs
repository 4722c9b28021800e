using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Demonstrations;

/// <summary>« Example » shows every state, each once at least.</summary>
public sealed class ExampleTest(Told told) : IClassFixture<Told>
{
    [Fact]
    public async Task Each_state_each_lack_and_each_word_of_an_owner_can_be_seen()
    {
        var plan = await PlanAsync();

        Assert.All(
            Enum.GetValues<ShownState>(),
            state => Assert.Contains(plan.Actions, a => plan.Shown(a) == state)
        );
        Assert.All(
            Enum.GetValues<Lack>(),
            lack =>
                Assert.Contains(
                    plan.Actions,
                    a => lack == Lack.None ? a.Facts.IsConcrete : a.Facts.Lacks.HasFlag(lack)
                )
        );
        Assert.All(
            Enum.GetValues<ConfidenceLevel>(),
            weather => Assert.Contains(plan.Actions, a => a.Weather == weather)
        );
        Assert.Contains(plan.Actions, a => a.IsSilent);
        Assert.Contains(plan.Actions, a => a.Slips > 1);
        Assert.Contains(plan.Actions, a => a.Evidence is not null);
        Assert.Contains(plan.Actions, a => a.IsPublished);
        Assert.Contains(plan.Actions, a => !a.IsPublished && a.PublicSentence is not null);
    }

    [Fact]
    public async Task Its_account_has_a_hole_something_beyond_the_need_and_something_without_audience()
    {
        var account = (await PlanAsync()).Account;

        Assert.Equal(
            (9, 5, 3, 1, 1, 2),
            (
                account.Expected,
                account.Promised,
                account.Waiting,
                account.Holes,
                account.Beyond,
                account.WithoutAudience.All
            )
        );
    }

    [Fact]
    public async Task Nothing_in_it_happens_after_the_day_on_which_it_stands()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.Example);
        await using var _ = db;

        Assert.All(await db.Updates.ToListAsync(), u => Assert.True(u.Day <= coalition.StandsOn));
        Assert.All(
            await db.History.ToListAsync(),
            h => Assert.True(h.At.InUtc().Date <= coalition.StandsOn)
        );
        Assert.All(
            await db.Ownerships.ToListAsync(),
            o => Assert.True(o.AgreedOn is null || o.AgreedOn <= coalition.StandsOn)
        );
    }

    [Fact]
    public async Task Its_actions_keep_their_history_by_somebody_who_does_not_exist()
    {
        var (db, _) = await told.OpenAsync(Demonstration.Example);
        await using var __ = db;

        var by = await db
            .History.Where(h => h.Subject == "action")
            .Select(h => h.ActorId)
            .Distinct()
            .ToListAsync();

        var actor = await db.Actors.SingleAsync(a => a.Id == by.Single());
        Assert.Equal("Ada Exemple", actor.Name);
    }

    [Fact]
    public async Task The_next_meeting_has_its_agenda_and_minutes_are_at_two_stages()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.Example);
        await using var _ = db;

        var next = await db.NextMeetingAsync(coalition.StandsOn!.Value, default);

        Assert.Equal(3, await db.AgendaItems.CountAsync(i => i.MeetingId == next!.Id));
        Assert.Equal(
            [MinutesStatus.SentForCorrection, MinutesStatus.Validated],
            (await db.Minutes.Select(m => m.Status).ToListAsync()).Order()
        );
    }

    async Task<PlanOverview> PlanAsync()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.Example);
        await using var _ = db;
        return (await db.RunningPlanAsync(coalition.StandsOn!.Value, default))!;
    }
}
