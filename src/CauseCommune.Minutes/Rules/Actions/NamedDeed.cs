using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A deed beside a name: « Nora : réserver la salle », « Devis de peinture (Nora) ».</summary>
internal sealed class NamedDeed : ActionRule
{
    public override string Example => "- Nora : réserver la salle";

    public override string CounterExample => "- Nora : cinq voix";

    protected override Wording Reason =>
        new(
            "Le texte met un nom à côté de ce qu'il y a à faire.",
            "The text puts a name beside what is to be done."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        if (
            clause.Block.Kind == BlockKind.Heading
            || minutes.SectionOf(clause.Block)
                is Section.Present
                    or Section.Excused
                    or Section.Represented
        )
        {
            return null;
        }

        var head = OwnersOfBlock.Head(minutes, clause.Block);
        var called =
            head.Found
            && clause.From < head.To
            && head.To < clause.To
            && clause.Tokens[head.To].Has(Tense.Infinitive);
        if (called && ArePeople(minutes, head.Owners))
        {
            return Found(clause, head.To, clause.To, Certainty.Likely, head.Owners);
        }

        var isDeed = clause.Infinitive >= 0 || Words.Deeds.Contains(clause.First.Folded);
        if (!isDeed)
        {
            return null;
        }

        if (
            head.Found
            && ArePeople(minutes, head.Owners)
            && clause.From >= head.To
            && (clause.Infinitive >= 0 || clause.From == head.To)
        )
        {
            return Found(clause, clause.From, clause.To, Certainty.Likely, head.Owners);
        }

        if (
            clause.Block.Kind != BlockKind.Item && clause.Block.Sentences.Count > 1
            || clause.Verb >= 0
        )
        {
            return null;
        }

        var tail = OwnersOfBlock.Tail(
            minutes,
            clause.Tokens,
            clause.From,
            clause.Sentence.To,
            loosely: false
        );
        return tail.Found && ArePeople(minutes, tail.Owners)
            ? Found(
                clause,
                clause.From,
                Math.Max(clause.From + 1, Math.Min(clause.To, tail.To)),
                Certainty.Likely,
                tail.Owners
            )
            : null;
    }

    // People who are met elsewhere, or bear a name that people bear: « Budget : demande de… » names nobody.
    private static bool ArePeople(Document minutes, IReadOnlyList<OwnerName> owners) =>
        owners.All(owner => owner.Kind == OwnerKind.Person && minutes.IsPerson(owner.Name));
}
