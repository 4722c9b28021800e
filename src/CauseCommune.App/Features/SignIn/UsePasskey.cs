using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.SignIn;

/// <summary>POST /sign-in/passkey – what a device signed, for the challenge that was asked for just before.</summary>
static class UsePasskey
{
    /// <summary>JSON stands in a field of a form, so that the form's own proof guards it.</summary>
    public sealed record Form
    {
        public string? Credential { get; init; }
        public string? Back { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance)
    {
        instance
            .MapPost("/sign-in/passkey/options", AskAsync)
            .Needs(Right.Public)
            .RequireRateLimiting(Door.Knocks);
        instance
            .MapPost("/sign-in/passkey", HandleAsync)
            .Needs(Right.Public)
            .RequireRateLimiting(Door.Knocks);
    }

    // Nobody is named: the device offers the keys that it has for this host.
    static async Task<IResult> AskAsync([FromForm] NoFields form, SignInManager<Account> manager) =>
        Results.Text(await manager.MakePasskeyRequestOptionsAsync(null), "application/json");

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        SignInManager<Account> manager,
        Entrances entrances,
        CancellationToken cancel
    )
    {
        var signed = await Passkeys.TryAsync(form.Credential, manager.PerformPasskeyAssertionAsync);
        if (signed is not { Succeeded: true })
        {
            var refusals = new Refusals();
            refusals.Add(
                nameof(AskForCode.Form.Email),
                w["SignIn.Passkey.Refused"],
                w["SignIn.Passkey.Instead"]
            );
            return Page.Refused<SignInPage>(
                new { Form = new AskForCode.Form { Back = form.Back }, Refusals = refusals }
            );
        }

        var id = signed.Passkey.CredentialId;
        var passkey = await db.Passkeys.SingleAsync(p => p.CredentialId == id, cancel);
        passkey.SignCount = signed.Passkey.SignCount;
        passkey.IsBackedUp = signed.Passkey.IsBackedUp;
        passkey.UsedAt = time.GetCurrentInstant();
        await db.SaveChangesAsync(cancel);
        await entrances.EnterAsync(signed.User, SignedInBy.Passkey, cancel);
        return Results.Redirect(WayBack.Of(form.Back, Routes.Home(visit.Language)));
    }
}
