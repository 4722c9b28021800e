using CauseCommune.Domain.Accounts;

namespace CauseCommune.App.Mail.Letters;

/// <summary>An invitation into a coalition. It holds no secret: one comes in by a code sent to the address that was invited.</summary>
/// <param name="InvitedBy">Who invites.</param>
/// <param name="CoalitionName">Into what.</param>
/// <param name="Role">As what.</param>
/// <param name="Url">Where to come in, whole: scheme and host too.</param>
public sealed record InvitationLetter(string InvitedBy, string CoalitionName, Role Role, string Url)
    : Letter
{
    public override string Purpose => "invitation";

    public override Sheet Write(Words w)
    {
        ArgumentNullException.ThrowIfNull(w);
        return new(
            w[$"Mails.Invitation.{Role}.Subject", InvitedBy, CoalitionName],
            w["Mails.Invitation.Preview"],
            w[$"Mails.Invitation.{Role}.Title", InvitedBy, CoalitionName],
            [
                new Say(w[$"Mails.Invitation.{Role}.What"]),
                new Gesture(w["Mails.Invitation.Enter"], Url),
                new Aside(w["Mails.Invitation.How", To.Address.Value]),
                new Aside(w["Mails.Invitation.NotYou"]),
            ]
        );
    }
}
