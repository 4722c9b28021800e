using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;

namespace CauseCommune.App;

/// <summary>Coming in, and one's own account.</summary>
public static partial class Routes
{
    public static string SignIn(Language language, string? back = null) =>
        $"{Home(language)}/sign-in{Back(back)}";

    /// <summary>Where the code that was sent is given.</summary>
    public static string SignInCode(Language language) => $"{Home(language)}/sign-in/code";

    /// <summary>POST: signs in with a passkey.</summary>
    public static string SignInPasskey(Language language) => $"{Home(language)}/sign-in/passkey";

    /// <summary>POST: what the browser asks the device for, as JSON.</summary>
    public static string SignInPasskeyOptions(Language language) =>
        $"{SignInPasskey(language)}/options";

    /// <summary>POST: ends this session.</summary>
    public static string SignOut(Language language) => $"{Home(language)}/sign-out";

    public static string Account(Language language) => $"{Home(language)}/account";

    /// <summary>POST: registers a passkey.</summary>
    public static string Passkeys(Language language) => $"{Account(language)}/passkeys";

    /// <summary>POST: what the browser asks the device for, as JSON.</summary>
    public static string PasskeyOptions(Language language) => $"{Passkeys(language)}/options";

    /// <summary>POST: removes a passkey.</summary>
    public static string PasskeyRemoval(Language language, string passkey) =>
        $"{Passkeys(language)}/{passkey}/removal";

    /// <summary>POST: ends another session.</summary>
    public static string SessionEnd(Language language, Id<Session> session) =>
        $"{Account(language)}/sessions/{session}/end";

    /// <summary>POST: ends all sessions but this one.</summary>
    public static string OtherSessionsEnd(Language language) => $"{Account(language)}/sessions/end";

    /// <summary>POST: says that what was recorded on this machine before was recorded by oneself.</summary>
    public static string Claim(Language language) => $"{Account(language)}/claim";

    static string Back(string? back) => back is null ? "" : $"?back={Uri.EscapeDataString(back)}";
}
