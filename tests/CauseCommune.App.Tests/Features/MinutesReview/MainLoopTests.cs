using System.Net;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>From a pasted report to a plan with its holes, on both databases.</summary>
public abstract class MainLoopTests(TestHost host)
{
    [Fact]
    public async Task A_pasted_report_becomes_a_plan_of_three_audiences_and_six_holes()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(Report.Text, ("Source", "Femmes Ingénieures"));

        var sent = await site.RecordAsync(review, ("rest", "likely"));

        Assert.Equal(site.At(review) + "#recorded", sent.Location);
        var plan = await site.OpenAsync("/plan");
        Assert.Equal("Six cases vides", plan.Title());
        var audiences = await site.ReadAsync(db => db.Audiences.OrderBy(a => a.Rank).ToListAsync());
        Assert.Equal(["Grand public", "Écoles", "Entreprises"], audiences.Select(a => a.Name));
        Assert.All(audiences, audience => Assert.Equal(2, audience.Needs));
        Assert.Equal("du primaire au supérieur", audiences[1].Levels);
        Assert.All(
            audiences,
            audience => Assert.Equal("Femmes Ingénieures", audience.Origin!.Source)
        );
    }

    [Fact]
    public async Task The_report_as_it_was_published_becomes_the_same_plan()
    {
        var folder = Environment.GetEnvironmentVariable("CAUSE_COMMUNE_REPORTS");
        var file = Path.Combine(folder ?? "", "compte-rendu-2018-02-05.txt");
        Assert.SkipUnless(
            File.Exists(file),
            "CAUSE_COMMUNE_REPORTS names no folder with the report of 5 February 2018."
        );
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(await File.ReadAllTextAsync(file));

        await site.RecordAsync(review, ("rest", "likely"));

        Assert.Equal("Six cases vides", (await site.OpenAsync("/plan")).Title());
        Assert.Equal(3, await site.ReadAsync(db => db.Audiences.CountAsync(a => a.Needs == 2)));
        Assert.Equal(
            [new LocalDate(2018, 2, 5), new LocalDate(2018, 2, 20)],
            await site.ReadAsync(db =>
                db.Meetings.OrderBy(m => m.Date).Select(m => m.Date).ToListAsync()
            )
        );
        Assert.False((await site.ReadAsync(db => db.Dossiers.SingleAsync())).Outcome!.Retained);
        Assert.Equal(1, await site.ReadAsync(db => db.Positions.CountAsync()));
    }

    [Fact]
    public async Task It_tells_the_meeting_who_was_there_and_the_next_one()
    {
        var site = await ReviewSite.NewAsync(host);
        await site.RecordAsync(await site.ReviewAsync(Report.Text), ("rest", "likely"));

        var meetings = await site.ReadAsync(db =>
            db.Meetings.Include(m => m.Attendances)
                    .ThenInclude(a => a.Person)
                .OrderBy(m => m.Date)
                .ToListAsync()
        );
        Assert.Equal(
            [new LocalDate(2018, 2, 5), new LocalDate(2018, 2, 20)],
            meetings.Select(m => m.Date)
        );
        var (held, next) = (meetings[0], meetings[1]);
        Assert.Equal(MeetingKind.Workshop, held.Kind);
        Assert.Equal((60, 120), (held.PlannedMinutes!.Value, held.ActualMinutes!.Value));
        Assert.Equal(
            ["Charlotte Graire", "Céline Calvez", "Mounir Mahjoubi", "Paula Forteza"],
            held.Attendances.Where(a => a.Presence == Presence.Present && a.Person is not null)
                .Select(a => a.Person!.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains(held.Attendances, a => a.Presence == Presence.OthersNotNamed);
        Assert.Equal(
            Presence.OnlyNamed,
            held.Attendances.Single(a => a.Person?.Name == "Édouard Philippe").Presence
        );
        Assert.Null(next.StartTime);
        Assert.Contains("Cigref", next.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_the_coordinator_the_frame_the_outcome_the_position_and_the_question()
    {
        var site = await ReviewSite.NewAsync(host);
        await site.RecordAsync(await site.ReviewAsync(Report.Text), ("rest", "likely"));

        var coalition = await site.ReadAsync(db =>
            db.Coalitions.SingleAsync(c => c.Id == site.Coalition)
        );
        var coordinator = await site.ReadAsync(db =>
            db.Organizations.SingleAsync(o => o.Id == coalition.CoordinatorId)
        );
        Assert.Equal("Cigref", coordinator.Name);
        Assert.Equal("grande cause du quinquennat", coalition.Frame, ignoreCase: true);
        Assert.NotNull(coalition.FrameOrigin!.Start);
        var dossier = await site.ReadAsync(db => db.Dossiers.SingleAsync());
        Assert.Equal("grande cause nationale 2018", dossier.Label, ignoreCase: true);
        Assert.False(dossier.Outcome!.Retained);
        Assert.Contains("violences", dossier.Outcome.Chosen, StringComparison.Ordinal);
        var position = await site.ReadAsync(db =>
            db.Positions.Include(p => p.Person).SingleAsync()
        );
        Assert.Equal("Mounir Mahjoubi", position.Person!.Name);
        Assert.Equal(Stance.Supports, position.Stance);
        Assert.Equal(4, position.ReasonList.Count);
        Assert.Equal(new LocalDate(2018, 2, 5), position.SaidOn);
        Assert.Contains(
            "voies et moyens",
            (await site.ReadAsync(db => db.OpenQuestions.SingleAsync())).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Cigref",
            (await site.ReadAsync(db => db.Decisions.SingleAsync())).Text,
            StringComparison.Ordinal
        );
        // To be received is not to be an organisation of one's own.
        Assert.DoesNotContain(
            await site.ReadAsync(db => db.Organizations.Select(o => o.Name).ToListAsync()),
            name => name.Contains("ollectif", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_whole_is_taken_back_and_can_be_recorded_again()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(Report.Text);
        await site.RecordAsync(review, ("rest", "likely"));

        var undone = await site.UndoAsync(review);

        Assert.Equal(site.At(review), undone.Location);
        Assert.Equal(0, await CountAsync(site));
        var coalition = await site.ReadAsync(db =>
            db.Coalitions.SingleAsync(c => c.Id == site.Coalition)
        );
        Assert.Null(coalition.CoordinatorId);
        Assert.Null(coalition.CoordinatorOrigin);
        Assert.Null(coalition.Frame);
        Assert.Null(coalition.FrameOrigin);
        Assert.Null(coalition.Cause);
        Assert.NotEqual(
            0,
            await site.ReadAsync(db => db.History.CountAsync(h => h.Subject == "decision"))
        );
        await site.RecordAsync(review);
        Assert.Equal("Six cases vides", (await site.OpenAsync("/plan")).Title());
    }

    [Fact]
    public async Task The_same_form_sent_twice_records_once()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(Report.Text);
        var page = await site.OpenAsync(review);

        var first = await site.SendAsync(page, "review", null);
        var second = await site.SendAsync(page, "review", null);
        var without = await site.SendAsync(page, "review", null, ("_key", "none"));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Equal(3, await site.ReadAsync(db => db.Audiences.CountAsync()));
        Assert.Equal(1, await site.ReadAsync(db => db.Confirmations.CountAsync()));
    }

    [Fact]
    public async Task The_page_after_says_what_was_done()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(
            "Le site ouvre en mars",
            new Minutes.DecisionMention(
                new(0, 21),
                Minutes.Certainty.Sure,
                new("dit", "said"),
                "Le site ouvre"
            )
        );

        await site.KeepAsync(review);
        Assert.DoesNotContain("Choix gardé", await DidAsync(), StringComparison.Ordinal);
        await site.KeepAsync(review, ("f1.choice", "drop"));
        Assert.Contains("Choix gardé", await DidAsync(), StringComparison.Ordinal);
        await site.RecordAsync(review, ("f1.choice", "keep"));
        Assert.Contains("1 chose enregistrée", await DidAsync(), StringComparison.Ordinal);
        await site.UndoAsync(review);
        Assert.Contains(
            "1 chose enregistrée depuis le compte rendu est retirée",
            await DidAsync(),
            StringComparison.Ordinal
        );

        async Task<string> DidAsync() => (await site.OpenAsync("/minutes")).Body.Said();
    }

    /// <summary>All that minutes may make.</summary>
    static Task<int> CountAsync(ReviewSite site) =>
        site.ReadAsync(async db =>
            await db.Meetings.CountAsync()
            + await db.Attendances.CountAsync()
            + await db.Decisions.CountAsync()
            + await db.OpenQuestions.CountAsync()
            + await db.Plans.CountAsync()
            + await db.Audiences.CountAsync()
            + await db.Actions.CountAsync()
            + await db.Organizations.CountAsync()
            + await db.People.CountAsync()
            + await db.Dossiers.CountAsync()
            + await db.Positions.CountAsync()
        );
}

public sealed class MainLoopOnSqliteTests(SqliteHost host)
    : MainLoopTests(host),
        IClassFixture<SqliteHost>;

public sealed class MainLoopOnPostgresTests(PostgresHost host)
    : MainLoopTests(host),
        IClassFixture<PostgresHost>;
