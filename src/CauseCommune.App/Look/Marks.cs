using System.Globalization;
using System.Text;
using CauseCommune.Domain.FollowUps;

namespace CauseCommune.App.Look;

/// <summary>The mark of a row on the line.</summary>
public enum Mark
{
    None = 0,

    /// <summary>A ring: a section opens.</summary>
    Ring,

    /// <summary>Filled: now.</summary>
    Now,

    /// <summary>Filled with brick: something is missing or late.</summary>
    Alert,
}

/// <summary>A state as it is drawn: always a word and a shape.</summary>
public enum Shape
{
    Planned = 1,
    UnderWay,
    Done,
    Late,
    ToConfirm,
    Dropped,

    /// <summary>A request without answer; also a place that is still empty.</summary>
    Silent,

    /// <summary>Nothing changed; only among answers.</summary>
    Same,
}

public static class Marks
{
    public static string? Class(this Mark mark) =>
        mark switch
        {
            Mark.Ring => "node",
            Mark.Now => "node full",
            Mark.Alert => "node alert",
            _ => null,
        };

    public static string Class(this Shape shape) =>
        shape switch
        {
            Look.Shape.Planned => "plan",
            Look.Shape.UnderWay => "go",
            Look.Shape.Done => "done",
            Look.Shape.Late => "late",
            Look.Shape.ToConfirm => "ask",
            Look.Shape.Dropped => "drop",
            Look.Shape.Silent => "mute",
            _ => "same",
        };

    /// <summary>How the shown state of an action is drawn.</summary>
    public static Shape Shape(this ShownState state) =>
        state switch
        {
            ShownState.Planned => Look.Shape.Planned,
            ShownState.UnderWay => Look.Shape.UnderWay,
            ShownState.Done => Look.Shape.Done,
            ShownState.Late => Look.Shape.Late,
            ShownState.ToConfirm => Look.Shape.ToConfirm,
            _ => Look.Shape.Dropped,
        };

    /// <summary>How what is shown of a milestone is drawn.</summary>
    public static Shape Shape(this Domain.Plans.MilestoneState state) =>
        state switch
        {
            Domain.Plans.MilestoneState.Done => Look.Shape.Done,
            Domain.Plans.MilestoneState.Late => Look.Shape.Late,
            Domain.Plans.MilestoneState.LetGo => Look.Shape.Dropped,
            _ => Look.Shape.Planned,
        };

    /// <summary>How a recorded state is drawn, where it is chosen.</summary>
    public static Shape Shape(this RecordedState state) => Shape((ShownState)state);

    /// <summary>The drawing inside a square of 16.</summary>
    public static string Path(this Shape shape) =>
        shape switch
        {
            Look.Shape.Planned => Ring(""),
            Look.Shape.UnderWay => Ring("")
                + "<path d=\"M8 2a6 6 0 0 0 0 12z\" fill=\"currentColor\"/>",
            Look.Shape.Done => "<circle cx=\"8\" cy=\"8\" r=\"7.2\" fill=\"currentColor\"/>",
            Look.Shape.Late => "<path d=\"M8 1 15.5 14.6H.5z\" fill=\"currentColor\"/>",
            Look.Shape.ToConfirm =>
                "<path d=\"M4.2 5.2a3.9 3.9 0 1 1 5.6 3.5C8.4 9.4 8 10 8 11.2M8 13.4v2.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\"/>",
            Look.Shape.Dropped =>
                "<path d=\"m2.5 2.5 11 11m0-11-11 11\" stroke=\"currentColor\" stroke-width=\"2.4\"/>",
            Look.Shape.Silent => Ring(" stroke-dasharray=\"2.2 2.67\""),
            _ =>
                "<path d=\"M1.5 5.2h13M1.5 10.8h13\" stroke=\"currentColor\" stroke-width=\"2.2\"/>",
        };

    static string Ring(string more) =>
        $"<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"{more}/>";
}

/// <summary>Ids of elements, from the words or names that they stand for.</summary>
public static class Ids
{
    /// <summary>Letters, digits and hyphens only: « Grand public » is grand-public, Milestones[0].What is milestones-0-what.</summary>
    public static string Of(string words)
    {
        var id = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && id.Length > 0
                && id[^1] != '-'
            )
            {
                id.Append('-');
            }
        }
        return id.ToString().Trim('-') is { Length: > 0 } found ? found : "x";
    }
}
