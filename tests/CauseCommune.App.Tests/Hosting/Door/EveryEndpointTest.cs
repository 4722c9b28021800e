using System.Net;
using CauseCommune.App.Hosting;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Hosting.Door;

public sealed class EveryEndpointTest(SqliteHost host, EveryEndpointTest.ForgetfulHost forgetful)
    : IClassFixture<SqliteHost>,
        IClassFixture<EveryEndpointTest.ForgetfulHost>
{
    const string Silent = "/fr/silent";
    const string Said = "/fr/said";

    /// <summary>With two endpoints more, of which one does not say what right it needs.</summary>
    public sealed class ForgetfulHost : SqliteHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(s => s.AddSingleton<IStartupFilter>(new Chosen()));
        }

        /// <summary>Routing leaves an endpoint that was chosen before it.</summary>
        sealed class Chosen : IStartupFilter
        {
            public System.Action<IApplicationBuilder> Configure(
                System.Action<IApplicationBuilder> next
            ) =>
                app =>
                {
                    app.Use(
                        (http, on) =>
                        {
                            if (http.Request.Path == Silent)
                            {
                                http.SetEndpoint(Answering());
                            }
                            else if (http.Request.Path == Said)
                            {
                                http.SetEndpoint(Answering(new Needed(Right.Public)));
                            }

                            return on(http);
                        }
                    );
                    next(app);
                };

            static RouteEndpoint Answering(params object[] metadata) =>
                new(
                    http => http.Response.WriteAsync("open"),
                    RoutePatternFactory.Parse("/x"),
                    0,
                    new(metadata),
                    null
                );
        }
    }

    [Fact]
    public async Task One_that_does_not_say_it_is_shut_even_to_who_may_do_everything()
    {
        using var visitor = forgetful.Visitor();

        using var silent = await visitor.GetAsync(Silent);
        using var said = await visitor.GetAsync(Said);

        Assert.Equal("open", await said.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, silent.StatusCode);
    }

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
