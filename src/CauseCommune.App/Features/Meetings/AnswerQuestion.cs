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

namespace CauseCommune.App.Features.Meetings;

/// <summary>/questions/{id}/answer: an open question, and the answer that settles it.</summary>
public static class AnswerQuestion
{
    public sealed record Form
    {
        public string? Answer { get; init; }
        public string? On { get; init; }
        public string? Version { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/questions/{id:guid}/answer", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/questions/{id:guid}/answer", SettleAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        Id<OpenQuestion> id,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        var question = await db
            .OpenQuestions.AsNoTracking()
            .FirstOrDefaultAsync(q => q.Id == id, cancel);
        return question is null
            ? Results.NotFound()
            : Page.Of<QuestionPage>(
                new
                {
                    Question = question,
                    Form = new Form
                    {
                        Answer = question.Answer,
                        On = w.Day(question.SettledOn ?? visit.Today).Replace('\u00A0', ' '),
                        Version = question.Version.ToString(CultureInfo.InvariantCulture),
                    },
                }
            );
    }

    static async Task<IResult> SettleAsync(
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
        var answer = reader.Required(
            nameof(Form.Answer),
            form.Answer,
            Limits.Sentence,
            w["Meetings.Answer.Missing"]
        );
        var on = reader.Day(nameof(Form.On), form.On) ?? visit.Today;
        var version = question.Version.ToString(CultureInfo.InvariantCulture);
        var isStale = form.Version != version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<QuestionPage>(
                new
                {
                    Question = question,
                    Form = form with
                    {
                        Version = version,
                    },
                    reader.Refusals,
                    IsStale = isStale,
                }
            );
        }

        question.Settle(on, answer);
        doing.Say("Meetings.Done.Answer", question.Text);
        await db.SaveChangesAsync(cancel);
        var next = await db.NextMeetingAsync(visit.Today, cancel);
        return Results.Redirect(
            next is null ? Routes.Dossier(visit.At) : Routes.Meeting(visit.At, next.Id)
        );
    }
}
