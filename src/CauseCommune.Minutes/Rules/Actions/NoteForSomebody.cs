using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>A note that ends with a call: « Bilan technique @Nora ». A name at its head only says who speaks.</summary>
internal sealed class NoteForSomebody : ActionRule
{
    public override string Example => "- Bilan technique @Nora";

    public override string CounterExample => "- @Nora : reste au bureau";

    protected override Wording Reason =>
        new("Le texte le note pour quelqu'un.", "The text notes it for somebody.");

    public override Deed? Find(Document minutes, Clause clause)
    {
        var block = clause.Block;
        if (
            block.Kind is not BlockKind.Item
            || clause.Verb >= 0
            || clause.Sentence.IsQuestion
            || minutes.NameEnd(clause.Tokens, clause.From, clause.To) > clause.From
            || minutes.SectionOf(block)
                is Section.Present
                    or Section.Excused
                    or Section.Represented
                    or Section.Agenda
        )
        {
            return null;
        }

        for (var at = clause.From + 1; at < clause.To - 1; at++)
        {
            if (clause.Tokens[at].Text == "@" && clause.Tokens[at + 1].IsWord)
            {
                return clause.To - at <= 6
                    ? Found(clause, clause.From, clause.To, Certainty.Likely)
                    : null;
            }
        }

        return null;
    }
}
