using Microsoft.AspNetCore.Http.Features;

namespace CauseCommune.App.Hosting;

/// <summary>
/// How much a form may bring. Between what is accepted and the limit lies room for the kind answer that shows again what
/// was typed; above it, the answer is 413, said before the form is read: the proof against forgery would read it first,
/// and take it for a page that was open too long.
/// </summary>
static class Sizes
{
    /// <summary>A text of one million characters may take three times as many bytes in a form.</summary>
    const long Body = 4 * 1024 * 1024;

    /// <summary>A text that is far too long still reaches the page that takes long texts: it says so, and gives it back.</summary>
    const long LongText = 8 * 1024 * 1024;

    /// <summary>A review of long minutes carries several fields for each thing found.</summary>
    const int Fields = 20_000;

    public static void AddSizes(this IServiceCollection services) =>
        services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = Fields;
            o.ValueLengthLimit = (int)LongText;
        });

    /// <summary>What is posted here may be a text that somebody pasted whole.</summary>
    public static TBuilder TakesLongText<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Most(LongText));

    /// <summary>Not the framework's own: it would break off what is still being sent before anybody could read why.</summary>
    sealed record Most(long Bytes);

    public static void UseSizes(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var most = http.GetEndpoint()?.Metadata.GetMetadata<Most>()?.Bytes ?? Body;
                if (http.Request.ContentLength > most)
                {
                    http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return Task.CompletedTask;
                }

                return next(http);
            }
        );
}
