using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.App.Features.Plans;

/// <summary>Changes in words. What was written at one moment by one person is one step.</summary>
static class HistoryWords
{
    static readonly string[] Texts = ["What", "Deliverable", "InternalNote", "PublicSentence"];

    public static IEnumerable<HistoryStep> Steps(Words w, HistoryPage history)
    {
        var steps = new List<HistoryStep>();
        foreach (var row in history.Rows)
        {
            var lines = Lines(w, history, row).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            if (steps is [.., var last] && last.At == row.At && last.Who == row.Who)
            {
                steps[^1] = last with { Lines = [.. lines, .. last.Lines] };
            }
            else
            {
                steps.Add(new(row.At, row.Who, lines));
            }
        }

        return steps;
    }

    static IEnumerable<HistoryLine> Lines(Words w, HistoryPage history, HistoryRow row) =>
        row.Part switch
        {
            null when row.Before("PromisedOn") is null && row.After("PromisedOn") is not null =>
            [
                new(w["Plans.History.Entered"], null, row.After("What")),
            ],
            null => OfAction(w, history, row),
            "Ownership" => OfOwner(w, history, row),
            "Update" when row.After("Day") is null && row.Before("Day") is not null =>
            [
                new(w["Plans.History.Update.Removed"], null, OfUpdate(w, row, 0)),
            ],
            "Update" => [Added(w, "Update", OfUpdate(w, row, 1))],
            "Evidence" when row.After("Url") is null =>
            [
                new(
                    w["Plans.History.Evidence.Removed"],
                    null,
                    row.Before("Label") ?? row.Before("Url")
                ),
            ],
            "Evidence" => [Added(w, "Evidence", row.After("Label") ?? row.After("Url"))],
            "Request" => [OfRequest(w, row)],
            "Milestone" => OfMilestone(w, row),
            _ => [],
        };

    static IEnumerable<HistoryLine> OfAction(Words w, HistoryPage history, HistoryRow row)
    {
        foreach (var field in Texts.Where(row.Changes.ContainsKey))
        {
            yield return new(
                w[$"Plans.History.{field}"],
                row.Before(field),
                row.After(field) ?? w["Plans.History.Emptied"]
            );
        }

        if (row.Changes.ContainsKey("AudienceId"))
        {
            yield return new(
                w["Plans.History.Audience"],
                Audience(row.Before("AudienceId")),
                Audience(row.After("AudienceId"))
            );
        }

        foreach (var date in new[] { "Start", "Due" })
        {
            // Which meeting it follows is not the date itself.
            if (
                row.Changes.Keys.Any(k =>
                    k.StartsWith(date + ".", StringComparison.Ordinal)
                    && !k.EndsWith(".MeetingId", StringComparison.Ordinal)
                )
            )
            {
                yield return new(
                    w[$"Plans.History.{date}"],
                    Date(w, row, date, 0),
                    Date(w, row, date, 1) ?? w["Plans.History.Emptied"]
                );
            }
        }

        if (row.Changes.Keys.Any(k => k.StartsWith("Confidence.", StringComparison.Ordinal)))
        {
            yield return new(
                w["Plans.History.Weather"],
                Weather(w, row.Before("Confidence.Level")),
                Weather(w, row.After("Confidence.Level")) ?? row.After("Confidence.Sentence")
            );
        }

        if (row.Changes.ContainsKey("Publication.Ground"))
        {
            yield return row.After("Publication.Ground") is { } ground
                ? new(w["Plans.History.Published"], null, ground)
                : new(w["Plans.History.Unpublished"], null, null);
        }

        string Audience(string? id) =>
            id is null
                ? w["Plans.WithoutAudience"]
                : history.Names.GetValueOrDefault(id) ?? w["Plans.History.Audience.Gone"];
    }

    static IEnumerable<HistoryLine> OfOwner(Words w, HistoryPage history, HistoryRow row)
    {
        if (row.Changes.GetValueOrDefault("Role") is [var before, var after])
        {
            yield return new(
                w[$"Plans.History.{(after is null ? "Removed" : "Named")}.{after ?? before}"],
                null,
                Who(after is null ? 0 : 1)
            );
        }
        else if (row.Changes.ContainsKey("PersonId") || row.Changes.ContainsKey("OrganizationId"))
        {
            yield return new(w["Plans.History.HandedOver"], All(0), All(1));
        }

        if (row.After("Agreement") is { } word && word != nameof(Agreement.Named))
        {
            var by = row.After("AgreedBy") is { } who ? w["Plans.Word.By", who] : "";
            var on = Day(row.After("AgreedOn")) is { } day ? w["Plans.Word.On", day] : "";
            yield return new(w["Plans.History.Word"], null, w[$"Plans.Word.{word}"] + by + on);
        }

        string? Who(int side) =>
            Named("OrganizationId", side) ?? row.Side("Group", side) ?? Named("PersonId", side);

        string All(int side) =>
            string.Join(
                ", ",
                new[] { Named("OrganizationId", side), Named("PersonId", side) }.OfType<string>()
            );

        string? Named(string field, int side) =>
            row.Side(field, side) is { } id ? history.Names.GetValueOrDefault(id) : null;
    }

    static string OfUpdate(Words w, HistoryRow row, int side)
    {
        var state = Enum.TryParse<RecordedState>(row.Side("State", side), out var s)
            ? w.State(s)
            : "";
        var day = Day(row.Side("Day", side)) is { } on
            ? w["Plans.History.Update.Of", on, state]
            : state;
        return row.Side("Sentence", side) is { } sentence
            ? w["Plans.History.Update.Said", day, sentence]
            : day;
    }

    static HistoryLine OfRequest(Words w, HistoryRow row) =>
        row.Before("AskedOn") is not null && row.After("AskedOn") is null
            ? new(w["Plans.History.Request.Removed"], null, null)
        : row.After("AskedOn") is null ? new(w["Plans.History.Answered"], null, null)
        : Added(
            w,
            "Request",
            Day(row.After("AnswerBy")) is { } by ? w["Plans.History.Request.By", by] : null
        );

    static IEnumerable<HistoryLine> OfMilestone(Words w, HistoryRow row)
    {
        if (row.Before("When.End") is null && row.After("When.End") is not null)
        {
            yield return Added(w, "Milestone", row.After("What"));
        }
        else if (row.After("When.End") is null && row.Before("When.End") is not null)
        {
            yield return new(w["Plans.History.Milestone.Removed"], null, row.Before("What"));
            yield break;
        }
        else
        {
            if (row.Changes.ContainsKey("What"))
            {
                yield return new(
                    w["Plans.History.Milestone.What"],
                    row.Before("What"),
                    row.After("What")
                );
            }

            if (row.Changes.Keys.Any(k => k.StartsWith("When.", StringComparison.Ordinal)))
            {
                yield return new(
                    w["Plans.History.Milestone.When"],
                    Date(w, row, "When", 0),
                    Date(w, row, "When", 1)
                );
            }
        }

        if (row.Changes.ContainsKey("DoneOn"))
        {
            if (Day(row.After("DoneOn")) is { } day)
            {
                yield return new(w["Plans.History.Milestone.Done"], null, w.Day(day));
            }
            else if (row.Before("DoneOn") is not null)
            {
                yield return new(w["Plans.History.Milestone.Reopened"], null, null);
            }
        }
    }

    static HistoryLine Added(Words w, string part, string? what) =>
        new(w[$"Plans.History.{part}"], null, what);

    /// <summary>As it was said; else its last day, else its first.</summary>
    static string? Date(Words w, HistoryRow row, string field, int side) =>
        row.Side(field + ".Said", side)
        ?? (
            Day(row.Side(field + ".End", side) ?? row.Side(field + ".Start", side)) is { } day
                ? w.Day(day)
                : null
        );

    static string? Weather(Words w, string? level) =>
        Enum.TryParse<ConfidenceLevel>(level, out var known) && Enum.IsDefined(known)
            ? w.Weather(known)
            : null;

    static LocalDate? Day(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day }
            ? day
            : null;

    static string? Before(this HistoryRow row, string field) => row.Side(field, 0);

    static string? After(this HistoryRow row, string field) => row.Side(field, 1);

    static string? Side(this HistoryRow row, string field, int side) =>
        row.Changes.GetValueOrDefault(field) is { Length: 2 } both ? both[side] : null;
}

/// <summary>What one person changed at one moment.</summary>
sealed record HistoryStep(LocalDateTime At, string? Who, IReadOnlyList<HistoryLine> Lines);

/// <summary>One change: what, before, after.</summary>
sealed record HistoryLine(string Label, string? Before, string? After);
