using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Demonstrations;

/// <summary>« As on 6 February 2018 » holds what the report says, and nothing else.</summary>
public sealed class FirstCaseTest(Told told) : IClassFixture<Told>
{
    [Fact]
    public async Task Six_actions_are_expected_and_none_is_received()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.FirstCase);
        await using var _ = db;

        var plan = await db.RunningPlanAsync(coalition.StandsOn!.Value, default);

        Assert.NotNull(plan);
        Assert.Equal(
            [
                ("Grand public", null, 2),
                ("Écoles", "du primaire au supérieur", 2),
                ("Entreprises", null, 2),
            ],
            plan.Audiences.Select(a => (a.Name, a.Levels, a.Needs))
        );
        Assert.Equal((6, 0, 6), (plan.Account.Expected, plan.Account.Received, plan.Account.Holes));
        Assert.Empty(plan.Actions);
    }

    [Fact]
    public async Task It_names_two_organisations_and_five_people_and_nobody_owns_anything()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.FirstCase);
        await using var _ = db;

        var organizations = await db.Organizations.OrderBy(o => o.Name).ToListAsync();
        Assert.Equal(
            [("Cigref", OrganizationKind.Unknown), ("Femmes Ingénieures", OrganizationKind.Member)],
            organizations.Select(o => (o.Name, o.Kind))
        );
        Assert.Equal(organizations[0].Id, coalition.CoordinatorId);
        Assert.Equal(
            [
                "Charlotte Graire",
                "Céline Calvez",
                "Mounir Mahjoubi",
                "Paula Forteza",
                "Édouard Philippe",
            ],
            (await db.People.Select(p => p.Name).ToListAsync()).Order(StringComparer.Ordinal)
        );
        Assert.Empty(await db.Ownerships.ToListAsync());
        Assert.Empty(await db.Updates.ToListAsync());
        Assert.Empty(await db.Requests.ToListAsync());
    }

    [Fact]
    public async Task The_workshop_of_one_hour_took_two_and_says_who_was_there_as_what()
    {
        var (db, _) = await told.OpenAsync(Demonstration.FirstCase);
        await using var __ = db;

        var met = await db
            .Meetings.Include(m => m.Attendances)
                .ThenInclude(a => a.Person)
            .Include(m => m.Attendances)
                .ThenInclude(a => a.Organization)
            .SingleAsync(m => m.Date == new LocalDate(2018, 2, 5));

        Assert.Equal(
            (MeetingKind.Workshop, 60, 120),
            (met.Kind, met.PlannedMinutes, met.ActualMinutes)
        );
        Assert.Equal(
            ["Céline Calvez", "Paula Forteza", "Charlotte Graire", "Mounir Mahjoubi"],
            met.Attendances.Where(a => a.Presence == Presence.Present)
                .Select(a => a.Person!.Name)
                .OrderBy(n => n.Split(' ')[1], StringComparer.Ordinal)
        );
        Assert.Equal(
            "Femmes Ingénieures",
            Assert.Single(met.Attendances, a => a.Organization is not null).Organization!.Name
        );
        Assert.Contains("Hauts-de-Seine", RoleOf("Céline Calvez"), StringComparison.Ordinal);
        Assert.Contains("données personnelles", RoleOf("Paula Forteza"), StringComparison.Ordinal);
        Assert.Single(met.Attendances, a => a.Presence == Presence.OthersNotNamed);
        Assert.Equal(
            ["Premier ministre", "le président de la République"],
            met.Attendances.Where(a => a.Presence == Presence.OnlyNamed)
                .Select(a => a.Role)
                .Order(StringComparer.Ordinal)
        );

        string RoleOf(string name) => met.Attendances.Single(a => a.Person?.Name == name).Role!;
    }

    [Fact]
    public async Task The_next_meeting_is_on_20_February_at_Cigref_without_an_hour()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.FirstCase);
        await using var _ = db;

        var next = await db.NextMeetingAsync(coalition.StandsOn!.Value, default);

        Assert.NotNull(next);
        Assert.Equal(
            (new LocalDate(2018, 2, 20), null, "Cigref"),
            (next.Date, next.StartTime, next.Place)
        );
        Assert.Equal(2, await db.Meetings.CountAsync());
    }

    [Fact]
    public async Task The_dossier_was_not_retained_and_the_authority_supports_the_cause_for_four_reasons()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.FirstCase);
        await using var _ = db;

        var dossier = await db.Dossiers.SingleAsync();
        var position = await db.Positions.Include(p => p.Person).SingleAsync();

        Assert.False(dossier.Outcome!.Retained);
        Assert.Contains("violences", dossier.Outcome.Chosen, StringComparison.Ordinal);
        Assert.Equal(
            ("Mounir Mahjoubi", Stance.Supports, 4),
            (position.Person!.Name, position.Stance, position.ReasonList.Count)
        );
        Assert.Contains("quinquennat", coalition.Frame, StringComparison.Ordinal);
        Assert.Single(await db.OpenQuestions.Where(q => q.SettledOn == null).ToListAsync());
        Assert.Single(await db.Decisions.ToListAsync());
    }

    [Fact]
    public async Task Each_fact_points_to_the_passage_that_tells_it_in_minutes_that_nobody_validated()
    {
        var (db, coalition) = await told.OpenAsync(Demonstration.FirstCase);
        await using var _ = db;

        var minutes = await db.Minutes.SingleAsync();
        var origins = new List<Origin?> { coalition.FrameOrigin, coalition.CoordinatorOrigin };
        origins.AddRange((await db.Organizations.ToListAsync()).Select(o => o.Origin));
        origins.AddRange((await db.People.ToListAsync()).Select(p => p.Origin));
        origins.AddRange((await db.Meetings.ToListAsync()).Select(m => m.Origin));
        origins.AddRange((await db.Attendances.ToListAsync()).Select(a => a.Origin));
        origins.AddRange((await db.Audiences.ToListAsync()).Select(a => a.Origin));
        origins.AddRange((await db.Plans.ToListAsync()).Select(p => p.Origin));
        origins.AddRange((await db.Decisions.ToListAsync()).Select(d => d.Origin));
        origins.AddRange((await db.OpenQuestions.ToListAsync()).Select(q => q.Origin));
        origins.AddRange((await db.Dossiers.ToListAsync()).Select(d => d.Origin));
        origins.AddRange((await db.Positions.ToListAsync()).Select(p => p.Origin));

        Assert.Equal(MinutesStatus.Draft, minutes.Status);
        Assert.All(
            origins,
            origin =>
            {
                Assert.NotNull(origin);
                Assert.Equal(("Femmes Ingénieures", minutes.Id), (origin.Source, origin.MinutesId));
                Assert.StartsWith(
                    "https://femmes-ingenieures.org",
                    origin.Url,
                    StringComparison.Ordinal
                );
                Assert.NotEmpty(minutes.Text[origin.Start!.Value..origin.End!.Value]);
            }
        );
        var news = await db.News.SingleAsync();
        Assert.Equal(
            ("février 2018", "Femmes Ingénieures"),
            (news.Published.Said, news.Origin.Source)
        );
    }
}
