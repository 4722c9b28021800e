using System.Buffers.Text;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.SignIn;

/// <summary>POST /account/passkeys – keeps a passkey that a device just made; one can be removed.</summary>
static class AddPasskey
{
    /// <summary>How many one account may have.</summary>
    const int Most = 20;

    public sealed record Form
    {
        public string? Credential { get; init; }
        public string? Name { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance)
    {
        instance.MapPost("/account/passkeys/options", AskAsync).Needs(Right.SignedIn);
        instance.MapPost("/account/passkeys", HandleAsync).Needs(Right.SignedIn);
        instance.MapPost("/account/passkeys/{key}/removal", RemoveAsync).Needs(Right.SignedIn);
    }

    static async Task<IResult> AskAsync(
        [FromForm] NoFields form,
        Visit visit,
        AppDb db,
        SignInManager<Account> manager,
        CancellationToken cancel
    )
    {
        if (await AccountAsync(visit, db, cancel) is not { } account)
        {
            return Results.NotFound();
        }

        return Results.Text(
            await manager.MakePasskeyCreationOptionsAsync(
                new PasskeyUserEntity
                {
                    Id = account.Id.ToString(),
                    Name = account.Email,
                    DisplayName = visit.Who.Name ?? account.Email,
                }
            ),
            "application/json"
        );
    }

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        HttpContext http,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        SignInManager<Account> manager,
        UserManager<Account> users,
        CancellationToken cancel
    )
    {
        if (await AccountAsync(visit, db, cancel) is not { } account)
        {
            return Results.NotFound();
        }

        var has = await db.Passkeys.CountAsync(p => p.AccountId == account.Id, cancel);
        var made =
            has < Most
                ? await Passkeys.TryAsync(form.Credential, manager.PerformPasskeyAttestationAsync)
                : null;
        // A ceremony begun in another window, by somebody else, adds no key here.
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString())
        {
            var refusals = new Refusals();
            refusals.Add(
                nameof(Form.Name),
                has < Most ? w["SignIn.Passkey.NotMade"] : w["SignIn.Passkey.TooMany", Most],
                w["SignIn.Passkey.NotMade.Instead"]
            );
            return Page.Refused<AccountPage>(
                new
                {
                    Model = await ShowAccount.ModelAsync(http, visit, db, time, cancel),
                    Refusals = refusals,
                    PasskeyName = form.Name,
                }
            );
        }

        var name = (form.Name ?? "").ReplaceLineEndings(" ").Trim();
        made.Passkey.Name =
            name.Length is 0 ? Devices.Name(http.Request.Headers.UserAgent.ToString())
            : name.Length > Limits.Name ? name[..Limits.Name]
            : name;
        await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return Results.Redirect(Routes.Anchor(Routes.Account(visit.Language), "passkeys"));
    }

    static async Task<IResult> RemoveAsync(
        string key,
        [FromForm] NoFields form,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (visit.Who.Account is not { } account || !Base64Url.IsValid(key))
        {
            return Results.NotFound();
        }

        var id = Base64Url.DecodeFromChars(key);
        var removed = await db
            .Passkeys.Where(p => p.AccountId == account && p.CredentialId == id)
            .ExecuteDeleteAsync(cancel);
        return removed == 0
            ? Results.NotFound()
            : Results.Redirect(Routes.Anchor(Routes.Account(visit.Language), "passkeys"));
    }

    static async Task<Account?> AccountAsync(Visit visit, AppDb db, CancellationToken cancel) =>
        visit.Who.Account is { } id
            ? await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, cancel)
            : null;
}
