using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.App.Features.Plans;

/// <summary>How the things of a plan are said.</summary>
static class PlanWords
{
    /// <summary>A date as precisely as it was said; « pour la réunion du… » when it follows a meeting.</summary>
    public static string When(this Words w, SaidDate date) =>
        date.MeetingId is null ? w.Date(date) : w["Plans.When.Meeting", date.End];

    /// <summary>Where and when the plan was decided: « décidé en atelier le… »; else since when it is there.</summary>
    public static string Decided(this Words w, PlanOverview plan) =>
        plan.DecidedAt is { } meeting
            ? w[$"Plans.DecidedOn.{meeting.Kind}", meeting.Date]
            : w["Plans.Since", plan.Since];

    /// <summary>« aujourd'hui », « hier », « il y a 3 jours »; a day ahead is named.</summary>
    public static string Ago(this Words w, LocalDate day, LocalDate today) =>
        NodaTime.Period.DaysBetween(day, today) switch
        {
            0 => w["Plans.Ago.Today"],
            1 => w["Plans.Ago.Yesterday"],
            > 1 and var days => w.Count("Plans.Ago", days),
            _ => w.Day(day),
        };

    /// <summary>The state of an action in its plan: the one that is shown, or that its owner's word is waited for.</summary>
    public static StateSaid StateOf(this Words w, PlanOverview plan, ActionRow action) =>
        w.StateOf(action.Facts, plan.Shown(action), plan.Today);

    public static StateSaid StateOf(
        this Words w,
        ActionFacts facts,
        ShownState shown,
        LocalDate today
    ) =>
        shown == ShownState.Late && facts.DueEnds is { } due
            ? new(Look.Shape.Late, w.Count("Plans.Late", NodaTime.Period.DaysBetween(due, today)))
        : shown == ShownState.Planned && facts.OwnersWord == Agreement.Named
            ? new(Look.Shape.ToConfirm, w["Plans.ToAccept"])
        : new(shown.Shape(), null);

    /// <summary>A state that a filter asks for.</summary>
    public static string Asked(this Words w, string state) =>
        PlanFilter.StateOf(state) is { } shown
            ? w[$"Shared.State.{shown.Shape()}"]
            : w["Plans.ToAccept"];

    public static string Weather(this Words w, ConfidenceLevel level) =>
        w[$"Plans.Weather.{level}"];

    public static string State(this Words w, RecordedState state) =>
        w[$"Shared.State.{state.Shape()}"];
}

/// <summary>A state as it is drawn and said; the usual word when <paramref name="Text"/> is null.</summary>
sealed record StateSaid(Shape Shape, string? Text);
