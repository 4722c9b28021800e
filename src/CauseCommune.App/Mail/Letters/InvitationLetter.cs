using NodaTime;

namespace CauseCommune.App.Mail.Letters;

/// <summary>An invitation to coordinate a coalition.</summary>
/// <param name="InvitedBy">Who invites.</param>
/// <param name="CoalitionName">What there is to coordinate.</param>
/// <param name="Url">Where to come in, whole: scheme and host too.</param>
/// <param name="Until">The last day on which the link works; null when it has none.</param>
public sealed record InvitationLetter(
    string InvitedBy,
    string CoalitionName,
    string Url,
    LocalDate? Until = null
) : Letter
{
    public override string Purpose => "invitation";

    // The link lets in whoever holds it.
    public override bool IsSecret => true;

    public override Sheet Write(Words w)
    {
        ArgumentNullException.ThrowIfNull(w);
        return new(
            w["Mails.Invitation.Subject", InvitedBy, CoalitionName],
            w["Mails.Invitation.Preview"],
            w["Mails.Invitation.Title", InvitedBy, CoalitionName],
            [
                new Say(w["Mails.Invitation.What"]),
                new Gesture(w["Mails.Invitation.Enter"], Url),
                new Aside(
                    Until is { } day
                        ? w["Mails.Invitation.Until", day]
                        : w["Mails.Invitation.Personal"]
                ),
                new Aside(w["Mails.Invitation.NotYou"]),
            ]
        );
    }

    /// <summary>The link stands in no log.</summary>
    public override string ToString() => Purpose;
}
