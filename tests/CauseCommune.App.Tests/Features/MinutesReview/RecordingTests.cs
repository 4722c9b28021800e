using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Minutes;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Presence = CauseCommune.Minutes.Presence;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>What findings become: matched with what is known, bound by who was there.</summary>
public sealed class RecordingTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Text = "Le texte du compte rendu, où tout est dit.";
    static readonly Wording Why = new("Le texte le dit.", "The text says so.");
    static readonly Passage All = new(0, Text.Length);

    static readonly MeetingMention Held = new(All, Certainty.Sure, Why, new LocalDate(2018, 2, 5));

    static readonly NextMeetingMention Next = new(
        All,
        Certainty.Sure,
        Why,
        Period.On(new LocalDate(2018, 2, 20))
    );

    [Fact]
    public async Task A_doer_who_was_there_has_accepted_and_one_who_was_not_is_named()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(
            Text,
            Does("Écrire aux écoles", ("Nora Exemple", OwnerKind.Person)),
            Does("Imprimer l'affiche", ("Paul Modèle", OwnerKind.Person)),
            Does("Prêter la salle", ("Association Exemple", OwnerKind.Organization)),
            Does("Relire", ("le bureau", OwnerKind.Group)),
            Held,
            Attends("Nora Exemple", Presence.Present, "Association Exemple"),
            Attends("Paul Modèle", Presence.Excused)
        );

        await site.RecordAsync(review);

        var owners = await site.ReadAsync(db =>
            db.Actions.Include(a => a.Owners).ToDictionaryAsync(a => a.What, a => a.Owners.Single())
        );
        var nora = owners["Écrire aux écoles"];
        Assert.Equal(
            (Agreement.Accepted, AgreementWay.AtTheMeeting, new LocalDate(2018, 2, 5)),
            (nora.Agreement, nora.Way, nora.AgreedOn)
        );
        Assert.Equal("Nora Exemple", nora.AgreedBy);
        Assert.NotNull(nora.OrganizationId);
        Assert.Equal(Agreement.Named, owners["Imprimer l'affiche"].Agreement);
        Assert.Equal(Agreement.Accepted, owners["Prêter la salle"].Agreement);
        Assert.Equal(Agreement.Named, owners["Relire"].Agreement);
    }

    [Fact]
    public async Task Who_is_confirmed_as_present_later_has_accepted_then_and_that_can_be_taken_back()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(
            Text,
            Held,
            Does("Écrire aux écoles", ("Nora Exemple", OwnerKind.Person)),
            Attends("Nora Exemple", Presence.Present)
        );
        await site.RecordAsync(review, ("f3.choice", "wait"));
        Assert.Equal(Agreement.Named, await AgreementAsync(site));

        await site.RecordAsync(review, ("f3.choice", "keep"));
        Assert.Equal(Agreement.Accepted, await AgreementAsync(site));

        await site.UndoAsync(review);
        Assert.Equal(Agreement.Named, await AgreementAsync(site));
    }

    [Fact]
    public async Task For_the_next_meeting_is_bound_to_it()
    {
        var site = await ReviewSite.NewAsync(host);

        await site.RecordAsync(
            await site.HoldAsync(
                Text,
                Does("Écrire aux écoles") with
                {
                    DueIsNextMeeting = true,
                    DueSaid = "pour la prochaine réunion",
                },
                Held,
                Next
            )
        );

        var action = await site.ReadAsync(db => db.Actions.SingleAsync());
        var next = await site.ReadAsync(db =>
            db.Meetings.SingleAsync(m => m.Date == new LocalDate(2018, 2, 20))
        );
        Assert.Equal(next.Id, action.Due!.MeetingId);
        Assert.Equal(next.Date, action.Due.End);
        Assert.Equal(new LocalDate(2018, 2, 5), action.PromisedOn);
    }

    [Fact]
    public async Task What_is_due_for_a_meeting_that_minutes_move_moves_with_it_and_back()
    {
        var site = await ReviewSite.NewAsync(host);
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(Instant.FromUtc(2018, 1, 1, 0, 0)),
            CoalitionId = site.Coalition,
            Date = new(2018, 2, 2),
        };
        await site.ChangeAsync(db =>
        {
            var plan = new Plan
            {
                Id = Id<Plan>.New(Instant.FromUtc(2018, 1, 1, 0, 0)),
                CoalitionId = site.Coalition,
                Since = new(2018, 1, 1),
            };
            plan.Add(
                null,
                new ActionDraft
                {
                    What = "Écrire aux écoles",
                    Due = SaidDate.For(meeting, new LocalDate(2018, 1, 15)),
                },
                new(2018, 1, 15),
                Instant.FromUtc(2018, 1, 15, 0, 0)
            );
            db.Meetings.Add(meeting);
            db.Plans.Add(plan);
            return Task.CompletedTask;
        });
        var review = await site.HoldAsync(Text, Held);
        await site.ChangeAsync(async db => (await db.Minutes.SingleAsync()).MeetingId = meeting.Id);

        await site.RecordAsync(review);

        var moved = await site.ReadAsync(db => db.Actions.Include(a => a.Slips).SingleAsync());
        Assert.Equal(new LocalDate(2018, 2, 5), moved.Due!.End);
        Assert.Empty(moved.Slips);
        await site.UndoAsync(review);
        var back = await site.ReadAsync(db => db.Actions.SingleAsync());
        Assert.Equal(new LocalDate(2018, 2, 2), back.Due!.End);
    }

    [Fact]
    public async Task What_the_text_tells_of_a_state_is_news_of_the_day_of_the_meeting()
    {
        var site = await ReviewSite.NewAsync(host);

        await site.RecordAsync(
            await site.HoldAsync(
                Text,
                Held,
                Does("Écrire aux écoles") with
                {
                    Told = ToldState.Done,
                }
            )
        );

        var action = await site.ReadAsync(db => db.Actions.Include(a => a.Updates).SingleAsync());
        Assert.Equal(RecordedState.Done, action.State);
        Assert.Equal(new LocalDate(2018, 2, 5), action.Updates.Single().Day);
    }

    [Fact]
    public async Task Names_already_known_are_matched_and_those_that_look_alike_are_told()
    {
        var site = await ReviewSite.NewAsync(host);
        await site.RecordAsync(
            await site.HoldAsync(
                Text,
                Held,
                Attends("Nora Exemple", Presence.Present, "Association Exemple"),
                Needs("Écoles", 2)
            )
        );

        var page = await site.OpenAsync(
            await site.HoldAsync(
                Text,
                Attends("NORA EXEMPLE", Presence.Present, "Assocation Exemple"),
                Needs("école", 3),
                Held
            )
        );
        Assert.Contains(
            "Déjà connu : NORA EXEMPLE".Replace(
                "NORA EXEMPLE",
                "Nora Exemple",
                StringComparison.Ordinal
            ),
            page.QuerySelector("#p1").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "« Assocation Exemple » ressemble à « Association Exemple »",
            page.QuerySelector("#p1").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Déjà connue : la réunion de ce jour",
            page.QuerySelector("#p3").Said(),
            StringComparison.Ordinal
        );
        var review = await site.HoldAsync(
            Text,
            Held,
            Attends("nora exemple", Presence.Present, "L'association Exemple"),
            Needs("école", 3)
        );
        await site.RecordAsync(review);

        Assert.Equal(1, await site.ReadAsync(db => db.People.CountAsync()));
        Assert.Equal(1, await site.ReadAsync(db => db.Organizations.CountAsync()));
        Assert.Equal(1, await site.ReadAsync(db => db.Meetings.CountAsync()));
        Assert.Equal(1, await site.ReadAsync(db => db.Attendances.CountAsync()));
        Assert.Equal(3, (await site.ReadAsync(db => db.Audiences.SingleAsync())).Needs);
        await site.UndoAsync(review);
        Assert.Equal(2, (await site.ReadAsync(db => db.Audiences.SingleAsync())).Needs);
        Assert.Equal(1, await site.ReadAsync(db => db.Meetings.CountAsync()));
    }

    [Fact]
    public async Task A_meeting_that_was_chosen_when_pasting_is_completed()
    {
        var site = await ReviewSite.NewAsync(host);
        await site.ChangeAsync(async db =>
        {
            db.Meetings.Add(
                new Meeting
                {
                    Id = Id<Meeting>.New(Instant.FromUtc(2018, 1, 1, 0, 0)),
                    CoalitionId = site.Coalition,
                    Date = new(2018, 2, 5),
                    Place = "Ici",
                }
            );
            await db.SaveChangesAsync();
        });
        var review = await site.HoldAsync(
            Text,
            Held with
            {
                Kind = Minutes.MeetingKind.SteeringCommittee,
                Time = new LocalTime(14, 30),
            },
            new Minutes.DurationMention(All, Certainty.Sure, Why, Duration.FromHours(1), null)
        );

        await site.RecordAsync(review);

        var meeting = await site.ReadAsync(db => db.Meetings.SingleAsync());
        Assert.Equal(
            (Domain.Meetings.MeetingKind.SteeringCommittee, new LocalTime(14, 30), "Ici", 60),
            (meeting.Kind, meeting.StartTime!.Value, meeting.Place, meeting.PlannedMinutes!.Value)
        );
        var moved = meeting.Sequence;
        await site.UndoAsync(review);
        meeting = await site.ReadAsync(db => db.Meetings.SingleAsync());
        Assert.Equal((null, null), (meeting.StartTime, meeting.PlannedMinutes));
        Assert.True(meeting.Sequence > moved);
    }

    static ActionMention Does(string what, params (string Name, OwnerKind Kind)[] owners) =>
        new(
            All,
            Certainty.Sure,
            Why,
            what,
            [.. owners.Select(o => new OwnerName(o.Name, o.Kind, All))]
        );

    static AttendanceMention Attends(string name, Presence presence, string? represents = null) =>
        new(All, Certainty.Sure, Why, name, null, null, represents, presence);

    static AudienceMention Needs(string name, int needs) =>
        new(All, Certainty.Sure, Why, name, null, needs);

    static Task<Agreement> AgreementAsync(ReviewSite site) =>
        site.ReadAsync(db => db.Ownerships.Select(o => o.Agreement).SingleAsync());
}
