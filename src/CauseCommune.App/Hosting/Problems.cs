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

    static Task ShowAsync(HttpContext http)
    {
        var token = http.Features.Get<IAntiforgeryValidationFeature>();
        var code = token?.Error?.InnerException switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            // One value, or the number of them, is beyond what a form may hold.
            InvalidDataException => StatusCodes.Status413PayloadTooLarge,
            _ => http.Response.StatusCode,
        };
        var stale = code == StatusCodes.Status400BadRequest && token is { IsValid: false };
        // The same page whether the coalition or the page is missing.
        http.RequestServices.GetRequiredService<Visit>().Coalition = null;
        return Page.Of<ProblemPage>(new { Code = code, Stale = stale }, code).ExecuteAsync(http);
    }
}
