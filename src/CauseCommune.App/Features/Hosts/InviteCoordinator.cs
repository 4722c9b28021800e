using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Hosts;

/// <summary>
/// POST /host/coalitions/{coalition}/coordinators – the host invites somebody to coordinate a coalition, also one whose coordinators
/// can come in no more. It stands in the coalition's own journal.
/// </summary>
public static class InviteCoordinator
{
    public sealed record Form
    {
        public string? Name { get; init; }
        public string? Email { get; init; }
    }

    /// <summary>What was typed and refused, for which coalition.</summary>
    public sealed record Refused(Id<Coalition> Coalition, Form Form);

    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapPost("/host/coalitions/{id:guid}/coordinators", HandleAsync).Needs(Right.Host);

    static async Task<IResult> HandleAsync(
        Id<Coalition> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        Settings settings,
        Invitations invitations,
        Doing doing,
        CancellationToken cancel
    )
    {
        var coalition = await db.Coalitions.FirstOrDefaultAsync(
            c => c.Id == id && c.Demonstration == Demonstration.None,
            cancel
        );
        if (coalition is null)
        {
            return Results.NotFound();
        }

        // From here on what is written is the coalition's, its journal too; nothing of it is read.
        db.Within = coalition.Id;
        var reader = new FormReader(w, time.GetCurrentInstant().InUtc().Date);
        var invited = Invited.Read(reader, w, form.Email, form.Name, Role.Coordinator);
        await invitations.CheckAsync(reader, w, invited, cancel);
        if (!reader.IsFine)
        {
            var model = await ShowHost.ModelAsync(settings, db, cancel);
            return Page.Refused<HostPage>(
                new { Model = model with { Invited = new(id, form), Refusals = reader.Refusals } }
            );
        }

        await invitations.InviteAsync(coalition, invited!, visit, cancel);
        doing.Say("Accesses.Did.Host", invited!.Shown);
        return Results.Redirect(Routes.Anchor(Routes.Host(visit.Language), coalition.ShortName));
    }
}
