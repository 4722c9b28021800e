using CauseCommune.Domain;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>The organisation that centralises the actions.</summary>
sealed class CoordinatorMentions : MentionKind<CoordinatorMention>
{
    public override string Name => "coordinator";
    public override int Order => 50;
    public override string Mark => "who";
    public override string SaidIn => "organization";

    protected override string Say(CoordinatorMention mention, Words w) =>
        w["Minutes.Coordinates", mention.Organization];

    protected override IEnumerable<Blank> Blanks(CoordinatorMention? mention, Words w) =>
        [Line("organization", mention?.Organization, w)];

    protected override CoordinatorMention Read(
        TypedFields typed,
        CoordinatorMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("organization", Limits.Name)
        );

    protected override IEnumerable<NameSaid> Names(CoordinatorMention mention) =>
        [new(Bearer.Organization, mention.Organization)];

    protected override async Task RecordAsync(CoordinatorMention mention, Recorder to)
    {
        var organization = await to.OrganizationAsync(mention.Organization);
        to.Set(to.Coalition, c => c.CoordinatorId, organization.Id);
        to.Set(to.Coalition, c => c.CoordinatorOrigin, to.Origin);
        to.Became(organization.Id.Value, Thing.Organization);
    }
}
