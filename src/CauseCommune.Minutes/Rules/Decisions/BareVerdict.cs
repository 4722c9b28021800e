using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Decisions;

/// <summary>A verdict without verb after what it settles: « Candidature de Nora : validée », « Achat d'un four – retenu ».</summary>
internal sealed class BareVerdict : Rule
{
    private static readonly HashSet<string> Verbs = FunctionWords.Set(
        "adopter approuver valider retenir rejeter refuser accepter acter voter"
    );

    public override string Example => "- Candidature de Nora Exemple : validée";

    public override string CounterExample => "- Candidature de Nora Exemple : reçue";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            if (sentence.IsQuestion || sentence.Block.Kind is BlockKind.Heading or BlockKind.Cell)
            {
                continue;
            }

            var (tokens, to) = (sentence.Tokens, Decision.End(sentence));
            var at = to - 1;
            while (at > sentence.From + 2 && Shapes.IsAdverb(tokens[at]))
            {
                at--;
            }

            if (
                at > sentence.From + 2
                && tokens[at].IsOf(Verbs, Tense.PastParticiple)
                && tokens[at - 1].Text is ":" or "-" or "–" or "—" or "→" or ">"
                && sentence.Clauses.All(clause => clause.Verb < 0)
            )
            {
                yield return Decision.Of(minutes, tokens, sentence.From, to, Certainty.Likely);
            }
        }
    }
}
