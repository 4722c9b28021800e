using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.Domain;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.SignIn;

/// <summary>
/// POST /sign-in – a code for an address. The answer, and the work, are the same whether the address is known or not; only to a known
/// one does the letter leave.
/// </summary>
public static class AskForCode
{
    public sealed record Form
    {
        public string? Email { get; init; }
        public string? Back { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance)
    {
        instance.MapGet("/sign-in", Show).Needs(Right.Public);
        instance
            .MapPost("/sign-in", HandleAsync)
            .Needs(Right.Public)
            .RequireRateLimiting(Door.Knocks);
    }

    static IResult Show(Visit visit, string? email, string? back) =>
        visit.Who.IsKnown
            ? Results.Redirect(WayBack.Of(back, Routes.Home(visit.Language)))
            : Page.Of<SignInPage>(new { Form = new Form { Email = email, Back = back } });

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        HttpContext http,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        SignInCodes codes,
        CodeSent sent,
        IOutbox outbox,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, time.GetCurrentInstant().InUtc().Date);
        var typed = reader.Required(
            nameof(Form.Email),
            form.Email,
            EmailAddress.Longest,
            w["SignIn.Email.Missing"]
        );
        var address = EmailAddress.Parse(typed);
        if (reader.IsFine && address is null)
        {
            reader.Refusals.Add(
                nameof(Form.Email),
                w["SignIn.Email.Wrong", typed],
                w["SignIn.Email.Instead"]
            );
        }

        if (!reader.IsFine)
        {
            return Page.Refused<SignInPage>(new { Form = form, reader.Refusals });
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isKnown = await db.MayComeInAsync(address!.Normal, cancel);
        var (code, digits, isTooMany) = await codes.MakeAsync(address, cancel);
        await outbox.AddAsync(
            new SignInLetter(digits)
            {
                To = new Recipient(address),
                Language = visit.Language,
                Cause = code.Id.ToString(),
                IsWithheld = !isKnown || isTooMany,
            },
            cancel
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        // The browser that asked for the last good one keeps it.
        var before = isTooMany ? sent.Find(http.Request) : null;
        var kept = before is not null && before.Email == address.Value ? before.Code : code.Id;
        sent.Keep(http, new(kept, address.Value, WayBack.Of(form.Back, "")));
        return Results.Redirect(Routes.SignInCode(visit.Language));
    }
}
