using CauseCommune.Domain.Mail;

namespace CauseCommune.App.Mail;

/// <summary>How a try to send one mail ended.</summary>
/// <param name="Failure">Null when a server took it over.</param>
/// <param name="ServerSaid">In its own words.</param>
/// <param name="IsAboutServer">It says nothing of this mail: no other would have been taken either.</param>
readonly record struct Delivery(
    MailFailure? Failure,
    string? ServerSaid = null,
    bool IsAboutServer = false
)
{
    public static Delivery Taken => default;

    /// <summary>The server does not answer, or does not let us in.</summary>
    public static Delivery ServerIsShut(string said) => new(MailFailure.Server, said, true);

    /// <summary>The connection ended while this mail was on its way; whether it was taken is not known.</summary>
    public static Delivery BrokenOff(string said) => new(MailFailure.Server, said);
}
