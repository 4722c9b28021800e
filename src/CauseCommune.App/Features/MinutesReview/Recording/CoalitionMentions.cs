using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>What the minutes say of the coalition itself: its cause when it is not known yet, and some of its members.</summary>
sealed class CoalitionMentions : MentionKind<CoalitionMention>
{
    public override string Name => "coalition";
    public override int Order => 35;
    public override string Mark => "who";

    protected override string Say(CoalitionMention mention, Words w) => mention.Name;

    protected override IEnumerable<string> Details(CoalitionMention mention, Words w)
    {
        if (mention.Cause is { } cause)
        {
            yield return w["Minutes.Cause", cause];
        }

        if (mention.Members.Count > 0)
        {
            yield return w["Minutes.Members", string.Join(", ", mention.Members)];
        }
    }

    protected override IEnumerable<Blank> Blanks(CoalitionMention? mention, Words w) =>
        [
            Line("name", mention?.Name, w),
            Lines("cause", mention?.Cause, w),
            Lines("members", string.Join('\n', mention?.Members ?? []), w),
        ];

    protected override CoalitionMention Read(
        TypedFields typed,
        CoalitionMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("name", Limits.Name),
            typed.Optional("cause", Limits.Sentence),
            typed.Lines("members", Limits.Name)
        );

    protected override IEnumerable<NameSaid> Names(CoalitionMention mention) =>
        mention.Members.Select(m => new NameSaid(Bearer.Organization, m));

    protected override async Task RecordAsync(CoalitionMention mention, Recorder to)
    {
        to.Set(to.Coalition, c => c.Cause, to.Coalition.Cause ?? mention.Cause);
        foreach (var member in mention.Members)
        {
            var organization = await to.OrganizationAsync(member);
            if (organization.Kind == OrganizationKind.Unknown)
            {
                to.Set(organization, o => o.Kind, OrganizationKind.Member);
            }
        }

        to.Became(to.Coalition.Id.Value, Thing.Coalition);
    }
}
