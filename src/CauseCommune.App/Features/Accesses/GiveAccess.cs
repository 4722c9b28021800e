using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Accesses;

/// <summary>POST /access – invites somebody as a reader, as the representative of an organisation, or to coordinate.</summary>
public static class GiveAccess
{
    public sealed record Form
    {
        public string? Email { get; init; }
        public string? Name { get; init; }
        public string? Role { get; init; }
        public string? Organization { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapPost("/access", HandleAsync).Needs(Right.Coordinate);

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        Settings settings,
        Invitations invitations,
        Doing doing,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var invited = Invited.Read(reader, w, form.Email, form.Name);
        var (role, organization) = await RoleAsync(
            reader,
            w,
            form.Role,
            form.Organization,
            db,
            cancel
        );
        invited = invited is null
            ? null
            : invited with
            {
                Role = role,
                Organization = organization,
            };
        await invitations.CheckAsync(reader, w, invited, cancel);
        if (!reader.IsFine)
        {
            var model = await ShowAccesses.ModelAsync(settings, db, cancel);
            return Page.Refused<AccessesPage>(
                new { Model = model with { New = form, Refusals = reader.Refusals } }
            );
        }

        var coalition = await db.Coalitions.SingleAsync(c => c.Id == db.Within, cancel);
        var access = await invitations.InviteAsync(coalition, invited!, visit, cancel);
        doing.Say("Accesses.Did.Give", invited!.Shown, w[$"Accesses.Role.{role}"]);
        return Results.Redirect(Routes.Anchor(Routes.Accesses(visit.At), $"a-{access.Id}"));
    }

    /// <summary>A role, and the organisation that a representative needs; a refusal in <paramref name="reader"/> when it cannot be.</summary>
    internal static async Task<(Role Role, Id<Organization>? Organization)> RoleAsync(
        FormReader reader,
        Words w,
        string? role,
        string? organization,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (!Enum.TryParse<Role>(role, out var read) || !Enum.IsDefined(read))
        {
            reader.Refusals.Add(nameof(Form.Role), w["Accesses.Role.Missing"]);
            return default;
        }

        if (read is not Role.Representative)
        {
            return (read, null);
        }

        if (
            Id<Organization>.TryParse(organization, null, out var id)
            && await db.Organizations.AnyAsync(o => o.Id == id, cancel)
        )
        {
            return (read, id);
        }

        reader.Refusals.Add(nameof(Form.Organization), w["Accesses.Organization.Missing"]);
        return (read, null);
    }
}
