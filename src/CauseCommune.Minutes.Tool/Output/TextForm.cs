using CauseCommune.Dates;

namespace CauseCommune.Minutes.Tool.Output;

/// <summary>What was found, to be read on a terminal.</summary>
static class TextForm
{
    public static void Write(Answer answer, TextWriter output)
    {
        foreach (var line in Lines(answer))
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Lines(Answer answer)
    {
        foreach (var remark in answer.Reading.Remarks)
        {
            yield return answer.Said(remark);
        }

        foreach (var part in Parts.Of(answer))
        {
            yield return part.Title;
            foreach (var line in part.Lines)
            {
                yield return "  - " + line.Text + Mark(line.Certainty);
            }
        }
    }

    private static string Mark(Certainty certainty) =>
        certainty switch
        {
            Certainty.Sure => "",
            Certainty.Likely => " ?",
            _ => " ??",
        };
}

/// <summary>What was found, as Markdown: a list of tasks for the actions.</summary>
static class MarkdownForm
{
    public static void Write(Answer answer, TextWriter output)
    {
        foreach (var part in Parts.Of(answer))
        {
            output.WriteLine("## " + part.Title);
            output.WriteLine();
            foreach (var line in part.Lines)
            {
                output.WriteLine((part.IsToDo ? "- [ ] " : "- ") + Plain(line.Text));
            }

            output.WriteLine();
        }
    }

    // What the minutes say is text here, never markup.
    private static string Plain(string text) =>
        string.Concat(text.Select(c => "\\`*_{}[]<>#|".Contains(c) ? "\\" + c : c.ToString()));
}

/// <summary>A title and what stands under it.</summary>
sealed record Part(string Title, IReadOnlyList<PartLine> Lines, bool IsToDo = false);

sealed record PartLine(string Text, Certainty Certainty);

/// <summary>The parts of an answer that have anything in them, in the order of a summary.</summary>
static class Parts
{
    public static IEnumerable<Part> Of(Answer answer) =>
        All(answer).Where(part => part.Lines.Count > 0);

    private static IEnumerable<Part> All(Answer answer)
    {
        var meeting = answer.Meeting;
        yield return new(
            answer.Said("Réunion", "Meeting"),
            meeting?.Date is { } day
                ? [new(With(Say(answer, Period.On(day)), meeting.Place), meeting.Certainty)]
                : []
        );
        yield return People(answer, Presence.Present, answer.Said("Présents", "Present"));
        yield return People(answer, Presence.Excused, answer.Said("Absents", "Absent"));
        yield return new(
            answer.Said("Actions", "Actions"),
            [
                .. answer.Actions.Select(action => new PartLine(
                    Action(answer, action),
                    action.Certainty
                )),
            ],
            IsToDo: true
        );
        yield return new(
            answer.Said("Décisions", "Decisions"),
            [
                .. answer.Decisions.Select(decision => new PartLine(
                    OneLine(decision.Text),
                    decision.Certainty
                )),
            ]
        );
        yield return new(
            answer.Said("Prochaine réunion", "Next meeting"),
            answer.Next is { } next
                ? [new(With(Say(answer, next.When!), next.Place), next.Certainty)]
                : []
        );
    }

    private static Part People(Answer answer, Presence presence, string title) =>
        new(
            title,
            [
                .. answer
                    .People(presence)
                    .Select(person => new PartLine(
                        With(
                            person.Name!,
                            person.Title ?? person.Organization ?? person.Represents
                        ),
                        person.Certainty
                    )),
            ]
        );

    private static string Action(Answer answer, ActionMention action)
    {
        var owners = string.Join(", ", action.Owners.Select(owner => owner.Name));
        var due = action.Due is { } period ? Say(answer, period) : null;
        return OneLine(action.What)
            + (owners.Length > 0 ? " — " + owners : "")
            + (due is null ? "" : " — " + due);
    }

    private static string Say(Answer answer, Period period) =>
        PeriodFormat.Format(period, answer.Language);

    private static string With(string text, string? more) =>
        OneLine(more is null ? text : $"{text} ({more})");

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
