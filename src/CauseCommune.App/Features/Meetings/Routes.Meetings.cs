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
