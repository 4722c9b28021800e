using CauseCommune.Domain.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace CauseCommune.App.Hosting;

/// <summary>Who may come in: what the door is made of.</summary>
static class Door
{
    /// <summary>The limit on what is tried without being known: codes asked for and given, passkeys.</summary>
    public const string Knocks = "knocks";

    public static void AddDoor(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<LocalPerson>();
        services.AddScoped<Visitors>();
        services.AddSingleton<Openings>();
        services.AddScoped<Offers>();
        services.AddScoped<SignInCodes>();
        services.AddScoped<Entrances>();
        services.AddScoped<Invitations>();
        services.AddScoped<BearerLinks>();
        services.AddSingleton<Features.SignIn.CodeSent>();
        services.AddSingleton<FirstHostCode>();
        services.AddSingleton(new KnockLimit());
        services.AddHttpContextAccessor();
        services.AddSingleton<Sessions>();
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<IdentityPasskeyOptions>(o => OnlyHere(o, settings));
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<Sessions>((cookie, sessions) => Keep(cookie, sessions, settings));
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            cookie => cookie.Cookie.Name = "cc_ceremony"
        );
        services.AddRateLimiter(o => o.Limit());
    }

    static void Keep(CookieAuthenticationOptions cookie, Sessions sessions, Settings settings)
    {
        var secure = settings.Address?.Scheme == Uri.UriSchemeHttps;
        cookie.SessionStore = sessions;
        cookie.Cookie.Name = secure ? "__Host-cc_session" : "cc_session";
        cookie.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(Session.LongestDays);
        // An age rather than a date: the clock of the device may be wrong.
        cookie.Cookie.MaxAge = cookie.ExpireTimeSpan;
        cookie.SlidingExpiration = false;
    }

    /// <summary>A passkey is bound to the host of the instance, and a ceremony to a page of it.</summary>
    static void OnlyHere(IdentityPasskeyOptions passkeys, Settings settings)
    {
        passkeys.ServerDomain = settings.Address?.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        // Hosts other than ours are refused before any page.
        passkeys.ValidateOrigin = c =>
            ValueTask.FromResult(
                !c.CrossOrigin
                    && c.Origin == $"{c.HttpContext.Request.Scheme}://{c.HttpContext.Request.Host}"
            );
    }

    /// <summary>Who signed in is known before anything is asked; files ask nobody.</summary>
    public static void UseSessions(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseWhen(
            http =>
                http.GetEndpoint() is { } endpoint
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && endpoint.Metadata.GetMetadata<Kept>() is null,
            branch => branch.UseAuthentication()
        );
    }
}
