using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Hosts;

/// <summary>
/// POST /host/first – the first host: whoever reads on the console the code of this start. Once there is a host, this page is not there.
/// </summary>
public static class FirstHost
{
    public sealed record Form
    {
        public string? Code { get; init; }
        public string? Email { get; init; }
        public string? Name { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance)
    {
        instance.MapGet("/host/first", Show).Needs(Right.Public);
        instance
            .MapPost("/host/first", HandleAsync)
            .Needs(Right.Public)
            .RequireRateLimiting(Door.Knocks);
    }

    static IResult Show(FirstHostCode first) =>
        first.Code is null ? Results.NotFound() : Page.Of<FirstHostPage>(new { Form = new Form() });

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        FirstHostCode first,
        Entrances entrances,
        CancellationToken cancel
    )
    {
        if (first.Code is null)
        {
            return Results.NotFound();
        }

        var now = time.GetCurrentInstant();
        var reader = new FormReader(w, now.InUtc().Date);
        var name = reader.Required(nameof(Form.Name), form.Name, Limits.Name, w["Home.Me.Missing"]);
        var address = EmailAddress.Parse(form.Email);
        if (address is null)
        {
            reader.Refusals.Add(
                nameof(Form.Email),
                w["SignIn.Email.Wrong", form.Email],
                w["SignIn.Email.Instead"]
            );
        }

        if (!first.Is(form.Code))
        {
            reader.Refusals.Add(
                nameof(Form.Code),
                w["Instance.First.Wrong"],
                w["Instance.First.Instead"]
            );
        }

        if (!reader.IsFine)
        {
            return Page.Refused<FirstHostPage>(new { Form = form, reader.Refusals });
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = await entrances.AccountAsync(address!, visit.Language, cancel);
        account.IsHost = true;
        var actor = await db.Actors.SingleAsync(a => a.Id == account.ActorId, cancel);
        (actor.Name, actor.NamedAt) = (name.ReplaceLineEndings(" "), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        first.End();
        await entrances.EnterAsync(account, SignedInBy.Console, cancel);
        return Results.Redirect(Routes.Host(visit.Language));
    }
}
