using NodaTime.Text;

namespace CauseCommune.Minutes.Tool.Output;

/// <summary>The actions and decisions as a table for a spreadsheet: RFC 4180, no cell that would be a formula.</summary>
static class CsvForm
{
    public static void Write(Answer answer, TextWriter output)
    {
        Line(output, ["kind", "what", "owners", "due", "certainty", "reason", "start", "end"]);
        foreach (var action in answer.Actions)
        {
            Line(
                output,
                "action",
                action.What,
                answer,
                action,
                string.Join(", ", action.Owners.Select(o => o.Name)),
                Answer.Written(action.Due)
            );
        }

        foreach (var decision in answer.Decisions)
        {
            Line(output, "decision", decision.Text, answer, decision, "", "");
        }

        if (answer.Next is { } next)
        {
            var time = next.Time is { } at ? " " + LocalTimePattern.ExtendedIso.Format(at) : "";
            Line(
                output,
                "next meeting",
                next.Place ?? "",
                answer,
                next,
                "",
                Answer.Written(next.When) + time
            );
        }
    }

    private static void Line(
        TextWriter output,
        string kind,
        string what,
        Answer answer,
        Mention mention,
        string owners,
        string? due
    ) =>
        Line(
            output,
            [
                kind,
                what,
                owners,
                due ?? "",
                Words.Of(mention.Certainty),
                answer.Said(mention.Reason),
                mention.Passage.Start.ToString(),
                mention.Passage.End.ToString(),
            ]
        );

    private static void Line(TextWriter output, IEnumerable<string> cells) =>
        output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    private static string Cell(string value)
    {
        // A spreadsheet runs what begins so; an apostrophe makes it a text.
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0
            ? safe
            : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}

static class Words
{
    public static string Of(Certainty certainty) =>
        certainty switch
        {
            Certainty.Sure => "sure",
            Certainty.Likely => "likely",
            _ => "doubtful",
        };
}
