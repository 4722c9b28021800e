using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.Collecting;

/// <summary>/collect/solicitations/{id}/decline: an organisation proposes nothing, and says why.</summary>
public static class NoteDecline
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/collect/solicitations/{id:guid}/decline", ShowAsync)
            .Needs(Right.Coordinate);
        coalition
            .MapPost("/collect/solicitations/{id:guid}/decline", NoteAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Solicitation> id, AppDb db, CancellationToken cancel) =>
        await db.SolicitationAsync(id, cancel) is { } of
            ? Page.Of<DeclinePage>(new { Of = of, Form = new Form { Why = of.Declined } })
            : Results.NotFound();

    static async Task<IResult> NoteAsync(
        Id<Solicitation> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        Doing doing,
        CancellationToken cancel
    )
    {
        if (await db.HoldSolicitationAsync(id, cancel) is not { } solicitation)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var why = reader.Required(
            nameof(form.Why),
            form.Why,
            Limits.Sentence,
            w["Collecting.Decline.Missing"]
        );
        var on = reader.Day(nameof(form.On), form.On) ?? visit.Today;
        if (!reader.IsFine)
        {
            return Page.Refused<DeclinePage>(
                new
                {
                    Of = await db.SolicitationAsync(id, cancel),
                    Form = form,
                    reader.Refusals,
                }
            );
        }

        solicitation.Decline(why, on);
        await db.SaveChangesAsync(cancel);
        doing.Say("Collecting.Did.Declined", solicitation.Organization!.Name);
        return Results.Redirect(Routes.Anchor(Routes.Collect(visit.At), CollectPage.AnchorOf(id)));
    }

    public sealed record Form
    {
        public string? Why { get; init; }
        public string? On { get; init; }
    }
}
