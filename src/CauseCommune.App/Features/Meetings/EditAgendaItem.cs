using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Meetings;

/// <summary>/meetings/{meeting}/items/{id}: an item of the agenda in other words, at another place, or off the agenda.</summary>
public static class EditAgendaItem
{
    public sealed record Form
    {
        public string? Title { get; init; }
        public string? Note { get; init; }
        public string? Version { get; init; }

        internal static Form Of(AgendaItem item) =>
            new()
            {
                Title = item.Title,
                Note = item.Note,
                Version = item.Version.ToString(CultureInfo.InvariantCulture),
            };

        /// <summary>Both of it, to lay two versions beside each other.</summary>
        public string Told => string.Join('\n', new[] { Title, Note }.OfType<string>());
    }

    public sealed record PlaceForm
    {
        /// <summary>« up » or « down ».</summary>
        public string? Way { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        const string address = "/meetings/{meeting:guid}/items/{id:guid}";
        coalition.MapGet(address, ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost(address, EditAsync).Needs(Right.Coordinate);
        coalition.MapPost(address + "/place", PlaceAsync).Needs(Right.Coordinate);
        coalition.MapPost(address + "/deletion", DeleteAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<Meeting> meeting,
        Id<AgendaItem> id,
        AppDb db,
        CancellationToken cancel
    )
    {
        var items = await db
            .AgendaItems.AsNoTracking()
            .Where(i => i.MeetingId == meeting)
            .OrderBy(i => i.Rank)
            .ToListAsync(cancel);
        return items.Find(i => i.Id == id) is { } item
            ? Page.Of<AgendaItemPage>(
                new
                {
                    Item = item,
                    Form = Form.Of(item),
                    Items = (IReadOnlyList<AgendaItem>)items,
                }
            )
            : Results.NotFound();
    }

    static async Task<IResult> EditAsync(
        Id<Meeting> meeting,
        Id<AgendaItem> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        var held = await db.HoldMeetingAsync(meeting, cancel);
        if (held?.Items.FirstOrDefault(i => i.Id == id) is not { } item)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var title = reader.Required(
            nameof(Form.Title),
            form.Title,
            Limits.Line,
            w["Meetings.Item.Missing"]
        );
        var note = reader.Optional(nameof(Form.Note), form.Note, Limits.Note);
        var current = Form.Of(item);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<AgendaItemPage>(
                new
                {
                    Item = item,
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    reader.Refusals,
                    Other = isStale ? current : null,
                    Items = (IReadOnlyList<AgendaItem>)[.. held.Items.OrderBy(i => i.Rank)],
                }
            );
        }

        (item.Title, item.Note) = (title, note);
        doing.Say("Meetings.Done.Item.Changed", title);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.Anchor(Routes.Meeting(visit.At, meeting), MeetingPage.AnchorOf(id))
        );
    }

    static async Task<IResult> PlaceAsync(
        Id<Meeting> meeting,
        Id<AgendaItem> id,
        [FromForm] PlaceForm form,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        var held = await db.HoldMeetingAsync(meeting, cancel);
        if (held?.Items.FirstOrDefault(i => i.Id == id) is not { } item)
        {
            return Results.NotFound();
        }

        var up = form.Way != "down";
        if (held.Move(item, up))
        {
            doing.Say(up ? "Meetings.Done.Item.Up" : "Meetings.Done.Item.Down", item.Title);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(
            Routes.Anchor(Routes.Meeting(visit.At, meeting), MeetingPage.AnchorOf(id))
        );
    }

    static async Task<IResult> DeleteAsync(
        Id<Meeting> meeting,
        Id<AgendaItem> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        var held = await db.HoldMeetingAsync(meeting, cancel);
        if (held?.Items.FirstOrDefault(i => i.Id == id) is { } item)
        {
            db.Remove(item);
            doing.Say("Meetings.Done.Item.Deleted", item.Title);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Meeting(visit.At, meeting));
    }
}
