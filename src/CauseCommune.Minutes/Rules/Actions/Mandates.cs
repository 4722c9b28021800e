using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>« Le CA mandate Nora pour signer », « on demande à Ali de relire », « le bureau charge Nora de… ».</summary>
internal sealed class Mandates : ActionRule
{
    private static readonly Shape Gives = Shapes.OneOf(
        Shapes.Then(
            Shapes.Verb(
                "mandater charger missionner désigner autoriser",
                Tense.Present,
                Tense.PastParticiple,
                Tense.Future
            )
        ),
        Shapes.Then(
            Shapes.Verb("demander confier", Tense.Present, Tense.PastParticiple, Tense.Future),
            Shapes.Word("a au aux")
        ),
        Shapes.Then(Shapes.Word("merci"), Shapes.Word("a au aux"))
    );

    private static readonly Shape ToDo = Shapes.Then(
        Shapes.Word("de d' pour afin"),
        Shapes.Maybe(Shapes.Word("de d'")),
        Shapes.OneOf(
            Shapes.Then(
                Shapes.Maybe(Shapes.Word("se s' le la les l' y en lui leur")),
                Shapes.Any(Tense.Infinitive)
            ),
            Shapes.Then(
                Shapes.Word("la l' le"),
                (tokens, at, end) =>
                    at < end && Words.Deeds.Contains(tokens[at].Folded) ? at + 1 : -1
            )
        )
    );

    private static readonly Shape Unanimity = Shapes.Phrase("a l' unanimite");

    public override string Example => "Le bureau mandate Nora pour signer le bail.";

    public override string CounterExample => "Le bureau remercie Nora pour son aide.";

    protected override Wording Reason =>
        new(
            "Le texte dit à qui cela est confié ou demandé.",
            "The text says to whom this is entrusted, or who is asked."
        );

    public override Deed? Find(Document minutes, Clause clause)
    {
        var gives = Gives.First(clause);
        if (!gives.Found)
        {
            return null;
        }

        var agents = new Agents(minutes);
        var owners = new List<OwnerName>();
        var at = Math.Max(gives.To, Unanimity(clause.Tokens, gives.To, clause.To));
        while (at < clause.To && agents.At(clause.Tokens, at, clause.To) is { } agent)
        {
            owners.Add(agent.Name);
            at = agent.To;
            if (at < clause.To && clause.Tokens[at].Text is "et" or ",")
            {
                at++;
            }
        }

        var deed = owners.Count > 0 ? ToDo(clause.Tokens, at, clause.To) : -1;
        return deed < 0 ? null : Found(clause, at + 1, clause.To, Certainty.Sure, owners);
    }
}
