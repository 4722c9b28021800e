using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CauseCommune.App.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CauseCommune.App.Tests.Look;

/// <summary>One part of a page as HTML, without a request around it.</summary>
internal static class Rendered
{
    public static Task<IElement> Of<T>(object parameters, Refusals? refusals = null)
        where T : IComponent =>
        In(
            Language.French,
            builder =>
            {
                builder.OpenComponent<CascadingValue<Refusals>>(0);
                builder.AddComponentParameter(1, "Value", refusals ?? new Refusals());
                builder.AddComponentParameter(
                    2,
                    "ChildContent",
                    (RenderFragment)(
                        inner =>
                        {
                            inner.OpenComponent<T>(0);
                            foreach (var property in parameters.GetType().GetProperties())
                            {
                                inner.AddComponentParameter(
                                    1,
                                    property.Name,
                                    property.GetValue(parameters)
                                );
                            }

                            inner.CloseComponent();
                        }
                    )
                );
                builder.CloseComponent();
            }
        );

    static async Task<IElement> In(Language language, RenderFragment content)
    {
        language.Speak();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddScoped(_ => new Visit { Language = language });
        services.AddTransient(_ => Words.In(language));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(
            provider,
            provider.GetRequiredService<ILoggerFactory>()
        );
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (
                await renderer.RenderComponentAsync<Shell>(
                    ParameterView.FromDictionary(
                        new Dictionary<string, object?> { ["Content"] = content }
                    )
                )
            ).ToHtmlString()
        );
        return new HtmlParser().ParseDocument("<body>" + html).Body!;
    }

    sealed class Shell : ComponentBase
    {
        [Parameter]
        public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, Content);
    }
}
