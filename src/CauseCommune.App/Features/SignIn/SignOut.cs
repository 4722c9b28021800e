using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.SignIn;

/// <summary>POST /sign-out – ends this session, here and in the database.</summary>
static class SignOut
{
    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapPost("/sign-out", HandleAsync).Needs(Right.SignedIn);

    static async Task<IResult> HandleAsync(
        [FromForm] NoFields form,
        Visit visit,
        SignInManager<Account> manager
    )
    {
        await manager.SignOutAsync();
        return Results.Redirect(Routes.SignIn(visit.Language));
    }
}
