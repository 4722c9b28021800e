using System.Globalization;
using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Mappings;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>
/// /minutes/{id}/text: the text corrected by hand; every passage that points into it follows its words.
/// Of two who correct at once the second sees both texts.
/// </summary>
public static class CorrectMinutes
{
    public sealed record Form
    {
        public string? Text { get; init; }
        public string? Version { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/minutes/{id:guid}/text", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/minutes/{id:guid}/text", CorrectAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<MeetingMinutes> id,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.Minutes.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is { } minutes
            ? Page.Of<MinutesTextPage>(
                new
                {
                    Minutes = minutes,
                    Form = new Form { Text = minutes.Text, Version = VersionOf(minutes) },
                }
            )
            : Results.NotFound();

    static async Task<IResult> CorrectAsync(
        Id<MeetingMinutes> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Holds the row: who corrects at the same time waits, and then sees what was written.
        await db.Minutes.Where(m => m.Id == id).HoldAsync(cancel);
        if (await ReviewBuilder.LoadAsync(db, id, cancel) is not { } minutes)
        {
            return Results.NotFound();
        }

        var text = CleanText.Of((form.Text ?? "").ReplaceLineEndings("\n"));
        var refusals = new Refusals();
        if (GivenText.Refusal(text) is var (key, parts))
        {
            refusals.Add(
                nameof(form.Text),
                w[$"Minutes.Text.{key}", parts],
                w[$"Minutes.Text.{key}.Instead"]
            );
        }

        var isStale = form.Version != VersionOf(minutes);
        if (refusals.Any || isStale)
        {
            return Page.Of<MinutesTextPage>(
                new
                {
                    Minutes = minutes,
                    Form = form with
                    {
                        Text = text,
                        Version = VersionOf(minutes),
                    },
                    Refusals = refusals,
                    Other = isStale ? TextChange.Between(minutes.Text, text) : null,
                },
                isStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity
            );
        }

        if (!string.Equals(text, minutes.Text, StringComparison.Ordinal))
        {
            var change = minutes.Correct(text);
            await db.FollowAsync(id, change, cancel);
            await FollowMadeAsync(db, id, change, cancel);
            doing.Say("Minutes.Done.Corrected", w.Day(minutes.Reference));
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.ReviewMinutes(visit.At, id));
    }

    /// <summary>What confirmations remember of the passages, so that they can still be taken back.</summary>
    static async Task FollowMadeAsync(
        AppDb db,
        Id<MeetingMinutes> id,
        TextChange change,
        CancellationToken cancel
    )
    {
        var confirmations = await db
            .Confirmations.Where(c => c.MinutesId == id && c.UndoneAt == null)
            .ToListAsync(cancel);
        foreach (var confirmation in confirmations)
        {
            var made = Made.Read(confirmation.Made);
            confirmation.Made = (
                made with
                {
                    Facts =
                    [
                        .. made.Facts.Select(f =>
                            f with
                            {
                                Before = Follow(f, f.Before),
                                After = Follow(f, f.After),
                            }
                        ),
                    ],
                }
            ).Write();
        }

        string? Follow(Recording.Fact fact, string? json) =>
            fact.Property.EndsWith(nameof(Origin), StringComparison.Ordinal)
            && PropertyJson.Read(json, typeof(Origin)) is Origin origin
            && origin.MinutesId == id
                ? PropertyJson.Write(origin.Follow(change))
                : json;
    }

    static string VersionOf(MeetingMinutes minutes) =>
        minutes.Version.ToString(CultureInfo.InvariantCulture);
}
