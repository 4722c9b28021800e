using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.SignIn;

/// <summary>POST /account/sessions/…/end – ends a session on another device, or all but this one; at once.</summary>
static class EndSessions
{
    public static void Map(IEndpointRouteBuilder instance)
    {
        instance.MapPost("/account/sessions/{id:guid}/end", EndAsync).Needs(Right.SignedIn);
        instance.MapPost("/account/sessions/end", EndOthersAsync).Needs(Right.SignedIn);
    }

    static async Task<IResult> EndAsync(
        Id<Session> id,
        [FromForm] NoFields form,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (visit.Who.Account is not { } account)
        {
            return Results.NotFound();
        }

        var ended = await db
            .Sessions.Where(s => s.AccountId == account && s.Id == id)
            .ExecuteDeleteAsync(cancel);
        return ended == 0 ? Results.NotFound() : Back(visit);
    }

    static async Task<IResult> EndOthersAsync(
        [FromForm] NoFields form,
        HttpContext http,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (
            visit.Who.Account is not { } account
            || !Id<Session>.TryParse(
                (await http.AuthenticateAsync()).Properties?.Items[Sessions.Current],
                null,
                out var current
            )
        )
        {
            return Results.NotFound();
        }

        await db
            .Sessions.Where(s => s.AccountId == account && s.Id != current)
            .ExecuteDeleteAsync(cancel);
        return Back(visit);
    }

    static IResult Back(Visit visit) =>
        Results.Redirect(Routes.Anchor(Routes.Account(visit.Language), "sessions"));
}
