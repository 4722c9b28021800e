using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>Where minutes are pasted or typed; POST at the list gives them.</summary>
    public static string GiveMinutes(At at) => $"{Minutes(at)}/new";

    /// <summary>Minutes beside what was found in them.</summary>
    public static string ReviewMinutes(At at, Id<MeetingMinutes> minutes) =>
        $"{Minutes(at)}/{minutes}";

    /// <summary>The text: GET shows it in a field, POST corrects it.</summary>
    public static string MinutesText(At at, Id<MeetingMinutes> minutes) =>
        $"{ReviewMinutes(at, minutes)}/text";

    /// <summary>The text alone, for those who do not review.</summary>
    public static string ReadMinutes(At at, Id<MeetingMinutes> minutes) =>
        $"{ReviewMinutes(at, minutes)}/reading";

    /// <summary>Who corrected what, who validated.</summary>
    public static string MinutesHistory(At at, Id<MeetingMinutes> minutes) =>
        $"{ReviewMinutes(at, minutes)}/history";

    /// <summary>POST: the meeting agreed to its minutes.</summary>
    public static string MinutesValidation(At at, Id<MeetingMinutes> minutes) =>
        $"{ReviewMinutes(at, minutes)}/validation";

    /// <summary>POST: they are a draft again.</summary>
    public static string MinutesValidationEnd(At at, Id<MeetingMinutes> minutes) =>
        $"{MinutesValidation(at, minutes)}/end";

    /// <summary>The review with the fields to add what the reader missed, filled with a passage where one was selected.</summary>
    public static string AddFinding(
        At at,
        Id<MeetingMinutes> minutes,
        string kind,
        (int From, int To)? passage = null
    ) =>
        Anchor(
            $"{ReviewMinutes(at, minutes)}?add={kind}"
                + (passage is var (from, to) ? $"&from={from}&to={to}" : ""),
            "new"
        );

    /// <summary>POST: what a person made of the findings so far, kept for later.</summary>
    public static string FindingChoices(At at, Id<MeetingMinutes> minutes) =>
        $"{ReviewMinutes(at, minutes)}/choices";

    /// <summary>POST: records what was accepted.</summary>
    public static string Confirmations(At at, Id<MeetingMinutes> minutes) =>
        $"{ReviewMinutes(at, minutes)}/confirmations";

    /// <summary>POST: takes back a whole confirmation.</summary>
    public static string UndoConfirmation(
        At at,
        Id<MeetingMinutes> minutes,
        Id<Confirmation> confirmation
    ) => $"{Confirmations(at, minutes)}/{confirmation}/undo";
}
