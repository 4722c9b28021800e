using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Meetings;

/// <summary>/meetings/{meeting}/decisions and /decisions/{id}: what a meeting settled, written by hand, corrected, deleted.</summary>
public static class WriteDecision
{
    public sealed record Form
    {
        public string? Text { get; init; }
        public string? Version { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/meetings/{meeting:guid}/decisions", ShowNewAsync)
            .Needs(Right.Coordinate);
        coalition.MapPost("/meetings/{meeting:guid}/decisions", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/decisions/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/decisions/{id:guid}", EditAsync).Needs(Right.Coordinate);
        coalition.MapPost("/decisions/{id:guid}/deletion", DeleteAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowNewAsync(
        Id<Meeting> meeting,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.MeetingAsync(meeting, cancel) is { } found
            ? Page.Of<DecisionPage>(new { Meeting = found, Form = new Form() })
            : Results.NotFound();

    static async Task<IResult> AddAsync(
        Id<Meeting> meeting,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.MeetingAsync(meeting, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var text = Read(reader, form, w);
        if (!reader.IsFine)
        {
            return Page.Refused<DecisionPage>(
                new
                {
                    Meeting = found,
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        var decision = new Decision
        {
            Id = Id<Decision>.New(time.GetCurrentInstant()),
            CoalitionId = visit.Coalition!.Id,
            MeetingId = meeting,
            On = found.Date,
            Text = text,
        };
        db.Decisions.Add(decision);
        doing.Say("Meetings.Done.Decision", text);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(At(visit, decision));
    }

    static async Task<IResult> ShowAsync(Id<Decision> id, AppDb db, CancellationToken cancel) =>
        await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) is { } found
            ? Page.Of<DecisionPage>(
                new
                {
                    Meeting = await MeetingOfAsync(db, found, cancel),
                    Form = FormOf(found),
                    Decision = found,
                    History = await db.HistoryOfAsync("decision", id.Value, null, cancel),
                }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Decision> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldDecisionAsync(id, cancel) is not { } decision)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var text = Read(reader, form, w);
        var current = FormOf(decision);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<DecisionPage>(
                new
                {
                    Meeting = await MeetingOfAsync(db, decision, cancel),
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    Decision = decision,
                    History = await db.HistoryOfAsync("decision", id.Value, null, cancel),
                    reader.Refusals,
                    Other = isStale ? current.Text : null,
                }
            );
        }

        decision.Text = text;
        doing.Say("Meetings.Done.Decision.Changed", text);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(At(visit, decision));
    }

    static async Task<IResult> DeleteAsync(
        Id<Decision> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.HoldDecisionAsync(id, cancel) is not { } decision)
        {
            return Results.Redirect(Routes.Meetings(visit.At));
        }

        db.Remove(decision);
        doing.Say("Meetings.Done.Decision.Deleted", decision.Text);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            decision.MeetingId is { } meeting
                ? Routes.Meeting(visit.At, meeting)
                : Routes.Meetings(visit.At)
        );
    }

    static string At(Visit visit, Decision decision) =>
        decision.MeetingId is { } meeting
            ? Routes.Anchor(Routes.Meeting(visit.At, meeting), $"d-{decision.Id}")
            : Routes.Decision(visit.At, decision.Id);

    static string Read(FormReader reader, Form form, Words w) =>
        reader.Required(
            nameof(form.Text),
            form.Text,
            Limits.Sentence,
            w["Meetings.Decision.Missing"]
        );

    static async Task<MeetingRef?> MeetingOfAsync(
        AppDb db,
        Decision decision,
        CancellationToken cancel
    ) => decision.MeetingId is { } meeting ? await db.MeetingAsync(meeting, cancel) : null;

    static Form FormOf(Decision decision) =>
        new()
        {
            Text = decision.Text,
            Version = decision.Version.ToString(CultureInfo.InvariantCulture),
        };
}
