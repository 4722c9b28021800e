using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>A public page that may be kept: the same for everybody until the coalition's data or its day change.</summary>
public sealed record Kept;

/// <summary>
/// Public pages, rendered once and kept in memory as they are sent: with an entity tag, compressed once, without cookie.
/// A change in the coalition forgets them, and so does its midnight: an action turns late without a change.
/// </summary>
public sealed class Snapshots(TimeProvider time)
{
    const int Most = 2_000;
    readonly ConcurrentDictionary<string, Snapshot> pages = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, long> changes = new(StringComparer.Ordinal);

    /// <summary>Forgets the pages of a coalition, because something in it changed; with none, all pages.</summary>
    public void Forget(string? coalition)
    {
        changes.AddOrUpdate(coalition ?? "", 1, (_, n) => n + 1);
        foreach (var page in pages.Where(p => coalition is null || p.Value.Coalition == coalition))
        {
            pages.TryRemove(page);
        }
    }

    internal Snapshot? Find(HttpRequest request) =>
        pages.TryGetValue(Name(request), out var page) && page.Until > Now ? page : null;

    internal long Changes(string coalition) =>
        changes.GetValueOrDefault(coalition) + changes.GetValueOrDefault("");

    /// <summary>Keeps the page, unless something changed while it was rendered.</summary>
    internal void Keep(HttpRequest request, Snapshot page, long changesBefore)
    {
        if (Changes(page.Coalition) == changesBefore)
        {
            // Whoever asks under many addresses fills no memory.
            if (pages.Count >= Most)
            {
                pages.Clear();
            }

            pages[Name(request)] = page;
        }
    }

    Instant Now => time.GetCurrentInstant();

    // The host is part of it: a public page says its own absolute address.
    static string Name(HttpRequest request) => $"{request.Host.Value}{request.Path.Value}";
}

/// <summary>A page as it is sent.</summary>
sealed record Snapshot(
    string Coalition,
    Instant Until,
    byte[] Plain,
    byte[] Brotli,
    byte[] Gzip,
    string Tag,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers
)
{
    static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Set-Cookie",
        "Content-Length",
        "ETag",
        "Date",
        "Transfer-Encoding",
        "Cache-Control",
        "Vary",
    };

    public static Snapshot Of(CoalitionHere coalition, byte[] page, IHeaderDictionary headers) =>
        new(
            coalition.ShortName,
            coalition.NextMidnight,
            page,
            Pack(page, to => new BrotliStream(to, CompressionLevel.SmallestSize)),
            Pack(page, to => new GZipStream(to, CompressionLevel.SmallestSize)),
            Convert.ToHexStringLower(SHA256.HashData(page))[..24],
            [.. headers.Where(h => !Own.Contains(h.Key))]
        );

    public async Task SendAsync(HttpContext http)
    {
        var (body, encoding) = Choose(http.Request.Headers.AcceptEncoding.ToString());
        var tag = $"\"{Tag}{(encoding is null ? "" : "-" + encoding)}\"";
        var response = http.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.ETag = tag;
        response.Headers.Vary = "Accept-Encoding";
        // Kept by the browser, asked again each time: right after a change, it is right.
        response.Headers.CacheControl = "no-cache";
        if (
            http.Request.Headers.IfNoneMatch.Any(t =>
                t?.Contains(tag, StringComparison.Ordinal) is true
            )
        )
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, http.RequestAborted);
    }

    (byte[] Body, string? Encoding) Choose(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? (Brotli, "br")
        : accepted.Contains("gzip", StringComparison.Ordinal) ? (Gzip, "gzip")
        : (Plain, null);

    static byte[] Pack(byte[] page, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            stream.Write(page);
        }

        return packed.ToArray();
    }
}

static class SnapshotPipeline
{
    /// <summary>First of all: a kept page is sent before anything else is asked. Needs no routing and no database.</summary>
    public static void UseKeptPages(this IApplicationBuilder app)
    {
        var snapshots = app.ApplicationServices.GetRequiredService<Snapshots>();
        app.Use(
            (http, next) =>
                Asks(http.Request) && snapshots.Find(http.Request) is { } page
                    ? page.SendAsync(http)
                    : next(http)
        );
    }

    /// <summary>Behind routing and the coalition: renders a page that may be kept, keeps it, sends it.</summary>
    public static void KeepPages(this IApplicationBuilder app)
    {
        var snapshots = app.ApplicationServices.GetRequiredService<Snapshots>();
        app.Use(
            async (http, next) =>
            {
                if (
                    !Asks(http.Request)
                    || http.GetEndpoint()?.Metadata.GetMetadata<Kept>() is null
                    || Here(http) is not { } coalition
                )
                {
                    await next(http);
                    return;
                }

                var (sent, rendered) = (http.Response.Body, new MemoryStream());
                http.Response.Body = rendered;
                try
                {
                    await next(http);
                }
                finally
                {
                    http.Response.Body = sent;
                }

                if (http.Response.StatusCode != StatusCodes.Status200OK)
                {
                    await rendered.PassOnAsync(sent, http.RequestAborted);
                    return;
                }

                var page = Snapshot.Of(coalition, rendered.ToArray(), http.Response.Headers);
                snapshots.Keep(http.Request, page, coalition.Changes);
                http.Response.Headers.Remove(HeaderNames.SetCookie);
                await page.SendAsync(http);
            }
        );
    }

    /// <summary>Sends what was rendered. Nothing is nothing: to write it would begin the answer, before the page that says what is wrong.</summary>
    public static async Task PassOnAsync(
        this MemoryStream rendered,
        Stream to,
        CancellationToken cancel
    )
    {
        if (rendered.Length > 0)
        {
            await to.WriteAsync(rendered.GetBuffer().AsMemory(0, (int)rendered.Length), cancel);
        }
    }

    static CoalitionHere? Here(HttpContext http) =>
        http.RequestServices.GetRequiredService<Visit>().Coalition;

    static bool Asks(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue;
}
