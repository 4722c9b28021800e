using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CauseCommune.App.Hosting;

/// <summary>
/// From where the application is reached: on this machine alone, or at a public address behind a proxy that speaks HTTPS.
/// What a proxy says of a visitor is believed of the trusted ones alone.
/// </summary>
static class Reach
{
    /// <summary>Answers that the process lives, and nothing else: for a proxy or a watchman. Asks no database.</summary>
    public const string Health = "/health";

    /// <summary>The names that it answers to. A page elsewhere must not reach it under another.</summary>
    public static string AllowedHosts(Settings settings) =>
        "localhost;127.0.0.1;[::1]" + (settings.Address is { } at ? $";{at.IdnHost}" : "");

    /// <summary>Where it listens, in plain HTTP.</summary>
    public static string Url(Settings settings) =>
        $"http://{new IPEndPoint(settings.Listen, settings.Port)}";

    public static void AddReach(this IServiceCollection services, Settings settings)
    {
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            // Neither host nor protocol: both are known from --address.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in settings.Proxies)
            {
                o.KnownIPNetworks.Add(network);
            }
        });
        services.Configure<CookiePolicyOptions>(o =>
        {
            o.Secure = CookieSecurePolicy.Always;
        });
    }

    /// <summary>First of all: what follows sees the visitor, not the proxy.</summary>
    public static void UseReach(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<Settings>();
        if (settings.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (settings.IsSecure)
        {
            app.UseCookiePolicy();
            app.Use(
                (http, next) =>
                {
                    // The proxy speaks HTTPS with the visitor, and HTTP with us.
                    http.Request.Scheme = Uri.UriSchemeHttps;
                    http.Response.Headers.StrictTransportSecurity = "max-age=31536000";
                    return next(http);
                }
            );
        }

        app.Use((http, next) => IsHealth(http.Request) ? LivesAsync(http.Response) : next(http));
    }

    static bool IsHealth(HttpRequest request) =>
        request.Path == Health
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    static Task LivesAsync(HttpResponse response)
    {
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync("ok\n");
    }

    /// <summary>What is said at the start, one sentence each.</summary>
    public static IEnumerable<string> Said(Settings settings, int port, Words w)
    {
        yield return w["Start.Address", $"http://localhost:{port}"];
        if (settings.Address is not { } address)
        {
            yield return w["Start.Loopback", settings.Data];
            yield break;
        }

        yield return w["Start.Open", address.GetLeftPart(UriPartial.Authority), settings.Data];
        yield return settings.Proxies.Count == 0
            ? w["Start.NoProxy"]
            : w["Start.Proxies", string.Join(", ", settings.Proxies)];
        if (!IPAddress.IsLoopback(settings.Listen))
        {
            yield return w["Start.Listening", new IPEndPoint(settings.Listen, port)];
        }

        if (settings.Mail.Smtp is null)
        {
            yield return w["Start.NoMail"];
        }
    }
}
