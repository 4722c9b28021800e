using CauseCommune.App.Look;

namespace CauseCommune.App.Hosting;

/// <summary>An answer that is no page of ours and may do even less: its whole Content-Security-Policy.</summary>
public sealed record OwnPolicy(string Policy);

/// <summary>A page that shows another answer of ours in a frame.</summary>
public sealed record FramesOurs;

/// <summary>What every answer says to the browser about what it may load, frame and tell others.</summary>
public static class Headers
{
    public static void UseHeaders(this WebApplication app)
    {
        var policy = new Lazy<string>(() =>
            Policy(app.Services.GetRequiredService<ImportMap>().Hash)
        );
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    Set(http.Response.Headers, PolicyOf(http, policy.Value));
                    KeepFonts(http);
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );
    }

    static string Policy(string? mapHash) =>
        "default-src 'none'; style-src 'self'; script-src 'self'"
        + (mapHash is null ? "" : $" 'sha256-{mapHash}'")
        + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static string PolicyOf(HttpContext http, string policy) =>
        http.GetEndpoint()?.Metadata switch
        {
            { } known when known.GetMetadata<OwnPolicy>() is { } own => own.Policy,
            { } known when known.GetMetadata<FramesOurs>() is not null => policy
                + "; frame-src 'self'",
            _ => policy,
        };

    static void Set(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        // Pages behind a secret link set no-referrer themselves; passkeys need an origin elsewhere.
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.Remove("blazor-enhanced-nav");
    }

    /// <summary>The names of fonts carry their version and CSS names them directly, so they never change.</summary>
    static void KeepFonts(HttpContext http)
    {
        if (
            http.Response.StatusCode == 200
            && http.Request.Path.StartsWithSegments("/look/fonts", StringComparison.Ordinal)
        )
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }
    }
}
