using System.Net;
using CauseCommune.App.Look;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Hosting;

/// <summary>A fault of ours is told in the reader's language, even when it comes while a page is drawn.</summary>
public sealed class BreakdownTest(BreakdownTest.BrokenHost host)
    : IClassFixture<BreakdownTest.BrokenHost>
{
    [Theory]
    [InlineData("/fr/exemple/broken", "panne")]
    [InlineData("/en/exemple/broken", "broke")]
    public async Task A_page_that_breaks_while_it_is_drawn_has_a_page_that_says_so(
        string address,
        string word
    )
    {
        using var visitor = host.Visitor();

        using var answer = await visitor.GetAsync(address);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("a fault on purpose", page, StringComparison.Ordinal);
    }

    public sealed class BrokenHost : SqliteHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.AddSingleton<IStartupFilter, BrokenEnd>()
            );
        }
    }

    /// <summary>Behind all that the application answers: a page that breaks.</summary>
    sealed class BrokenEnd : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                next(app);
                app.Run(http => Page.Of<BrokenPage>().ExecuteAsync(http));
            };
    }

    sealed class BrokenPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            throw new InvalidOperationException("a fault on purpose");
    }
}
