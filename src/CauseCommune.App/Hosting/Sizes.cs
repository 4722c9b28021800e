using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

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

    /// <summary>A review of long minutes carries several fields for each thing found.</summary>
    const int Fields = 20_000;

    public static void AddSizes(this IServiceCollection services) =>
        services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = Fields;
            o.ValueLengthLimit = (int)Body;
        });

    public static void UseSizes(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var most =
                    http.GetEndpoint()
                        ?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()
                        ?.MaxRequestBodySize
                    ?? Body;
                if (http.Request.ContentLength > most)
                {
                    http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return Task.CompletedTask;
                }

                return next(http);
            }
        );
}
