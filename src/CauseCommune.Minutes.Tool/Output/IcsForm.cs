using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace CauseCommune.Minutes.Tool.Output;

/// <summary>Actions as tasks, and the next meeting as an event, for a calendar (RFC 5545).</summary>
static class IcsForm
{
    public static void Write(Answer answer, TextWriter output)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Cause commune//minutes//FR" };
        foreach (var action in answer.Actions)
        {
            calendar.Todos.Add(Task(answer, action));
        }

        if (answer.Next is { } next)
        {
            calendar.Events.Add(Event(answer, next));
        }

        output.Write(new CalendarSerializer().SerializeToString(calendar));
    }

    private static Todo Task(Answer answer, ActionMention action)
    {
        var owners = string.Join(", ", action.Owners.Select(owner => owner.Name));
        var task = new Todo
        {
            Uid = $"action-{action.Passage.Start}-{action.Passage.End}@minutes",
            Summary = OneLine(action.What) + (owners.Length > 0 ? $" ({owners})" : ""),
            Description = answer.Said(action.Reason),
            DtStamp = Stamp(answer),
        };
        if (action.Due is { } due)
        {
            task.Due = Day(due.End);
        }

        return task;
    }

    private static CalendarEvent Event(Answer answer, NextMeetingMention next) =>
        new()
        {
            Uid = $"meeting-{next.Passage.Start}-{next.Passage.End}@minutes",
            Summary = answer.Said("Prochaine réunion", "Next meeting"),
            Location = next.Place,
            DtStamp = Stamp(answer),
            DtStart =
                next.Time is { } time && next.When!.Start == next.When.End
                    ? new CalDateTime((next.When.Start + time).ToDateTimeUnspecified(), true)
                    : Day(next.When!.Start),
            DtEnd =
                next.Time is not null && next.When.Start == next.When.End
                    ? null
                    : Day(next.When.End.PlusDays(1)),
        };

    // The day of the meeting, so that the same minutes always give the same calendar.
    private static CalDateTime Stamp(Answer answer)
    {
        var day = answer.Meeting?.Date ?? new LocalDate(2000, 1, 1);
        return new(day.Year, day.Month, day.Day, 0, 0, 0, "UTC");
    }

    private static CalDateTime Day(LocalDate day) => new(day.Year, day.Month, day.Day);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
