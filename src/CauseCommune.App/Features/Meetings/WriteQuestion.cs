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

/// <summary>/questions/new and /questions/{id}: an open question written by hand, in other words, open again, or deleted.</summary>
public static class WriteQuestion
{
    public sealed record Form
    {
        public string? Text { get; init; }
        public string? Owner { get; init; }

        /// <summary>The meeting that raised it, when it is written from there.</summary>
        public string? Meeting { get; init; }

        public string? Version { get; init; }

        /// <summary>Both of it, to lay two versions beside each other.</summary>
        public string Told => string.Join('\n', new[] { Text, Owner }.OfType<string>());
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet(
                "/questions/new",
                (string? meeting) =>
                    Page.Of<QuestionFormPage>(new { Form = new Form { Meeting = meeting } })
            )
            .Needs(Right.Coordinate);
        coalition.MapPost("/questions/new", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/questions/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/questions/{id:guid}", EditAsync).Needs(Right.Coordinate);
        coalition.MapPost("/questions/{id:guid}/answer/end", ReopenAsync).Needs(Right.Coordinate);
        coalition.MapPost("/questions/{id:guid}/deletion", DeleteAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> AddAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var (text, owner) = Read(reader, form, w);
        if (!reader.IsFine)
        {
            return Page.Refused<QuestionFormPage>(new { Form = form, reader.Refusals });
        }

        var meeting = FormReader.Chosen<Meeting>(form.Meeting) is { } id
            ? await db.MeetingAsync(id, cancel)
            : null;
        var question = new OpenQuestion
        {
            Id = Id<OpenQuestion>.New(time.GetCurrentInstant()),
            CoalitionId = visit.Coalition!.Id,
            Text = text,
            Owner = owner,
            RaisedOn =
                meeting is not null && meeting.Date < visit.Today ? meeting.Date : visit.Today,
        };
        db.OpenQuestions.Add(question);
        doing.Say("Meetings.Done.Question", text);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.Anchor(
                meeting is null ? Routes.Dossier(visit.At) : Routes.Meeting(visit.At, meeting.Id),
                $"q-{question.Id}"
            )
        );
    }

    static async Task<IResult> ShowAsync(Id<OpenQuestion> id, AppDb db, CancellationToken cancel) =>
        await db.OpenQuestions.AsNoTracking().FirstOrDefaultAsync(q => q.Id == id, cancel)
            is { } found
            ? Page.Of<QuestionFormPage>(new { Question = found, Form = FormOf(found) })
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<OpenQuestion> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldQuestionAsync(id, cancel) is not { } question)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var (text, owner) = Read(reader, form, w);
        var current = FormOf(question);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<QuestionFormPage>(
                new
                {
                    Question = question,
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    reader.Refusals,
                    Other = isStale ? current : null,
                }
            );
        }

        (question.Text, question.Owner) = (text, owner);
        doing.Say("Meetings.Done.Question.Changed", text);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Dossier(visit.At), $"q-{id}"));
    }

    static async Task<IResult> ReopenAsync(
        Id<OpenQuestion> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldQuestionAsync(id, cancel) is not { } question)
        {
            return Results.NotFound();
        }

        question.Reopen();
        doing.Say("Meetings.Done.Question.Reopened", question.Text);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Dossier(visit.At), $"q-{id}"));
    }

    static async Task<IResult> DeleteAsync(
        Id<OpenQuestion> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await db.HoldQuestionAsync(id, cancel) is { } question)
        {
            db.Remove(question);
            doing.Say("Meetings.Done.Question.Deleted", question.Text);
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Dossier(visit.At));
    }

    static (string Text, string? Owner) Read(FormReader reader, Form form, Words w) =>
        (
            reader.Required(
                nameof(form.Text),
                form.Text,
                Limits.Sentence,
                w["Meetings.Question.Missing"]
            ),
            reader.Optional(nameof(form.Owner), form.Owner, Limits.Name)
        );

    static Form FormOf(OpenQuestion question) =>
        new()
        {
            Text = question.Text,
            Owner = question.Owner,
            Version = question.Version.ToString(CultureInfo.InvariantCulture),
        };
}
