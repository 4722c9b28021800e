using CauseCommune.Domain;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>A larger frame that the cause is to be placed in.</summary>
sealed class FrameMentions : MentionKind<FrameMention>
{
    public override string Name => "frame";
    public override int Order => 55;
    public override string Mark => "what";
    public override string SaidIn => "frame";

    protected override string Say(FrameMention mention, Words w) => w.Capital(mention.Frame);

    protected override IEnumerable<string> Details(FrameMention mention, Words w) =>
        mention.CarriedBy is { } carrier ? [w["Minutes.CarriedBy", carrier]] : [];

    protected override IEnumerable<Blank> Blanks(FrameMention? mention, Words w) =>
        [Line("frame", mention?.Frame, w), Line("carriedBy", mention?.CarriedBy, w)];

    protected override FrameMention Read(
        TypedFields typed,
        FrameMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("frame", Limits.Line),
            typed.Optional("carriedBy", Limits.Name)
        );

    protected override Task RecordAsync(FrameMention mention, Recorder to)
    {
        to.Set(to.Coalition, c => c.Frame, mention.Frame);
        to.Set(to.Coalition, c => c.FrameCarriedBy, mention.CarriedBy);
        to.Set(to.Coalition, c => c.FrameOrigin, to.Origin);
        to.Became(to.Coalition.Id.Value, Thing.Coalition);
        return Task.CompletedTask;
    }
}
