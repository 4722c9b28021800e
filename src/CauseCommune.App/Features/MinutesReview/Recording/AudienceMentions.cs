using System.Globalization;
using CauseCommune.Domain;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>An audience of the running plan, with what it needs: matched by name with those of the plan.</summary>
sealed class AudienceMentions : MentionKind<AudienceMention>
{
    public override string Name => "audience";
    public override int Order => 90;
    public override string Mark => "what";
    public override string SaidIn => "name";

    protected override string Say(AudienceMention mention, Words w) =>
        mention.Needs is { } needs
            ? w.Count("Minutes.Audience", needs, w.Capital(mention.Name))
            : w.Capital(mention.Name);

    protected override IEnumerable<string> Details(AudienceMention mention, Words w) =>
        mention.Levels is { } levels ? [levels] : [];

    protected override IEnumerable<Blank> Blanks(AudienceMention? mention, Words w) =>
        [
            Line("name", mention?.Name, w),
            Line("levels", mention?.Levels, w),
            Line("needs", mention?.Needs?.ToString(CultureInfo.InvariantCulture), w),
        ];

    protected override AudienceMention Read(
        TypedFields typed,
        AudienceMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("name", Limits.Name),
            typed.Optional("levels", Limits.Line),
            typed.Number("needs", 0, Limits.Needs)
        );

    protected override IEnumerable<NameSaid> Names(AudienceMention mention) =>
        [new(Bearer.Audience, mention.Name)];

    protected override async Task RecordAsync(AudienceMention mention, Recorder to)
    {
        var plan = await to.PlanAsync();
        if (Recorder.AudienceNamed(plan, mention.Name) is not { } audience)
        {
            audience = plan.Add(
                to.Own.Capital(mention.Name),
                mention.Levels,
                mention.Needs ?? 0,
                to.Now,
                to.Origin
            );
        }
        else
        {
            to.Set(audience, a => a.Levels, mention.Levels ?? audience.Levels);
            to.Set(audience, a => a.Needs, mention.Needs ?? audience.Needs);
        }

        to.Became(audience.Id.Value, Thing.Audience);
    }
}
