using CauseCommune.App.Hosting;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Hosting.Door;

public sealed class EveryEndpointTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public void Every_endpoint_says_what_right_it_needs()
    {
        var silent = host
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            // Files of wwwroot, while they are not published.
            .Where(e => e.RoutePattern.RawText != "{**path:file}")
            .Where(e => e.Metadata.GetMetadata<Needed>() is null)
            .Select(e => e.RoutePattern.RawText)
            .ToList();

        Assert.Empty(silent);
    }
}
