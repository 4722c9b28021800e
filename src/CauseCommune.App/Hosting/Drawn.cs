using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>A page of those who work that is costly to draw: drawn once, then sent with fresh stamps in its forms.</summary>
public sealed record DrawnOnce;

/// <summary>
/// Pages of those who work, kept in memory as they were drawn until something in the coalition changes or its day ends, as
/// <see cref="Snapshots"/> are. Only what a form must carry anew each time is written into them: the proof that it is ours, and its key.
/// </summary>
sealed class Drawn(IAntiforgery antiforgery, TimeProvider time)
{
    readonly ConcurrentDictionary<string, Shelf> shelves = new(StringComparer.Ordinal);

    /// <summary>Where the pages of today are kept; one that is drawn while something changes stays behind on the shelf before.</summary>
    public Shelf ShelfOf(CoalitionHere coalition)
    {
        var name = coalition.ShortName;
        var changes = coalition.Changes;
        var now = time.GetCurrentInstant();
        return
            shelves.TryGetValue(name, out var shelf)
            && shelf.Changes == changes
            && shelf.Until > now
            ? shelf
            : shelves[name] = new(changes, coalition.NextMidnight);
    }

    public string Token(HttpContext http) => antiforgery.GetAndStoreTokens(http).RequestToken ?? "";

    internal sealed record Shelf(long Changes, Instant Until)
    {
        public ConcurrentDictionary<DrawnFor, DrawnPage> Pages { get; } = new();
    }
}

/// <summary>What one drawing of a page depends on, besides the coalition.</summary>
readonly record struct DrawnFor(string Path, string Seat, string? Person, string? Theme);

/// <summary>A drawn page, cut where the stamps of its forms stand.</summary>
sealed partial class DrawnPage
{
    readonly string type;
    readonly List<(byte[] Before, bool IsKey)> parts = [];
    readonly byte[] rest;

    DrawnPage(string page, string token, string type)
    {
        this.type = type;
        var at = 0;
        foreach (var stamp in Stamps().Matches(page).Cast<Match>())
        {
            var value = stamp.Groups["value"];
            var isKey = stamp.Groups["name"].ValueSpan.SequenceEqual(Gestures.Key);
            if (isKey || value.ValueSpan.SequenceEqual(token))
            {
                parts.Add((Encoding.UTF8.GetBytes(page[at..value.Index]), isKey));
                at = value.Index + value.Length;
            }
        }

        rest = Encoding.UTF8.GetBytes(page[at..]);
    }

    /// <summary>Cuts a page that was drawn with <paramref name="token"/>.</summary>
    public static DrawnPage Of(MemoryStream drawn, string token, string? type) =>
        new(
            Encoding.UTF8.GetString(drawn.GetBuffer(), 0, (int)drawn.Length),
            token,
            type ?? "text/html; charset=utf-8"
        );

    public async Task SendAsync(HttpContext http, string token)
    {
        http.Response.ContentType = type;
        var proof = Encoding.ASCII.GetBytes(token);
        var to = http.Response.BodyWriter;
        foreach (var (before, isKey) in parts)
        {
            to.Write(before);
            to.Write(isKey ? Encoding.ASCII.GetBytes($"{Guid.NewGuid():N}") : proof);
        }

        to.Write(rest);
        await to.FlushAsync(http.RequestAborted);
    }

    [GeneratedRegex(
        "name=\"(?<name>_key|_token)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Stamps();
}

static class DrawnPipeline
{
    /// <summary>Behind the coalition and the person: sends a page as it was drawn before, or keeps it once it is.</summary>
    public static void KeepDrawn(this IApplicationBuilder app)
    {
        var drawn = app.ApplicationServices.GetRequiredService<Drawn>();
        app.Use(
            (http, next) =>
                http.GetEndpoint()?.Metadata.GetMetadata<DrawnOnce>() is not null
                && HttpMethods.IsGet(http.Request.Method)
                && !http.Request.QueryString.HasValue
                && http.RequestServices.GetRequiredService<Visit>()
                    is { Coalition: { } coalition, Done: null, Told: null } visit
                    ? SendAsync(http, next, drawn, visit, coalition)
                    : next(http)
        );
    }

    static async Task SendAsync(
        HttpContext http,
        RequestDelegate next,
        Drawn drawn,
        Visit visit,
        CoalitionHere coalition
    )
    {
        var who = new DrawnFor(
            http.Request.Path.Value ?? "",
            visit.Who.Seat,
            visit.Person,
            visit.Theme
        );
        var shelf = drawn.ShelfOf(coalition);
        if (shelf.Pages.TryGetValue(who, out var page))
        {
            await page.SendAsync(http, drawn.Token(http));
            return;
        }

        var (sent, made) = (http.Response.Body, new MemoryStream());
        http.Response.Body = made;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = sent;
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            shelf.Pages[who] = DrawnPage.Of(made, drawn.Token(http), http.Response.ContentType);
        }

        await made.PassOnAsync(sent, http.RequestAborted);
    }
}
