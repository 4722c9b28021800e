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

/// <summary>/directory/memberships: a person's role in an organisation, from when, until when.</summary>
static class WriteMembership
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/memberships", StartAsync).Needs(Right.Coordinate);
        coalition.MapPost("/directory/memberships", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/directory/memberships/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/directory/memberships/{id:guid}", EditAsync).Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/memberships/{id:guid}/deletion", DeleteAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> StartAsync(
        string? organization,
        string? person,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        Page.Of<TermPage>(
            new
            {
                Model = await ModelAsync(
                    await TermForm.NewAsync(organization, person, db, cancel),
                    null,
                    visit,
                    db,
                    cancel
                ),
            }
        );

    static async Task<IResult> AddAsync(
        [FromForm] TermForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var draft = form.Read(reader, w, null, null);
        if (!reader.IsFine)
        {
            var model = await ModelAsync(form, null, visit, db, cancel);
            return Page.Refused<TermPage>(
                new { Model = model with { Refusals = reader.Refusals } }
            );
        }

        var now = time.GetCurrentInstant();
        var (person, organization) = await form.NamedAsync(db, now, cancel);
        db.Memberships.Add(
            new Membership
            {
                Id = Id<Membership>.New(now),
                CoalitionId = visit.Coalition!.Id,
                PersonId = person.Id,
                OrganizationId = organization.Id,
                Role = draft.Role,
                From = draft.From,
                Until = draft.Until,
            }
        );
        doing.Say("Directory.Done.Membership", person.Name, organization.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Person(visit.At, person.Id), "roles"));
    }

    static async Task<IResult> ShowAsync(
        Id<Membership> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await FindAsync(id, db, cancel) is { } found
            ? Page.Of<TermPage>(
                new
                {
                    Model = await ModelAsync(
                        TermForm.Of(found, visit.Language),
                        found,
                        visit,
                        db,
                        cancel
                    ),
                }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<Membership> id,
        [FromForm] TermForm form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        await db.Memberships.Where(m => m.Id == id).HoldAsync(cancel);
        if (await FindAsync(id, db, cancel) is not { } membership)
        {
            return Results.NotFound();
        }

        var current = TermForm.Of(membership, visit.Language);
        // Whose role it is, and where, stays: another is a role of its own.
        var typed = form with
        {
            Person = current.Person,
            Organization = current.Organization,
        };
        var reader = new FormReader(w, visit.Today);
        var draft = typed.Read(reader, w, membership.From, membership.Until);
        var isStale = form.Version != current.Version;
        if (!reader.IsFine || isStale)
        {
            var model = await ModelAsync(
                typed with
                {
                    Version = current.Version,
                },
                membership,
                visit,
                db,
                cancel
            );
            return Page.Refused<TermPage>(
                new
                {
                    Model = model with
                    {
                        Refusals = reader.Refusals,
                        Other = isStale ? current.Told : null,
                    },
                }
            );
        }

        (membership.Role, membership.From, membership.Until) = (
            draft.Role,
            draft.From,
            draft.Until
        );
        doing.Say(
            "Directory.Done.Membership.Changed",
            membership.Person!.Name,
            membership.Organization!.Name
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.Anchor(Routes.Person(visit.At, membership.PersonId), "roles")
        );
    }

    static async Task<IResult> DeleteAsync(
        Id<Membership> id,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        if (await FindAsync(id, db, cancel) is not { } membership)
        {
            return Results.Redirect(Routes.Directory(visit.At));
        }

        db.Remove(membership);
        doing.Say(
            "Directory.Done.Membership.Deleted",
            membership.Person!.Name,
            membership.Organization!.Name
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Person(visit.At, membership.PersonId));
    }

    static Task<Membership?> FindAsync(Id<Membership> id, AppDb db, CancellationToken cancel) =>
        db
            .Memberships.Include(m => m.Person)
            .Include(m => m.Organization)
            .FirstOrDefaultAsync(m => m.Id == id, cancel);

    static async Task<TermModel> ModelAsync(
        TermForm form,
        Membership? membership,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        new(form, await db.KnownOwnersAsync(cancel))
        {
            Kind = nameof(Membership),
            Address = membership is null
                ? Routes.NewMembership(visit.At)
                : Routes.Membership(visit.At, membership.Id),
            Back = membership is null
                ? Routes.Directory(visit.At)
                : Routes.Person(visit.At, membership.PersonId),
            Deletion = membership is null
                ? null
                : Routes.MembershipDeletion(visit.At, membership.Id),
        };
}
