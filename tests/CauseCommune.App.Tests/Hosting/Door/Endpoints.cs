using CauseCommune.App.Hosting;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>An endpoint of the application: « GET /{language}/{coalition}/plan ».</summary>
public sealed record Endpoint(string Method, string Route, Right Right)
{
    public string Name => $"{Method} {Route}";

    public bool IsOfCoalition => Route.StartsWith("/{coalition}", StringComparison.Ordinal);

    /// <summary>All of them, from the route table.</summary>
    public static IReadOnlyList<Endpoint> All(TestHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return
        [
            .. host
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .Where(e => e.Metadata.GetMetadata<Needed>() is not null)
                .SelectMany(e =>
                    e.Metadata.GetMetadata<IHttpMethodMetadata>()!
                        .HttpMethods.Select(method => new Endpoint(
                            method,
                            RouteOf(e),
                            e.Metadata.GetMetadata<Needed>()!.Right
                        ))
                )
                .OrderBy(e => e.Route, StringComparer.Ordinal)
                .ThenBy(e => e.Method, StringComparer.Ordinal),
        ];
    }

    /// <summary>Behind the language, which is the same in all.</summary>
    static string RouteOf(RouteEndpoint endpoint)
    {
        var route = endpoint.RoutePattern.RawText!.TrimEnd('/');
        var end = route.IndexOf(")}", StringComparison.Ordinal);
        return end < 0 ? "" : route[(end + 2)..].TrimEnd('/');
    }
}
