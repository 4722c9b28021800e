using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Pastes or types minutes. They are kept as they are, read, and wait for a person's review; nothing is recorded.</summary>
public static class GiveMinutes
{
    public sealed record Form
    {
        public string? Text { get; init; }
        public string? Reference { get; init; }
        public string? Source { get; init; }
        public string? SourceUrl { get; init; }
        public string? Meeting { get; init; }

        /// <summary>« true »: the text is to be kept though its language is not understood.</summary>
        public string? Anyway { get; init; }
    }

    public sealed record Model(
        Form Form,
        IReadOnlyList<Option> Meetings,
        Refusals? Refusals = null,
        bool AsksAnyway = false
    );

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/minutes/new", Show).Needs(Right.Coordinate);
        coalition.MapPost("/minutes", Handle).Needs(Right.Coordinate).TakesLongText();
    }

    static async Task<IResult> Show(
        string? meeting,
        Visit visit,
        AppDb db,
        Words w,
        CancellationToken cancel
    )
    {
        var known = FormReader.Chosen<Meeting>(meeting)?.ToString();
        var form = new Form { Reference = Today(visit, w), Meeting = known };
        return Page.Of<GiveMinutesPage>(
            new { Model = new Model(form, await MeetingsAsync(db, w, cancel)) }
        );
    }

    static async Task<IResult> Handle(
        [FromForm] Form form,
        HttpRequest request,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var file = GivenFile.In(request);
        var text = (form.Text ?? "").ReplaceLineEndings("\n");
        if (file is not null && !string.IsNullOrWhiteSpace(text))
        {
            reader.Refusals.Add(
                GivenFile.Field,
                w["Minutes.File.AndText"],
                w["Minutes.File.AndText.Instead"]
            );
        }
        else if (file is not null)
        {
            (text, var why) = await GivenFile.ReadAsync(file, cancel);
            // What was read is shown where it can be corrected: a browser does not give the file again.
            form = form with
            {
                Text = text,
            };
            if (why is not null)
            {
                reader.Refusals.Add(
                    GivenFile.Field,
                    Typography.Apply(why.In(w.Language.OfDates), w.Language)
                );
            }
        }

        if ((file is null || reader.IsFine) && GivenText.Refusal(text) is { } refusal)
        {
            reader.Refusals.Add(
                nameof(Form.Text),
                w[$"Minutes.Text.{refusal.Key}", refusal.Parts],
                w[$"Minutes.Text.{refusal.Key}.Instead"]
            );
        }

        var reference =
            Plain(form.Reference) == Plain(Today(visit, w))
                ? visit.Today
                : reader.Day(nameof(Form.Reference), form.Reference) ?? visit.Today;
        var source = reader.Optional(nameof(Form.Source), form.Source, Limits.Name);
        var link = reader.Link(nameof(Form.SourceUrl), form.SourceUrl);
        var meeting = await MeetingAsync(form.Meeting, reader, db, w, cancel);
        var known = await KnownHere.LoadAsync(db, cancel);
        var reading = reader.IsFine
            ? MinutesReader.Read(
                text,
                new ReadingContext(meeting?.Date ?? reference, known.ForReader)
            )
            : null;
        var foreign = reading is { Language: TextLanguage.Other } && form.Anyway != "true";
        if (foreign)
        {
            reader.Refusals.Add(
                nameof(Form.Text),
                w["Minutes.Text.Foreign"],
                w["Minutes.Text.Foreign.Instead"]
            );
        }

        if (reading is null || !reader.IsFine)
        {
            var meetings = await MeetingsAsync(db, w, cancel);
            return Page.Refused<GiveMinutesPage>(
                new { Model = new Model(form, meetings, reader.Refusals, foreign) }
            );
        }

        var now = time.GetCurrentInstant();
        var minutes = new MeetingMinutes
        {
            Id = Id<MeetingMinutes>.New(now),
            CoalitionId = visit.Coalition!.Id,
            MeetingId = meeting?.Id,
            Text = reading.Text,
            Reference = reference,
            Source = source,
            SourceUrl = link,
            GivenAt = now,
            GivenBy = db.ActingAs!.Value,
        };
        KeepFindings(minutes, reading, known, w, visit.Today, now);
        db.Minutes.Add(minutes);
        await db.SaveChangesAsync(cancel);
        doing.Say("Minutes.Did.Given");
        return Results.Redirect(Routes.ReviewMinutes(visit.At, minutes.Id));
    }

    /// <summary>Sure ones are preselected, unless they look like something known or told under another name, or cannot be recorded as they are.</summary>
    internal static void KeepFindings(
        MeetingMinutes minutes,
        Reading reading,
        KnownHere known,
        Words w,
        LocalDate today,
        Instant now
    )
    {
        var told = new NamesTold();
        foreach (var mention in reading.Mentions)
        {
            var finding = minutes.Keep(
                MentionJson.KindOf(mention),
                mention.Passage.Start,
                mention.Passage.End,
                (FindingCertainty)mention.Certainty,
                Cut(mention.Reason.French),
                Cut(mention.Reason.English),
                MentionJson.Write(mention),
                addedByHand: false,
                now
            );
            if (
                IsPreselected(mention, reading)
                && !known.MayDouble(mention)
                && FindingReader.Accepts(mention, w, today)
                && told.Meet(mention).Count == 0
            )
            {
                finding.Accept();
            }
        }
    }

    /// <summary>The only meeting that is told is needed by who was there and what was settled.</summary>
    static bool IsPreselected(Mention mention, Reading reading) =>
        mention.Certainty == Certainty.Sure
        || (
            mention is MeetingMention { Certainty: Certainty.Likely }
            && reading.All<MeetingMention>().Count() == 1
        );

    static async Task<MeetingRef?> MeetingAsync(
        string? posted,
        FormReader reader,
        AppDb db,
        Words w,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(posted))
        {
            return null;
        }

        var meeting = FormReader.Chosen<Meeting>(posted) is { } id
            ? await db.MeetingAsync(id, cancel)
            : null;
        if (meeting is null)
        {
            reader.Refusals.Add(
                nameof(Form.Meeting),
                w["Minutes.Meeting.Unknown"],
                w["Minutes.Meeting.Unknown.Instead"]
            );
        }

        return meeting;
    }

    static async Task<IReadOnlyList<Option>> MeetingsAsync(
        AppDb db,
        Words w,
        CancellationToken cancel
    )
    {
        var meetings = await db
            .Meetings.AsNoTracking()
            .OrderByDescending(m => m.Date)
            .ThenBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.Kind,
                m.Date,
                m.Place,
            })
            .Take(50)
            .ToListAsync(cancel);
        return
        [
            new("", w["Minutes.Meeting.None"]),
            .. meetings.Select(m => new Option(
                m.Id.ToString(),
                string.Join(
                    ", ",
                    new[]
                    {
                        w.Day(m.Date),
                        m.Title ?? w[$"Minutes.MeetingKind.{m.Kind}"],
                        m.Place,
                    }.Where(part => part is not null)
                )
            )),
        ];
    }

    static string Today(Visit visit, Words w) => Plain(w.Day(visit.Today))!;

    static string? Plain(string? text) => text?.Replace('\u00A0', ' ').Trim();

    static string Cut(string reason) =>
        reason.Length <= Limits.Sentence ? reason : reason[..(Limits.Sentence - 1)] + "…";
}
