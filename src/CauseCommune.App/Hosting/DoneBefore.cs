using System.Buffers.Text;
using System.Text.Json;
using CauseCommune.Domain;
using CauseCommune.Storage;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Hosting;

/// <summary>Carries, from a gesture to the page after it, what it did.</summary>
static class DoneBefore
{
    const string Cookie = "cc_did";
    const string ToldCookie = "cc_told";

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

    /// <summary>Leaves a sentence to the next page, by its key.</summary>
    public static void LeaveTold(this HttpContext http, string key, IReadOnlyList<string> parts) =>
        http.Response.Cookies.Append(
            ToldCookie,
            Base64Url.EncodeToString(
                JsonSerializer.SerializeToUtf8Bytes<string[]>([key, .. parts])
            ),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                MaxAge = TimeSpan.FromMinutes(10),
            }
        );

    /// <summary>The sentence that was left; null for anything that nobody here wrote.</summary>
    static string? Told(string? cookie, Words words)
    {
        if (cookie is not { Length: > 0 and < 4000 })
        {
            return null;
        }

        try
        {
            return
                JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(cookie))
                    is [{ } key, .. var parts]
                && words.Has(key)
                // A sentence has four places at most: one that came with fewer parts shows them empty.
                ? words[key, [.. parts, "", "", "", ""]]
                : null;
        }
        catch (Exception odd) when (odd is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Behind the coalition: a page of the tools shows what was just done, once. Public pages carry no cookie.</summary>
    public static void UseDone(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                var visit = http.RequestServices.GetRequiredService<Visit>();
                if (
                    HttpMethods.IsGet(http.Request.Method)
                    && http.GetEndpoint() is { } endpoint
                    && endpoint.Metadata.GetMetadata<Kept>() is null
                    && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                    && http.Request.Cookies[ToldCookie] is { } left
                )
                {
                    http.Response.Cookies.Delete(ToldCookie);
                    visit.Told = Told(left, Words.In(visit.Language));
                }

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
