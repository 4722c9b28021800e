using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Mails;

/// <summary>
/// POST /stop/{secret} – « do not write to me any more », by the link at the foot of a mail and without an account; POST …/end takes it
/// back. To open the page changes nothing: programs that look at mails follow their links.
/// </summary>
public static class StopMail
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/stop/{secret}", ShowAsync).Needs(Right.Link);
        coalition.MapPost("/stop/{secret}", StopAsync).Needs(Right.Link);
        coalition.MapPost("/stop/{secret}/end", ResumeAsync).Needs(Right.Link);
    }

    static async Task<IResult> ShowAsync(
        string secret,
        HttpResponse response,
        AppDb db,
        BearerLinks links,
        CancellationToken cancel
    )
    {
        if (await AddressAsync(secret, links, cancel) is not { } address)
        {
            return Results.NotFound();
        }

        // The address of this page is a secret: no other page is told of it.
        response.Headers["Referrer-Policy"] = "no-referrer";
        return Page.Of<StopMailPage>(
            new
            {
                Secret = secret,
                Address = address.Value,
                IsStopped = !await db.MayWriteToAsync(address, cancel),
            }
        );
    }

    static async Task<IResult> StopAsync(
        string secret,
        [FromForm] NoFields form,
        Visit visit,
        Words w,
        AppDb db,
        BearerLinks links,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await AddressAsync(secret, links, cancel) is not { } address)
        {
            return Results.NotFound();
        }

        await db.StopWritingToAsync(
            address,
            visit.Today,
            w["Mails.Stop.How"],
            time.GetCurrentInstant(),
            cancel
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.StopMail(visit.At, secret));
    }

    static async Task<IResult> ResumeAsync(
        string secret,
        [FromForm] NoFields form,
        Visit visit,
        AppDb db,
        BearerLinks links,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await AddressAsync(secret, links, cancel) is not { } address)
        {
            return Results.NotFound();
        }

        (await db.MailAddressAsync(address, time.GetCurrentInstant(), cancel)).Resume();
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.StopMail(visit.At, secret));
    }

    static async Task<EmailAddress?> AddressAsync(
        string secret,
        BearerLinks links,
        CancellationToken cancel
    ) =>
        await links.FindAsync(LinkPurpose.StopMail, secret, cancel) is { } link
            ? EmailAddress.Parse(link.Subject)
            : null;
}
