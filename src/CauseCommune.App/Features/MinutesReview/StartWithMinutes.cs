using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>POST /{language}/coalitions/from-minutes – a coalition that begins with the minutes of its last meeting; leads to their review.</summary>
public static class StartWithMinutes
{
    public sealed record Form
    {
        public string? Name { get; init; }
        public string? Text { get; init; }
        public string? Reference { get; init; }
        public string? Anyway { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapPost("/coalitions/from-minutes", Handle).Needs(Right.Machine).TakesLongText();

    static async Task<IResult> Handle(
        [FromForm] Form form,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var now = time.GetCurrentInstant();
        var coalition = await db.StartCoalitionAsync(
            form.Name?.Trim() ?? "",
            null,
            visit.Language.Code,
            Routes.Reserved,
            now,
            cancel
        );
        var today = coalition.Today(now);
        var reader = new FormReader(w, today);
        var text = (form.Text ?? "").ReplaceLineEndings("\n");
        if (GivenText.Refusal(text) is { } refusal)
        {
            reader.Refusals.Add(
                nameof(Form.Text),
                w[$"Minutes.Text.{refusal.Key}", refusal.Parts],
                w[$"Minutes.Text.{refusal.Key}.Instead"]
            );
        }

        reader.Required(nameof(Form.Name), form.Name, Limits.Name, w["Home.New.Name.Missing"]);
        var reference =
            reader.Date(nameof(Form.Reference), form.Reference, Direction.Past)?.End ?? today;
        if (!reader.IsFine)
        {
            return Refused(form, reader);
        }

        var known = await KnownHere.LoadAsync(db, cancel);
        var reading = MinutesReader.Read(text, new ReadingContext(reference, known.ForReader));
        if (reading.Language == TextLanguage.Other && form.Anyway != "true")
        {
            reader.Refusals.Add(
                nameof(Form.Text),
                w["Minutes.Text.Foreign"],
                w["Minutes.Text.Foreign.Instead"]
            );
            return Refused(form, reader, asksAnyway: true);
        }

        var minutes = new MeetingMinutes
        {
            Id = Id<MeetingMinutes>.New(now),
            CoalitionId = coalition.Id,
            Text = reading.Text,
            Reference = reference,
            GivenAt = now,
            GivenBy = db.ActingAs!.Value,
        };
        GiveMinutes.KeepFindings(minutes, reading, known, w, today, now);
        db.Minutes.Add(minutes);
        doing.Tell("Minutes.Did.Started", coalition.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.ReviewMinutes(new At(visit.Language, coalition.ShortName), minutes.Id)
        );
    }

    static IResult Refused(Form form, FormReader reader, bool asksAnyway = false) =>
        Page.Refused<StartWithMinutesPage>(
            new
            {
                Form = form,
                reader.Refusals,
                AsksAnyway = asksAnyway,
            }
        );
}
