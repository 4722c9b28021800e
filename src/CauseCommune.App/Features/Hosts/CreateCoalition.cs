using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Hosts;

/// <summary>POST /host/coalitions – a coalition by its name, with an empty plan, for who is invited to coordinate it.</summary>
public static class CreateCoalition
{
    public sealed record Form
    {
        public string? CoalitionName { get; init; }
        public string? CoalitionLanguage { get; init; }
        public string? Name { get; init; }
        public string? Email { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapPost("/host/coalitions", HandleAsync).Needs(Right.Host);

    static async Task<IResult> HandleAsync(
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
        var now = time.GetCurrentInstant();
        var reader = new FormReader(w, now.InUtc().Date);
        var name = reader.Required(
            nameof(Form.CoalitionName),
            form.CoalitionName,
            Limits.Name,
            w["Home.New.Name.Missing"]
        );
        var invited = Invited.Read(reader, w, form.Email, form.Name, Role.Coordinator);
        await invitations.CheckAsync(reader, w, invited, cancel);
        if (!reader.IsFine)
        {
            var model = await ShowHost.ModelAsync(settings, db, cancel);
            return Page.Refused<HostPage>(
                new { Model = model with { New = form, Refusals = reader.Refusals } }
            );
        }

        var language = Language.Find(form.CoalitionLanguage) ?? visit.Language;
        var coalition = await db.StartCoalitionAsync(
            name,
            null,
            language.Code,
            Routes.Reserved,
            now,
            cancel
        );
        db.Plans.Add(
            new Plan
            {
                Id = Id<Plan>.New(now),
                CoalitionId = coalition.Id,
                Since = coalition.Today(now),
            }
        );
        await db.SaveChangesAsync(cancel);
        await invitations.InviteAsync(coalition, invited!, visit, cancel);
        doing.Say("Accesses.Did.Give", invited!.Shown, w[$"Accesses.Role.{Role.Coordinator}"]);
        return Results.Redirect(Routes.Anchor(Routes.Host(visit.Language), coalition.ShortName));
    }
}
