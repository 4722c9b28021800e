using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Demonstrations;

/// <summary>
/// POST /enter – on this machine alone: looks at a demonstration as one of its invented people does, so that each role can be tried;
/// without one, as oneself again.
/// </summary>
public static class EnterAs
{
    public sealed record Form
    {
        public string? Access { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/enter", ShowAsync).Needs(Right.Machine);
        coalition.MapPost("/enter", HandleAsync).Needs(Right.Machine);
    }

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel) =>
        visit.Coalition is { IsDemonstration: true }
            ? Page.Of<EnterAsPage>(new { Rows = await db.AccessesAsync(cancel) })
            : Results.NotFound();

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        HttpResponse response,
        Visit visit,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (visit.Coalition is not { IsDemonstration: true })
        {
            return Results.NotFound();
        }

        if (string.IsNullOrEmpty(form.Access))
        {
            response.Cookies.Delete(Visitors.EnteredAs);
            return Results.Redirect(Routes.Today(visit.At));
        }

        if (
            !Id<Access>.TryParse(form.Access, null, out var id)
            || await db.SeatAsync(id, cancel) is not { } seat
        )
        {
            return Results.NotFound();
        }

        await NameAsync(db, new Id<Actor>(id.Value), seat.Name ?? "", time, cancel);
        response.Cookies.Append(
            Visitors.EnteredAs,
            id.ToString(),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
            }
        );
        return Results.Redirect(Routes.Plan(visit.At));
    }

    /// <summary>Who signs what an invented person does: made when they are first entered as, under the identity of their way in.</summary>
    static async Task NameAsync(
        AppDb db,
        Id<Actor> id,
        string name,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (!await db.Actors.AnyAsync(a => a.Id == id, cancel))
        {
            var now = time.GetCurrentInstant();
            db.Actors.Add(
                new Actor
                {
                    Id = id,
                    Name = name,
                    NamedAt = now,
                    CreatedAt = now,
                }
            );
            await db.SaveChangesAsync(cancel);
        }
    }
}
