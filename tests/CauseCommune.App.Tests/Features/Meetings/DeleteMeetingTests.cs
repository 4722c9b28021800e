using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Meetings;

/// <summary>A meeting is deleted whole after saying what goes, kept while something comes from it, and comes back by « undo ».</summary>
public sealed class DeleteMeetingTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly Instant Now = Instant.FromUnixTimeSeconds(1_517_900_000);

    [Fact]
    public async Task It_says_what_goes_and_what_stays_before_anything_is_deleted()
    {
        var (site, meeting) = await WithMeetingAsync();

        var page = await site.OpenAsync($"/meetings/{meeting}/deletion");

        var said = page.QuerySelector("main").Said();
        Assert.Contains("1 point de son ordre du jour", said, StringComparison.Ordinal);
        Assert.Contains("1 présence notée", said, StringComparison.Ordinal);
        Assert.Contains("1 compte rendu en brouillon", said, StringComparison.Ordinal);
        Assert.Contains("1 action promise pour ce jour-là", said, StringComparison.Ordinal);
        Assert.True(await site.ReadAsync(db => db.Meetings.AnyAsync()));
    }

    [Fact]
    public async Task It_goes_whole_no_text_is_lost_and_undo_brings_all_of_it_back()
    {
        var (site, meeting) = await WithMeetingAsync();

        var sent = await site.SendAsync($"/meetings/{meeting}/deletion");

        Assert.Equal(site.At("/meetings"), sent.Location);
        Assert.False(await site.ReadAsync(db => db.Meetings.AnyAsync()));
        Assert.False(await site.ReadAsync(db => db.AgendaItems.AnyAsync()));
        Assert.False(await site.ReadAsync(db => db.Attendances.AnyAsync()));
        var minutes = await site.ReadAsync(db => db.Minutes.AsNoTracking().SingleAsync());
        Assert.Equal(("Un brouillon.", null), (minutes.Text, minutes.MeetingId));
        var due = (await site.TheActionAsync()).Due!;
        Assert.Equal((PlanSite.Today.PlusDays(14), null), (due.End, due.MeetingId));

        var said = await site.UndoAsync("/meetings");

        Assert.Contains("Réunion supprimée", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync($"/meetings/{meeting}"));
        Assert.True(await site.ReadAsync(db => db.AgendaItems.AnyAsync()));
        Assert.True(await site.ReadAsync(db => db.Attendances.AnyAsync()));
        Assert.Equal(
            meeting,
            await site.ReadAsync(db => db.Minutes.Select(m => m.MeetingId).SingleAsync())
        );
        Assert.Equal(meeting, (await site.TheActionAsync()).Due!.MeetingId);
    }

    [Fact]
    public async Task What_comes_from_it_keeps_it_and_is_named_with_a_link()
    {
        var (site, meeting) = await WithMeetingAsync();
        var page = await site.OpenAsync($"/meetings/{meeting}/deletion");
        await site.SendAsync($"/meetings/{meeting}/decisions", ("Text", "Le jardin ouvrira."));
        await site.ChangeAsync(db =>
            db.Confirmations.Add(
                new Confirmation
                {
                    Id = Id<Confirmation>.New(Now),
                    CoalitionId = site.Coalition,
                    MinutesId = db.Minutes.Single().Id,
                    At = Now,
                    ActorId = db.Actors.First().Id,
                    Made = "{}",
                }
            )
        );

        var refused = await site.SendAsync(
            page.QuerySelector<IHtmlFormElement>("main form[action$='/deletion']")!
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var decision = await site.ReadAsync(db => db.Decisions.Select(d => d.Id).SingleAsync());
        var minutes = await site.ReadAsync(db => db.Minutes.Select(m => m.Id).SingleAsync());
        Assert.Equal(
            "Le jardin ouvrira.",
            refused.Page.QuerySelector($"main a[href='{site.At($"/decisions/{decision}")}']").Said()
        );
        Assert.NotNull(
            refused.Page.QuerySelector($"main a[href='{site.At($"/minutes/{minutes}")}']")
        );
        Assert.Null(refused.Page.QuerySelector("main form[action$='/deletion']"));
        Assert.True(await site.ReadAsync(db => db.Meetings.AnyAsync()));
    }

    [Fact]
    public async Task Gone_already_it_is_what_was_wanted()
    {
        var (site, meeting) = await WithMeetingAsync();
        var page = await site.OpenAsync($"/meetings/{meeting}/deletion");
        await site.SendAsync($"/meetings/{meeting}/deletion");

        var again = await site.SendAsync(
            page.QuerySelector<IHtmlFormElement>("main form[action$='/deletion']")!
        );

        Assert.Equal(site.At("/meetings"), again.Location);
    }

    /// <summary>A meeting with an item, somebody who was there, a draft of minutes, and an action that is due for it.</summary>
    async Task<(PlanSite, Id<Meeting>)> WithMeetingAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.MeetAsync(PlanSite.Today.PlusDays(14));
        await site.AddAsync("Ouvrir un atelier");
        var id = await site.ReadAsync(db => db.Meetings.Select(m => m.Id).SingleAsync());
        await site.ChangeAsync(db =>
        {
            var meeting = db.Meetings.Single();
            meeting.Add("Un point", null, Now);
            var organization = new Organization
            {
                Id = Id<Organization>.New(Now),
                CoalitionId = site.Coalition,
                Name = "Réseau Un",
            };
            db.Organizations.Add(organization);
            meeting.Note(Presence.Present, null, organization, null, Now);
            db.Minutes.Add(
                new MeetingMinutes
                {
                    Id = Id<MeetingMinutes>.New(Now),
                    CoalitionId = site.Coalition,
                    MeetingId = meeting.Id,
                    Text = "Un brouillon.",
                    Reference = PlanSite.Today,
                    GivenAt = Now,
                    GivenBy = db.Actors.First().Id,
                }
            );
            var action = db.Actions.Single();
            action.Edit(
                action.Draft with
                {
                    Due = SaidDate.For(meeting, PlanSite.Today),
                },
                PlanSite.Today,
                Now
            );
        });
        return (site, id);
    }
}
