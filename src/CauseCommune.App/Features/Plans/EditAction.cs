using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Plans;

/// <summary>
/// /actions/{id}/edit: what it is. The form carries the texts that were opened; of two people who edit the same action,
/// the second is shown both texts of each field that both changed, and loses no word.
/// </summary>
public static class EditAction
{
    const string Theirs = "Theirs";
    const string Third = "Third";

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/edit", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/edit", EditAsync).Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(
        Id<Action> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.ActionInFullAsync(id, visit.Today, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var texts = ActionTexts.Of(found.Action, visit.Language);
        return Page.Of<EditActionPage>(
            new
            {
                Of = found.Action,
                Texts = texts,
                Opened = texts,
                Audiences = await AudiencesAsync(db, found.Action, cancel),
            }
        );
    }

    static async Task<IResult> EditAsync(
        Id<Action> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.HoldActionAsync(id, cancel) is not { } action)
        {
            return Results.NotFound();
        }

        var stored = ActionTexts.Of(action, visit.Language);
        var mine = form.Chosen();
        var audiences = await AudiencesAsync(db, action, cancel);
        if (form.Version != action.Version.ToString(CultureInfo.InvariantCulture))
        {
            var fields = Merge.Of(form.Opened ?? new(), mine, stored);
            if (fields.Any(f => f.Kind is Merged.Theirs or Merged.Both))
            {
                return Page.Of<ConflictPage>(
                    new
                    {
                        Of = action,
                        Fields = fields,
                        Audiences = audiences,
                        Last = await db.LastChangeAsync(id, cancel),
                    },
                    StatusCodes.Status409Conflict
                );
            }
        }

        var reader = new FormReader(w, visit.Today);
        var draft = Read(reader, w, mine, action);
        var audience = await AudienceAsync(db, reader, w, mine, action, cancel);
        if (!reader.IsFine)
        {
            return Page.Refused<EditActionPage>(
                new
                {
                    Of = action,
                    Texts = mine,
                    Opened = stored,
                    Audiences = audiences,
                    reader.Refusals,
                }
            );
        }

        action.Edit(draft, visit.Today, time.GetCurrentInstant());
        action.MoveTo(audience);
        doing.Say("Plans.Done.Edit", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Action(visit.At, id));
    }

    static ActionDraft Read(FormReader reader, Words w, ActionTexts mine, Action action) =>
        new()
        {
            What = reader.Required(
                nameof(mine.What),
                mine.What,
                Limits.Line,
                w["Plans.Action.What.Missing"]
            ),
            Deliverable = reader.Optional(
                nameof(mine.Deliverable),
                mine.Deliverable,
                Limits.Sentence
            ),
            Start = reader.Date(nameof(mine.Start), mine.Start, unchanged: action.Start),
            Due = reader.Date(nameof(mine.Due), mine.Due, unchanged: action.Due),
            InternalNote = reader.Optional(
                nameof(mine.InternalNote),
                mine.InternalNote,
                Limits.Note
            ),
            PublicSentence = reader.Optional(
                nameof(mine.PublicSentence),
                mine.PublicSentence,
                Limits.Sentence
            ),
        };

    static async Task<Audience?> AudienceAsync(
        AppDb db,
        FormReader reader,
        Words w,
        ActionTexts mine,
        Action action,
        CancellationToken cancel
    )
    {
        if (mine.Of(nameof(mine.Audience)).Length == 0)
        {
            return null;
        }

        var chosen = FormReader.Chosen<Audience>(mine.Audience);
        var found = await db.Audiences.FirstOrDefaultAsync(
            a => a.Id == chosen && a.PlanId == action.PlanId,
            cancel
        );
        if (found is null)
        {
            reader.Refusals.Add(nameof(mine.Audience), w["Plans.Action.Audience.Gone"]);
        }

        return found;
    }

    static async Task<IReadOnlyList<AudienceRow>> AudiencesAsync(
        AppDb db,
        Action action,
        CancellationToken cancel
    ) =>
        await db
            .Audiences.AsNoTracking()
            .Where(a => a.PlanId == action.PlanId)
            .OrderBy(a => a.Rank)
            .Select(a => new AudienceRow(a.Id, a.Name, a.Levels, a.Needs))
            .ToListAsync(cancel);

    public sealed record Form : ActionTexts
    {
        /// <summary>The version that was opened.</summary>
        public string? Version { get; init; }

        /// <summary>The texts that were opened; after a conflict, the recorded ones that were shown.</summary>
        public ActionTexts? Opened { get; init; }

        /// <summary>After a conflict: of each field, which text to keep.</summary>
        public ActionTexts? Keep { get; init; }

        /// <summary>After a conflict: of each field, a text that is neither.</summary>
        public ActionTexts? Third { get; init; }

        /// <summary>The texts that the person wants, each choice applied.</summary>
        public ActionTexts Chosen() =>
            From(field =>
                (Keep?.Of(field)) switch
                {
                    Theirs => Opened?.Of(field) ?? "",
                    EditAction.Third => Third?.Of(field) ?? "",
                    _ => Of(field),
                }
            );
    }
}
