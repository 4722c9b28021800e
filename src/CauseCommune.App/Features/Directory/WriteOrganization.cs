using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>/directory/organizations and …/{id}/edit: its name, short name, website, and what it is to the coalition.</summary>
public static class WriteOrganization
{
    public sealed record Form
    {
        public string? Name { get; init; }
        public string? ShortName { get; init; }
        public string? Website { get; init; }
        public string? Kind { get; init; }
        public string? Version { get; init; }

        /// <summary>What is recorded, as somebody would type it.</summary>
        public static Form Of(Organization organization)
        {
            ArgumentNullException.ThrowIfNull(organization);
            return new()
            {
                Name = organization.Name,
                ShortName = organization.ShortName,
                Website = organization.Website,
                Kind = organization.Kind.ToString(),
                Version = organization.Version.ToString(CultureInfo.InvariantCulture),
            };
        }

        /// <summary>All of it, to lay two versions beside each other.</summary>
        public string Told(Words w)
        {
            ArgumentNullException.ThrowIfNull(w);
            var kind = FormReader.Choice<OrganizationKind>(Kind) ?? OrganizationKind.Unknown;
            return string.Join(
                '\n',
                new[] { Name, ShortName, Website, w[$"Directory.Kind.{kind}"] }.Where(l =>
                    !string.IsNullOrWhiteSpace(l)
                )
            );
        }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/organizations", Start).Needs(Right.Coordinate);
        coalition.MapPost("/directory/organizations", AddAsync).Needs(Right.Coordinate);
        coalition
            .MapGet("/directory/organizations/{id:guid}/edit", ShowAsync)
            .Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/organizations/{id:guid}/edit", EditAsync)
            .Needs(Right.Coordinate);
    }

    static IResult Start() => Page.Of<OrganizationFormPage>(new { Form = new Form() });

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
        var draft = Read(form, reader, w);
        if (await RefuseKnownAsync(reader, w, db, draft, null, cancel) || !reader.IsFine)
        {
            return Page.Refused<OrganizationFormPage>(new { Form = form, reader.Refusals });
        }

        var organization = new Organization
        {
            Id = Id<Organization>.New(time.GetCurrentInstant()),
            CoalitionId = visit.Coalition!.Id,
            Name = draft.Name,
            ShortName = draft.ShortName,
            Website = draft.Website,
            Kind = draft.Kind,
        };
        db.Organizations.Add(organization);
        doing.Say("Directory.Done.Organization", organization.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Organization(visit.At, organization.Id));
    }

    static async Task<IResult> ShowAsync(Id<Organization> id, AppDb db, CancellationToken cancel) =>
        await db.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancel)
            is { } found
            ? Page.Of<OrganizationFormPage>(
                new
                {
                    Form = Form.Of(found),
                    Organization = (Id<Organization>?)id,
                    found.Name,
                }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Organization> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldOrganizationAsync(id, cancel) is not { } organization)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var draft = Read(form, reader, w);
        await RefuseKnownAsync(reader, w, db, draft, id, cancel);
        var current = Form.Of(organization);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<OrganizationFormPage>(
                new
                {
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    reader.Refusals,
                    Organization = (Id<Organization>?)id,
                    organization.Name,
                    Other = isStale ? current.Told(w) : null,
                }
            );
        }

        (organization.Name, organization.ShortName) = (draft.Name, draft.ShortName);
        (organization.Website, organization.Kind) = (draft.Website, draft.Kind);
        doing.Say("Directory.Done.Organization.Changed", organization.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Organization(visit.At, id));
    }

    static Draft Read(Form form, FormReader reader, Words w) =>
        new(
            reader.Required(
                nameof(form.Name),
                form.Name,
                Limits.Name,
                w["Directory.Organization.Name.Missing"]
            ),
            reader.Optional(nameof(form.ShortName), form.ShortName, Limits.Name),
            reader.Link(nameof(form.Website), form.Website),
            FormReader.Choice<OrganizationKind>(form.Kind) ?? OrganizationKind.Unknown
        );

    /// <summary>One organisation is written down once: wherever its name is typed, that one is found.</summary>
    static async Task<bool> RefuseKnownAsync(
        FormReader reader,
        Words w,
        AppDb db,
        Draft draft,
        Id<Organization>? except,
        CancellationToken cancel
    )
    {
        var others = await db
            .Organizations.AsNoTracking()
            .Where(o => o.Id != except)
            .ToListAsync(cancel);
        Refuse(nameof(Form.Name), draft.Name);
        Refuse(nameof(Form.ShortName), draft.ShortName);
        return !reader.IsFine;

        void Refuse(string field, string? name)
        {
            if (name is { Length: > 0 } && others.Find(o => o.IsCalled(name)) is { } known)
            {
                reader.Refusals.Add(
                    field,
                    w["Directory.Organization.Known", known.Name],
                    w["Directory.Organization.Known.Instead"]
                );
            }
        }
    }

    sealed record Draft(string Name, string? ShortName, string? Website, OrganizationKind Kind);
}
