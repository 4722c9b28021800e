using System.Text.Json;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace CauseCommune.App.Features.SignIn;

/// <summary>
/// Which code this browser asked for, to what address, and where its owner was going: in a cookie that only this instance can read,
/// so that a code is tried from the browser that asked for it and no other.
/// </summary>
sealed class CodeSent(IDataProtectionProvider protection)
{
    const string Cookie = "cc_code";
    readonly IDataProtector seal = protection.CreateProtector("CauseCommune.CodeSent");

    /// <param name="Code">The code.</param>
    /// <param name="Email">The address, as it was typed.</param>
    /// <param name="Back">Where to go then; empty for home.</param>
    public sealed record Sent(Id<SignInCode> Code, string Email, string Back);

    public void Keep(HttpContext http, Sent sent)
    {
        var written = JsonSerializer.Serialize(
            new[] { sent.Code.ToString(), sent.Email, sent.Back }
        );
        http.Response.Cookies.Append(
            Cookie,
            seal.Protect(written),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromMinutes(SignInCode.Minutes),
            }
        );
    }

    /// <summary>Null when there is none, or it was tampered with.</summary>
    public Sent? Find(HttpRequest request)
    {
        try
        {
            return
                request.Cookies[Cookie] is { } kept
                && JsonSerializer.Deserialize<string[]>(seal.Unprotect(kept))
                    is [var id, var email, var back]
                && Id<SignInCode>.TryParse(id, null, out var code)
                ? new(code, email, back)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpResponse response) => response.Cookies.Delete(Cookie);
}
