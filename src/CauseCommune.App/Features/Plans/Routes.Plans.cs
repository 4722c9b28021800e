using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;

namespace CauseCommune.App;

/// <summary>The plan, its audiences, its actions. A form is read and sent at one address.</summary>
public static partial class Routes
{
    /// <summary>Starts a plan where there is none.</summary>
    public static string StartPlan(At at) => $"{Plan(at)}/start";

    /// <summary>Adds an audience to the running plan.</summary>
    public static string NewAudience(At at) => $"{Plan(at)}/audiences";

    /// <summary>Changes the name, the levels and the need of an audience.</summary>
    public static string Audience(At at, Id<Audience> audience) => $"{NewAudience(at)}/{audience}";

    /// <summary>POST: an audience changes places with the one before it or behind it.</summary>
    public static string AudiencePlace(At at, Id<Audience> audience) =>
        $"{Audience(at, audience)}/place";

    /// <summary>POST: deletes an audience; its actions stay, without audience.</summary>
    public static string AudienceDeletion(At at, Id<Audience> audience) =>
        $"{Audience(at, audience)}/deletion";

    /// <summary>Adds an action: fills a hole when an audience is given.</summary>
    public static string NewAction(At at, Id<Audience>? audience = null) =>
        $"{Today(at)}/actions" + (audience is null ? "" : $"?audience={audience}");

    /// <summary>All of one action.</summary>
    public static string Action(At at, Id<Action> action) => $"{NewAction(at)}/{action}";

    /// <summary>The same, from an older change of its history on.</summary>
    public static string ActionHistory(At at, Id<Action> action, Id<HistoryEntry> before) =>
        Anchor($"{Action(at, action)}?before={before}", "history");

    public static string EditAction(At at, Id<Action> action) => $"{Action(at, action)}/edit";

    /// <summary>Moves an action to another audience, or to none.</summary>
    public static string ActionAudience(At at, Id<Action> action) =>
        $"{Action(at, action)}/audience";

    /// <summary>POST: deletes an action that was written by mistake; giving one up is news.</summary>
    public static string ActionDeletion(At at, Id<Action> action) =>
        $"{Action(at, action)}/deletion";

    /// <summary>News of an action; the state that the form proposes may be given.</summary>
    public static string ActionUpdates(
        At at,
        Id<Action> action,
        Domain.FollowUps.RecordedState? state = null
    ) => $"{Action(at, action)}/updates" + (state is null ? "" : $"?state={state}");

    /// <summary>The word of an owner or a partner; of who is accountable when none is given.</summary>
    public static string ActionAgreement(
        At at,
        Id<Action> action,
        Id<Ownership>? ownership = null
    ) => $"{Action(at, action)}/agreement" + (ownership is null ? "" : $"?owner={ownership}");

    public static string ActionOwner(At at, Id<Action> action) => $"{Action(at, action)}/owner";

    public static string ActionPartners(At at, Id<Action> action) =>
        $"{Action(at, action)}/partners";

    /// <summary>POST: a partner no longer takes part.</summary>
    public static string PartnerRemoval(At at, Id<Action> action, Id<Ownership> partner) =>
        $"{ActionPartners(at, action)}/{partner}/removal";

    public static string ActionEvidence(At at, Id<Action> action) =>
        $"{Action(at, action)}/evidence";

    /// <summary>POST: what showed something no longer stands.</summary>
    public static string EvidenceRemoval(At at, Id<Action> action, Id<Evidence> shown) =>
        $"{ActionEvidence(at, action)}/{shown}/removal";

    /// <summary>Adds a dated step.</summary>
    public static string ActionMilestones(At at, Id<Action> action) =>
        $"{Action(at, action)}/milestones";

    public static string Milestone(At at, Id<Action> action, Id<Milestone> milestone) =>
        $"{ActionMilestones(at, action)}/{milestone}";

    /// <summary>POST: it is done today.</summary>
    public static string MilestoneCompletion(At at, Id<Action> action, Id<Milestone> milestone) =>
        $"{Milestone(at, action, milestone)}/completion";

    /// <summary>POST: it was written by mistake.</summary>
    public static string MilestoneRemoval(At at, Id<Action> action, Id<Milestone> milestone) =>
        $"{Milestone(at, action, milestone)}/removal";

    public static string ActionConfidence(At at, Id<Action> action) =>
        $"{Action(at, action)}/confidence";

    /// <summary>Notes that news were asked for.</summary>
    public static string ActionRequests(At at, Id<Action> action) =>
        $"{Action(at, action)}/requests";

    /// <summary>POST: a request that was noted by mistake.</summary>
    public static string RequestRemoval(
        At at,
        Id<Action> action,
        Id<Domain.FollowUps.Request> request
    ) => $"{ActionRequests(at, action)}/{request}/removal";

    /// <summary>Publishes the public sentence.</summary>
    public static string ActionPublication(At at, Id<Action> action) =>
        $"{Action(at, action)}/publication";

    /// <summary>POST: takes the public sentence from the public again.</summary>
    public static string PublicationWithdrawal(At at, Id<Action> action) =>
        $"{ActionPublication(at, action)}/withdrawal";

    /// <summary>A passage of minutes, where they are reviewed.</summary>
    public static string Passage(At at, Id<MeetingMinutes> minutes, int? start) =>
        $"{Minutes(at)}/{minutes}" + (start is null ? "" : $"#t-{start}");
}
