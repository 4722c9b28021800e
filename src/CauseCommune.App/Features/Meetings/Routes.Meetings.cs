using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>A meeting: its agenda, who was there, what it settled.</summary>
    public static string Meeting(At at, Id<Meeting> meeting) => $"{Meetings(at)}/{meeting}";

    /// <summary>The meeting as a calendar entry.</summary>
    public static string MeetingCalendar(At at, Id<Meeting> meeting) =>
        $"{Meeting(at, meeting)}.ics";

    /// <summary>A meeting written by hand: GET shows the form, POST keeps it.</summary>
    public static string NewMeeting(At at) => $"{Meetings(at)}/new";

    /// <summary>POST: an item at the end of the agenda.</summary>
    public static string AgendaItems(At at, Id<Meeting> meeting) => $"{Meeting(at, meeting)}/items";

    /// <summary>An item of the agenda: GET shows the form, POST changes it.</summary>
    public static string AgendaItem(At at, Id<Meeting> meeting, Id<AgendaItem> item) =>
        $"{AgendaItems(at, meeting)}/{item}";

    /// <summary>POST: an item changes places with the one before it or behind it.</summary>
    public static string AgendaItemPlace(At at, Id<Meeting> meeting, Id<AgendaItem> item) =>
        $"{AgendaItem(at, meeting, item)}/place";

    /// <summary>POST: takes an item off the agenda.</summary>
    public static string AgendaItemDeletion(At at, Id<Meeting> meeting, Id<AgendaItem> item) =>
        $"{AgendaItem(at, meeting, item)}/deletion";

    /// <summary>POST: the meeting is not held.</summary>
    public static string MeetingCancellation(At at, Id<Meeting> meeting) =>
        $"{Meeting(at, meeting)}/cancellation";

    /// <summary>POST: it is held after all.</summary>
    public static string MeetingCancellationEnd(At at, Id<Meeting> meeting) =>
        $"{MeetingCancellation(at, meeting)}/end";

    /// <summary>GET says what goes with it and what keeps it; POST deletes it.</summary>
    public static string MeetingDeletion(At at, Id<Meeting> meeting) =>
        $"{Meeting(at, meeting)}/deletion";

    /// <summary>A decision of a meeting, written by hand.</summary>
    public static string NewDecision(At at, Id<Meeting> meeting) =>
        $"{Meeting(at, meeting)}/decisions";

    /// <summary>A decision and its history: GET shows the form, POST changes its text.</summary>
    public static string Decision(At at, Id<Decision> decision) =>
        $"{Today(at)}/decisions/{decision}";

    /// <summary>POST: deletes a decision that was written by mistake.</summary>
    public static string DecisionDeletion(At at, Id<Decision> decision) =>
        $"{Decision(at, decision)}/deletion";

    /// <summary>Who was at a meeting: GET shows the list and a form, POST adds one.</summary>
    public static string Attendances(At at, Id<Meeting> meeting) =>
        $"{Meeting(at, meeting)}/attendances";

    /// <summary>POST: somebody was not there after all.</summary>
    public static string AttendanceRemoval(At at, Id<Meeting> meeting, Id<Attendance> attendance) =>
        $"{Attendances(at, meeting)}/{attendance}/removal";

    /// <summary>An open question written by hand, raised at a meeting when one is given.</summary>
    public static string NewQuestion(At at, Id<Meeting>? meeting = null) =>
        $"{Today(at)}/questions/new" + (meeting is null ? "" : $"?meeting={meeting}");

    /// <summary>A question: GET shows the form, POST changes its words and who answers.</summary>
    public static string Question(At at, Id<OpenQuestion> question) =>
        $"{Today(at)}/questions/{question}";

    /// <summary>POST: deletes a question that was written by mistake.</summary>
    public static string QuestionDeletion(At at, Id<OpenQuestion> question) =>
        $"{Question(at, question)}/deletion";

    /// <summary>POST: the answer was none; the question is open again.</summary>
    public static string QuestionReopening(At at, Id<OpenQuestion> question) =>
        $"{QuestionAnswer(at, question)}/end";

    /// <summary>Day, hour, length, place: GET shows the form, POST moves the meeting.</summary>
    public static string MeetingTimes(At at, Id<Meeting> meeting) =>
        $"{Meeting(at, meeting)}/times";

    /// <summary>POST: why the public may know of the meeting.</summary>
    public static string MeetingPublication(At at, Id<Meeting> meeting) =>
        $"{Meeting(at, meeting)}/publication";

    /// <summary>POST: the answer to an open question.</summary>
    public static string QuestionAnswer(At at, Id<OpenQuestion> question) =>
        $"{Today(at)}/questions/{question}/answer";

    /// <summary>Where the minutes of a meeting are pasted or written.</summary>
    public static string MinutesOf(At at, Id<Meeting> meeting) =>
        $"{Minutes(at)}/new?meeting={meeting}";
}
