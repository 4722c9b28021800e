using NodaTime;

namespace CauseCommune.App.Mail.Letters;

/// <summary>A code to come in with.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Minutes">How long it is good for.</param>
public sealed record SignInLetter(string Code, int Minutes = 15) : Letter
{
    public override string Purpose => "sign-in-code";
    public override bool IsSecret => true;
    public override bool IsUrgent => true;
    public override Duration? UsefulFor => Duration.FromMinutes(Minutes);

    public override Sheet Write(Words w)
    {
        ArgumentNullException.ThrowIfNull(w);
        return new(
            w["Mails.Code.Subject"],
            w["Mails.Code.Preview", Code, Minutes],
            w["Mails.Code.Title"],
            [
                new Digits(Code),
                new Say(w["Mails.Code.Use", Minutes]),
                new Aside(w["Mails.Code.NotYou"]),
            ]
        );
    }

    /// <summary>The code stands in no log.</summary>
    public override string ToString() => Purpose;
}
