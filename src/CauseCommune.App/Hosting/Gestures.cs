using System.Security.Cryptography;
using System.Text;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>
/// Around every form that writes: one transaction, one actor, once. A handler that leads on (a redirect) is committed;
/// one that shows its page again is rolled back. A form sent twice carries the same key, and its second sender is led
/// where the first one was.
/// </summary>
public static class Gestures
{
    /// <summary>The field of a form that carries its key.</summary>
    public const string Key = "_key";

    public static TBuilder CarriesGestures<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilter(CarryOutAsync);

    static async ValueTask<object?> CarryOutAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await next(context);
        }

        var db = http.RequestServices.GetRequiredService<AppDb>();
        var time = http.RequestServices.GetRequiredService<TimeProvider>();
        var cancel = http.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var receipt = await TakeKeyAsync(http, db, time, cancel);
        if (receipt is { Location: { } before })
        {
            return Results.Redirect(before);
        }

        db.ActingAs = http.RequestServices.GetRequiredService<Visit>().Who.Actor;
        db.BeginGesture();
        var result = await next(context);
        if (Location(result) is { } location)
        {
            var doing = http.RequestServices.GetRequiredService<Doing>();
            var gesture = db.EndGesture(
                doing.Key,
                doing.Parts,
                time.GetCurrentInstant(),
                doing.Undoes
            );
            if (receipt is not null)
            {
                receipt.Location = location;
            }

            await db.SaveChangesAsync(cancel);
            if (doing.Tells)
            {
                http.LeaveTold(doing.Key, doing.Parts);
            }
            else if (gesture is not null)
            {
                http.LeaveDone(gesture.Id);
            }

            await transaction.CommitAsync(cancel);
            http.RequestServices.GetRequiredService<Snapshots>()
                .Forget(http.GetRouteValue("coalition") as string);
            http.RequestServices.GetRequiredService<LocalPerson>().Forget();
        }

        return result;
    }

    /// <summary>Null for a form without key; a receipt that knows its location for one that was carried out before.</summary>
    static async Task<FormReceipt?> TakeKeyAsync(
        HttpContext http,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (!http.Request.HasFormContentType || !Guid.TryParse(http.Request.Form[Key], out var key))
        {
            return null;
        }

        var content = ContentOf(http.Request.Form);
        if (await db.FormReceipts.FindAsync([key], cancel) is { } known)
        {
            // A page that the browser kept, sent again with other words: a form of its own.
            return known.Content == content ? known : null;
        }

        var receipt = new FormReceipt
        {
            Key = key,
            Content = content,
            At = time.GetCurrentInstant(),
        };
        db.FormReceipts.Add(receipt);
        try
        {
            await db.SaveChangesAsync(cancel);
            return receipt;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // PostgreSQL: the same key was committed while this one waited for it.
            await db.Database.RollbackTransactionAsync(cancel);
            db.ChangeTracker.Clear();
            return await db.FormReceipts.AsNoTracking().SingleAsync(r => r.Key == key, cancel);
        }
    }

    static string ContentOf(IFormCollection form)
    {
        var said = form.Where(f => f.Key is not (Key or "_token"))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{f.Key}={string.Join('\u001f', f.Value.AsEnumerable())}");
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', said)))
        );
    }

    static string? Location(object? result) =>
        result switch
        {
            RedirectHttpResult led => led.Url,
            RedirectToRouteHttpResult => throw new InvalidOperationException(
                "Addresses are built by Routes."
            ),
            _ => null,
        };
}
