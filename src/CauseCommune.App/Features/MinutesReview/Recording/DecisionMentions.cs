using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>What the meeting settled.</summary>
sealed class DecisionMentions : MentionKind<DecisionMention>
{
    public override string Name => "decision";
    public override int Order => 70;
    public override string Mark => "what";
    public override string SaidIn => "text";

    protected override string Say(DecisionMention mention, Words w) => mention.Text;

    protected override IEnumerable<Blank> Blanks(DecisionMention? mention, Words w) =>
        [Lines("text", mention?.Text, w)];

    protected override DecisionMention Read(
        TypedFields typed,
        DecisionMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("text", Limits.Sentence)
        );

    protected override async Task RecordAsync(DecisionMention mention, Recorder to)
    {
        var meeting = await to.MeetingIfKnownAsync();
        var decision = new Decision
        {
            Id = Id<Decision>.New(to.Now),
            CoalitionId = to.Coalition.Id,
            MeetingId = meeting?.Id,
            On = await to.DayAsync(),
            Text = mention.Text,
            Origin = to.Origin,
        };
        to.Db.Decisions.Add(decision);
        to.Became(decision.Id.Value, Thing.Decision);
    }
}
