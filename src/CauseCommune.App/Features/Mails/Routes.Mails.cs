using CauseCommune.Domain;
using CauseCommune.Domain.Mail;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>The mails that a coalition has written.</summary>
    public static string Mails(At at) => $"{Today(at)}/mails";

    /// <summary>Those of the instance, with counts for who runs it.</summary>
    public static string Mails(Language language) => $"{Home(language)}/mails";

    /// <summary>One of a list, whichever it is in.</summary>
    public static string Mail(string mails, Id<OutgoingMail> mail) => $"{mails}/{mail}";

    /// <summary>« Do not write to me any more », by the link of a mail; POST: says it.</summary>
    public static string StopMail(At at, string secret) => $"{Today(at)}/stop/{secret}";

    /// <summary>POST: takes it back.</summary>
    public static string StopMailEnd(At at, string secret) => $"{StopMail(at, secret)}/end";

    /// <summary>As a program of mail shows it.</summary>
    public static string MailSheet(string mails, Id<OutgoingMail> mail) =>
        $"{Mail(mails, mail)}/sheet";

    /// <summary>As a file.</summary>
    public static string MailFile(string mails, Id<OutgoingMail> mail) =>
        $"{Mail(mails, mail)}/file";

    /// <summary>POST: sends it, again or at last.</summary>
    public static string MailDispatch(string mails, Id<OutgoingMail> mail) =>
        $"{Mail(mails, mail)}/dispatch";
}
