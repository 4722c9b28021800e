using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>Somebody who speaks was there: « Nora Exemple présente le budget ».</summary>
internal sealed class Speaks : PersonRule
{
    private static readonly HashSet<string> Reporting = FunctionWords.Set(
        "présenter expliquer signaler rappeler informer préciser demander indiquer souligner exposer annoncer ajouter répondre remercier ouvrir évoquer suggérer constater insister remarquer"
    );

    public override string Example => "Nora Exemple présente le budget.";

    public override string CounterExample => "Nora Exemple présentera le budget.";

    public override IEnumerable<Person> Find(Document minutes, Sentence sentence)
    {
        if (sentence.From >= sentence.To)
        {
            yield break;
        }

        if (
            PersonPhrase.At(minutes, sentence.Tokens, sentence.From, sentence.To)
            is not { Name: not null } phrase
        )
        {
            yield break;
        }

        var verb = phrase.To;
        while (
            verb < sentence.To
            && (
                sentence.Tokens[verb].Text is "–" or "—" or "," or ")"
                || Shapes.IsAdverb(sentence.Tokens[verb])
                || sentence.Tokens[verb].IsAnyOf(FunctionWords.Clitics)
            )
        )
        {
            verb++;
        }

        if (
            verb < sentence.To
            && sentence.Tokens[verb].IsOf(Reporting, Tense.Present)
            && char.IsLower(sentence.Tokens[verb].Text[0])
        )
        {
            yield return new Person
            {
                Name = phrase.Name,
                Title = phrase.Title,
                Presence = Presence.Present,
                Certainty = Certainty.Likely,
                Passage = new Passage(
                    sentence.Tokens[phrase.From].Start,
                    sentence.Tokens[phrase.To - 1].End
                ),
                Reason = new Wording(
                    "Cette personne prend la parole dans le texte : elle devait être là.",
                    "This person speaks in the text, so they were probably there."
                ),
            };
        }
    }
}
