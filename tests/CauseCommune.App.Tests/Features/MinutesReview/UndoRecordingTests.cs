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

/// <summary>What was recorded is taken back until something rests on it.</summary>
public sealed class UndoRecordingTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Text = "Le texte du compte rendu, où tout est dit.";
    static readonly Wording Why = new("Le texte le dit.", "The text says so.");
    static readonly Passage All = new(0, Text.Length);

    static readonly MeetingMention Held = new(All, Certainty.Sure, Why, new LocalDate(2018, 2, 5));

    [Fact]
    public async Task Undo_is_refused_when_something_was_built_on_it()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(Text, Held, Does("Écrire aux écoles"));
        await site.RecordAsync(review);
        await site.ChangeAsync(async db =>
        {
            var action = await db.Actions.Include(a => a.Updates).SingleAsync();
            action.Record(
                new UpdateDraft(new(2018, 2, 6), RecordedState.UnderWay),
                null,
                Instant.FromUtc(2018, 2, 6, 10, 0)
            );
        });

        var refused = await site.UndoAsync(review);

        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(
            "A été modifié depuis : l’action (Écrire aux écoles).",
            refused.Refusals,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await site.ReadAsync(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task Undo_is_refused_when_other_minutes_rest_on_it_and_allowed_once_they_are_taken_back()
    {
        var site = await ReviewSite.NewAsync(host);
        var first = await site.HoldAsync(Text, Held);
        await site.RecordAsync(first);
        var second = await site.HoldAsync(Text, Held, Attends("Nora Exemple", Presence.Present));
        await site.RecordAsync(second);

        var refused = await site.UndoAsync(first);
        Assert.Contains("Sert ailleurs : la réunion", refused.Refusals, StringComparison.Ordinal);

        await site.UndoAsync(second);
        await site.UndoAsync(first);
        Assert.Equal(0, await site.ReadAsync(db => db.Meetings.CountAsync()));
    }

    [Fact]
    public async Task Undo_is_refused_when_a_fact_of_the_coalition_changed_since()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.HoldAsync(
            Text,
            new FrameMention(All, Certainty.Sure, Why, "Un cadre", "une ministre")
        );
        await site.RecordAsync(review);
        await site.ChangeAsync(async db =>
            (await db.Coalitions.SingleAsync(c => c.Id == site.Coalition)).Frame = "Un autre"
        );

        var refused = await site.UndoAsync(review);

        Assert.Contains("le collectif", refused.Refusals, StringComparison.Ordinal);
        Assert.Equal(
            "Un autre",
            (
                await site.ReadAsync(db => db.Coalitions.SingleAsync(c => c.Id == site.Coalition))
            ).Frame
        );
    }

    [Fact]
    public async Task A_known_dossier_gets_its_outcome_and_loses_it_by_undo()
    {
        var site = await ReviewSite.NewAsync(host);
        await site.ChangeAsync(db =>
        {
            db.Dossiers.Add(
                new Dossier
                {
                    Id = Id<Dossier>.New(Instant.FromUtc(2018, 1, 1, 0, 0)),
                    CoalitionId = site.Coalition,
                    Label = "Label Exemple 2018",
                }
            );
            return Task.CompletedTask;
        });
        var review = await site.HoldAsync(
            Text,
            new OutcomeMention(All, Certainty.Sure, Why, "label exemple 2018", false, "Autre thème")
        );

        await site.RecordAsync(review);
        var dossier = await site.ReadAsync(db => db.Dossiers.SingleAsync());
        Assert.Equal((false, "Autre thème"), (dossier.Outcome!.Retained, dossier.Outcome.Chosen));

        await site.UndoAsync(review);
        Assert.Null((await site.ReadAsync(db => db.Dossiers.SingleAsync())).Outcome);
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
}
