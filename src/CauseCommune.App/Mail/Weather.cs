using NodaTime;

namespace CauseCommune.App.Mail;

/// <summary>Whether the server of mail can be reached, as it was seen last from here.</summary>
sealed class Weather
{
    volatile Shut? shut;

    /// <summary>Since when it is not, and what it said; null while all is well.</summary>
    public Shut? Now => shut;

    public void IsShut(Instant now, string? said) => shut = new(shut?.Since ?? now, said);

    public void IsOpen() => shut = null;

    internal sealed record Shut(Instant Since, string? Said);
}
