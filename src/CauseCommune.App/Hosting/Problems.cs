using CauseCommune.App.Look;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace CauseCommune.App.Hosting;

/// <summary>Every answer without a page of its own gets one, in the reader's language: what happened, what to do.</summary>
public static class Problems
{
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = ShowAsync,
                StatusCodeSelector = thrown =>
                    thrown is BadHttpRequestException bad
                        ? bad.StatusCode
                        : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePages(context => ShowAsync(context.HttpContext));
    }

    static async Task ShowAsync(HttpContext http)
    {
        var unproven =
            http.Response.StatusCode == StatusCodes.Status400BadRequest
            && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        // A form with more fields than may be read cannot be proven either, but that is not why.
        var tooMuch =
            unproven
            && http.Features.Get<IAntiforgeryValidationFeature>()?.Error?.InnerException
                is InvalidDataException
                    or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };
        var stale = unproven && !tooMuch;
        var code = tooMuch ? StatusCodes.Status413PayloadTooLarge : http.Response.StatusCode;
        // What failed may be the rendering itself, and a request renders once: this page gets services of its own.
        var (failed, visit) = (
            http.RequestServices,
            http.RequestServices.GetRequiredService<Visit>()
        );
        await using var own = failed.CreateAsyncScope();
        http.RequestServices = own.ServiceProvider;
        try
        {
            // No coalition: the same page whether the coalition or the page is missing.
            own.ServiceProvider.GetRequiredService<Visit>().Follow(visit);
            await Page.Of<ProblemPage>(new { Code = code, Stale = stale }, code).ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = failed;
        }
    }
}
