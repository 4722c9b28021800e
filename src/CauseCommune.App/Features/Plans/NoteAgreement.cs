using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.Plans;

/// <summary>/actions/{id}/agreement: an owner or a partner accepts or declines.</summary>
public static class NoteAgreement
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions/{id:guid}/agreement", ShowAsync).Needs(Right.EditAction);
        coalition.MapPost("/actions/{id:guid}/agreement", NoteAsync).Needs(Right.EditAction);
    }

    static async Task<IResult> ShowAsync(
        Id<Action> id,
        string? owner,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.ActionHeadAsync(id, cancel) is not { } head ? Results.NotFound()
        : head.Owners.Count == 0 ? Results.Redirect(Routes.ActionOwner(visit.At, id))
        : Page.Of<NoteAgreementPage>(
            new
            {
                Of = head,
                Form = new Form
                {
                    Owner = (FormReader.Chosen<Ownership>(owner) ?? head.Owners[0].Id).ToString(),
                },
            }
        );

    static async Task<IResult> NoteAsync(
        Id<Action> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldActionAsync(id, cancel) is not { } action)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var chosen = FormReader.Chosen<Ownership>(form.Owner);
        var owner = action.Owners.FirstOrDefault(o => o.Id == chosen);
        if (owner is null)
        {
            reader.Refusals.Add(
                nameof(form.Owner),
                w["Plans.Agreement.Owner.Gone"],
                w["Plans.Agreement.Owner.Gone.Instead"]
            );
        }
        else if (!visit.Who.MaySpeakFor(owner.OrganizationId))
        {
            reader.Refusals.Add(
                nameof(form.Owner),
                w["Plans.Agreement.Owner.Others"],
                w["Plans.Agreement.Owner.Others.Instead"]
            );
        }

        var last = await db.LastMeetingBeforeAsync(visit.Today.PlusDays(1), cancel);
        var word = AgreementDraft.Read(
            reader,
            form.Word,
            form.AgreedBy,
            form.AgreedOn,
            visit.Today,
            last?.Date
        );
        if (word is null)
        {
            reader.Refusals.Add(nameof(form.Word), w["Plans.Agreement.Word.Missing"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<NoteAgreementPage>(
                new
                {
                    Of = await db.ActionHeadAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        word!.Give(owner!);
        doing.Say("Plans.Done.Agreement", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Action(visit.At, id));
    }

    public sealed record Form
    {
        public string? Owner { get; init; }
        public string? Word { get; init; }
        public string? AgreedBy { get; init; }
        public string? AgreedOn { get; init; }
    }
}
