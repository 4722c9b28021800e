using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Features.SignIn;

/// <summary>POST /sign-in/code – the digits that came by mail; leads where its owner was going.</summary>
public static class GiveCode
{
    public sealed record Form
    {
        public string? Code { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance)
    {
        instance.MapGet("/sign-in/code", Show).Needs(Right.Public);
        instance
            .MapPost("/sign-in/code", HandleAsync)
            .Needs(Right.Public)
            .RequireRateLimiting(Door.Knocks);
    }

    static IResult Show(HttpRequest request, Visit visit, CodeSent sent) =>
        sent.Find(request) is { } code
            ? Page.Of<GiveCodePage>(new { Form = new Form(), code.Email })
            : Results.Redirect(Routes.SignIn(visit.Language));

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        HttpContext http,
        Visit visit,
        Words w,
        AppDb db,
        CodeSent sent,
        SignInCodes codes,
        Entrances entrances,
        CancellationToken cancel
    )
    {
        if (sent.Find(http.Request) is not { } code)
        {
            return Refused(form, "", w["SignIn.Code.Lost"], w["SignIn.Code.Again"]);
        }

        var digits = string.Concat((form.Code ?? "").Where(char.IsAsciiDigit));
        if (digits.Length != SignInCode.Digits)
        {
            return Refused(form, code.Email, w["SignIn.Code.Digits"], null);
        }

        var tried = await codes.TryAsync(code.Code, digits, cancel);
        var address = EmailAddress.Parse(code.Email);
        if (
            tried.Answer is CodeAnswer.Right
            && address?.Normal == tried.NormalEmail
            && await db.MayComeInAsync(address!.Normal, cancel)
        )
        {
            await entrances.EnterAsync(address, SignedInBy.Code, visit.Language, cancel);
            CodeSent.Forget(http.Response);
            return Results.Redirect(WayBack.Of(code.Back, Routes.Home(visit.Language)));
        }

        return tried.Answer is CodeAnswer.Wrong && tried.Left > 0
            ? Refused(
                form,
                code.Email,
                w["SignIn.Code.Wrong"],
                w.Count("SignIn.Code.Left", tried.Left)
            )
            : Refused(form, code.Email, w["SignIn.Code.Over"], w["SignIn.Code.Again"]);
    }

    static IResult Refused(Form form, string email, string wrong, string? instead)
    {
        var refusals = new Refusals();
        refusals.Add(nameof(Form.Code), wrong, instead);
        return Page.Refused<GiveCodePage>(
            new
            {
                Form = form,
                Email = email,
                Refusals = refusals,
            }
        );
    }
}
