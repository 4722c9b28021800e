using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Decisions;

/// <summary>Those who met agree: « tout le monde est d'accord pour… », « les conseillers sont favorables à… ».</summary>
internal sealed class Agreed : Rule
{
    private static readonly Shape All = Shapes.Then(
        Shapes.OneOf(
            Shapes.Phrase("tout le monde"),
            Shapes.Phrase("toutes et tous"),
            Shapes.Then(
                Shapes.Word("les"),
                Shapes.Word(
                    "membres presents participants participantes conseillers adherents personnes"
                ),
                Shapes.Maybe(Shapes.Word("presents presentes"))
            )
        ),
        Shapes.Word("est sont"),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.OneOf(
            Shapes.Phrase("d' accord"),
            Shapes.Phrase("en accord"),
            Shapes.Then(Shapes.Word("favorable favorables"), Shapes.Word("a au aux"))
        )
    );

    public override string Example => "Tout le monde est d'accord pour louer la salle.";

    public override string CounterExample => "Nora est d'accord pour louer la salle.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            if (!sentence.IsQuestion && All.First(sentence) is { Found: true } all)
            {
                yield return Decision.Of(
                    minutes,
                    sentence.Tokens,
                    all.From,
                    Decision.End(sentence),
                    Certainty.Likely
                );
            }
        }
    }
}
