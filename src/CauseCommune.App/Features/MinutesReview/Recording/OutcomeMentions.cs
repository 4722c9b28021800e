using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Minutes;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>What became of a dossier: the one known by that label, else a new one.</summary>
sealed class OutcomeMentions : MentionKind<OutcomeMention>
{
    public override string Name => "outcome";
    public override int Order => 110;
    public override string Mark => "what";

    protected override string Say(OutcomeMention mention, Words w) =>
        w[mention.Retained ? "Minutes.Retained" : "Minutes.NotRetained", mention.Dossier];

    protected override IEnumerable<string> Details(OutcomeMention mention, Words w)
    {
        if (mention.Chosen is { } chosen)
        {
            yield return w["Minutes.Chosen", chosen];
        }

        if (mention.DecidedBy is { } decider)
        {
            yield return w["Minutes.DecidedBy", decider];
        }

        if (mention.FiledBy is { } filer)
        {
            yield return w["Minutes.FiledBy", filer];
        }
    }

    protected override IEnumerable<Blank> Blanks(OutcomeMention? mention, Words w) =>
        [
            Line("dossier", mention?.Dossier, w),
            Tick("retained", mention?.Retained ?? false, w),
            Line("chosen", mention?.Chosen, w),
            Line("decidedBy", mention?.DecidedBy, w),
        ];

    protected override OutcomeMention Read(
        TypedFields typed,
        OutcomeMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("dossier", Limits.Line),
            typed.Ticked("retained"),
            typed.Optional("chosen", Limits.Line),
            before?.FiledBy,
            typed.Optional("decidedBy", Limits.Name)
        );

    protected override async Task RecordAsync(OutcomeMention mention, Recorder to)
    {
        var known = await to.Db.Dossiers.ToListAsync(to.Cancel);
        var dossier = known
            .Concat(to.Db.Dossiers.Local)
            .FirstOrDefault(d => SameName.Same(d.Label, mention.Dossier));
        if (dossier is null)
        {
            dossier = new Dossier
            {
                Id = Id<Dossier>.New(to.Now),
                CoalitionId = to.Coalition.Id,
                Label = to.Own.Capital(mention.Dossier),
                Origin = to.Origin,
            };
            to.Db.Dossiers.Add(dossier);
        }

        var outcome = new Outcome
        {
            Retained = mention.Retained,
            Chosen = mention.Chosen,
            By = mention.DecidedBy,
        };
        to.Set(dossier, d => d.Outcome, outcome);
        to.Became(dossier.Id.Value, Thing.Dossier);
    }
}
