using System.Text.Json;
using CauseCommune.Domain;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Hosting;

/// <summary>Carries, from a gesture to the page after it, what it did.</summary>
static class DoneBefore
{
    const string Cookie = "cc_did";

    /// <summary>Leaves the gesture to the next page.</summary>
    public static void LeaveDone(this HttpContext http, Id<Gesture> gesture) =>
        http.Response.Cookies.Append(
            Cookie,
            gesture.ToString(),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                MaxAge = TimeSpan.FromMinutes(10),
            }
        );

    /// <summary>Behind the coalition: a page of the tools shows what was just done, once. Public pages carry no cookie.</summary>
    public static void UseDone(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                var visit = http.RequestServices.GetRequiredService<Visit>();
                if (
                    HttpMethods.IsGet(http.Request.Method)
                    && visit.Coalition is not null
                    && http.GetEndpoint()?.Metadata.GetMetadata<Kept>() is null
                    && Id<Gesture>.TryParse(http.Request.Cookies[Cookie], null, out var id)
                )
                {
                    http.Response.Cookies.Delete(Cookie);
                    var db = http.RequestServices.GetRequiredService<AppDb>();
                    var gesture = await db
                        .Gestures.AsNoTracking()
                        .Where(g => g.Id == id && g.UndoneAt == null)
                        .Select(g => new { g.Says, g.Parts })
                        .FirstOrDefaultAsync(http.RequestAborted);
                    visit.Done = gesture is null
                        ? null
                        : new Done(id, Words.In(visit.Language).Did(gesture.Says, gesture.Parts));
                }

                await next(http);
            }
        );

    /// <summary>The sentence of a gesture, in the reader's language.</summary>
    public static string Did(this Words words, string says, string parts)
    {
        var key = words.Has(says) ? says : "Undo.Done";
        return words[key, [.. JsonSerializer.Deserialize<string[]>(parts) ?? []]];
    }
}
