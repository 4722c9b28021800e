using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Plans;

/// <summary>
/// The audiences of the plan and how many actions each needs: « trois actions pour chacune des cibles : familles,
/// écoles (maternelles) et commerces », in a sentence or with a list below.
/// </summary>
internal sealed class AudienceNeeds : Rule
{
    private static readonly HashSet<string> Nouns = FunctionWords.Set(
        "cible cibles publics public audience audiences"
    );

    private static readonly Shape Number = Shapes.Then(
        Shapes.Word("une un deux trois quatre cinq six 1 2 3 4 5 6"),
        Shapes.Within(1, Shapes.Word("action actions"))
    );

    public override string Example =>
        "Il faut deux actions pour chacune des cibles suivantes : familles et écoles.";

    public override string CounterExample =>
        "Les cibles du tir à l'arc sont à repeindre : rouge et bleu.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        for (var at = 0; at < minutes.Sentences.Count; at++)
        {
            var sentence = minutes.Sentences[at];
            var colon = Colon(sentence);
            if (colon < 0 || Needs(minutes, at) is not { } needs)
            {
                continue;
            }

            if (colon + 1 < sentence.To)
            {
                foreach (var mention in Listed(minutes, sentence, colon + 1, needs))
                {
                    yield return mention;
                }
            }
            else
            {
                foreach (
                    var item in minutes
                        .ItemsUnder(sentence.Block)
                        .Where(item => item.Tokens.Count > 0)
                )
                {
                    foreach (
                        var mention in Listed(
                                minutes,
                                item.Sentences[0],
                                item.Sentences[0].From,
                                needs
                            )
                            .Take(1)
                    )
                    {
                        yield return mention;
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Words(Sentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            yield return sentence.Tokens[at].Folded;
        }
    }

    // The colon that ends « … pour chacune des cibles suivantes : ».
    private static int Colon(Sentence sentence)
    {
        for (var at = sentence.To - 1; at > sentence.From; at--)
        {
            if (
                sentence.Tokens[at].Text == ":"
                && Nouns.Overlaps(Words(sentence, Math.Max(sentence.From, at - 8), at))
            )
            {
                return at;
            }
        }

        return -1;
    }

    // The number of actions is in the same sentence, or in the one before.
    private static int? Needs(Document minutes, int at)
    {
        for (var near = at; near >= Math.Max(0, at - 1); near--)
        {
            var number = Number.First(minutes.Sentences[near]);
            if (number.Found)
            {
                return NumberWords.Value(minutes.Sentences[near].Tokens[number.From]);
            }
        }

        return null;
    }

    private static IEnumerable<AudienceMention> Listed(
        Document minutes,
        Sentence sentence,
        int from,
        int needs
    )
    {
        var tokens = sentence.Tokens;
        var start = from;
        while (start < sentence.To)
        {
            var end = start;
            while (end < sentence.To && tokens[end].Text is not ("," or "et" or ";" or "(" or "."))
            {
                end++;
            }

            var close = end;
            string? levels = null;
            if (end < sentence.To && tokens[end].Text == "(")
            {
                while (close < sentence.To && tokens[close].Text != ")")
                {
                    close++;
                }

                levels = minutes.Words(tokens, end + 1, close);
                close = Math.Min(close + 1, sentence.To);
            }

            var name = start;
            while (
                name < end
                && (
                    tokens[name].IsAnyOf(FunctionWords.Determiners)
                    || tokens[name].Kind == TokenKind.Mark
                )
            )
            {
                name++;
            }

            if (end > name && end - name <= 6)
            {
                yield return new AudienceMention(
                    new Passage(tokens[name].Start, tokens[close - 1].End),
                    Certainty.Sure,
                    new Wording(
                        "Le texte nomme ce public et dit combien d'actions il lui faut.",
                        "The text names this audience and says how many actions it needs."
                    ),
                    minutes.Words(tokens, name, end),
                    levels,
                    needs
                );
            }

            start = Math.Max(close, end) + (close > end ? 0 : 1);
        }
    }
}
