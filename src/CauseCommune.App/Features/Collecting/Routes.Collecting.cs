using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;

namespace CauseCommune.App;

/// <summary>What organisations are asked for, what they answer, what becomes of it.</summary>
public static partial class Routes
{
    /// <summary>Who was asked, who answered what.</summary>
    public static string Collect(At at) => $"{Today(at)}/collect";

    /// <summary>Asks an organisation for actions.</summary>
    public static string AskOrganization(At at, string? organization = null) =>
        $"{Collect(at)}/solicitations"
        + (organization is null ? "" : $"?organization={Uri.EscapeDataString(organization)}");

    /// <summary>The text of a solicitation, ready to copy.</summary>
    public static string SolicitationText(At at, Id<Solicitation> id) =>
        $"{AskOrganization(at)}/{id}/text";

    /// <summary>Notes that an organisation proposes nothing.</summary>
    public static string Decline(At at, Id<Solicitation> id) =>
        $"{AskOrganization(at)}/{id}/decline";

    /// <summary>Pastes replies; what they propose is read, and nothing recorded.</summary>
    public static string ReadReplies(At at, Id<Solicitation>? answers = null) =>
        $"{Collect(at)}/replies/reading" + (answers is null ? "" : $"?solicitation={answers}");

    /// <summary>POST: records replies and what they propose.</summary>
    public static string RecordReplies(At at) => $"{Collect(at)}/replies";

    /// <summary>The proposals that wait for an audience; for none without one.</summary>
    public static string Proposals(
        At at,
        Id<Audience>? audience = null,
        Id<Proposal>? after = null
    ) =>
        $"{Collect(at)}/proposals"
        + (audience is null ? "" : $"?audience={audience}")
        + (after is null ? "" : $"{(audience is null ? '?' : '&')}after={after}");

    /// <summary>POST: a proposal becomes an action.</summary>
    public static string ChooseProposal(At at, Id<Proposal> id) => $"{Proposals(at)}/{id}/choice";

    /// <summary>Two proposals become one.</summary>
    public static string MergeProposal(At at, Id<Proposal> id, Id<Proposal>? with = null) =>
        $"{Proposals(at)}/{id}/merge" + (with is null ? "" : $"?with={with}");

    /// <summary>A proposal is set aside with a reason.</summary>
    public static string SetProposalAside(At at, Id<Proposal> id) =>
        $"{Proposals(at)}/{id}/set-aside";

    /// <summary>POST: a proposal that was set aside waits again.</summary>
    public static string TakeUpProposal(At at, Id<Proposal> id) => $"{Proposals(at)}/{id}/return";
}
