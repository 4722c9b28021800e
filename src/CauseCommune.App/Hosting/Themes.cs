using Microsoft.AspNetCore.Mvc;

namespace CauseCommune.App.Hosting;

/// <summary>The choice of colours on internal pages. Public pages follow the device and carry no cookie.</summary>
public static class Themes
{
    const string Cookie = "cc_theme";

    // Properties, never constructor parameters: one that is not posted would be refused with 400.
    public sealed record Form
    {
        public string? Theme { get; init; }
        public string? Back { get; init; }
    }

    public static void MapThemes(this IEndpointRouteBuilder app) =>
        app.MapPost($"/{CoalitionRoutes.LanguageSegment}/theme", Choose).Needs(Right.Public);

    public static string? Read(HttpRequest request) =>
        request.Cookies[Cookie] is "light" or "dark" ? request.Cookies[Cookie] : null;

    static IResult Choose(string language, [FromForm] Form form, HttpResponse response)
    {
        if (form.Theme is "light" or "dark")
        {
            response.Cookies.Append(
                Cookie,
                form.Theme,
                new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    IsEssential = true,
                }
            );
        }
        else
        {
            response.Cookies.Delete(Cookie);
        }
        return Results.LocalRedirect(WayBack.Of(form.Back, $"/{language}"));
    }
}
