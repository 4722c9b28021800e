using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>What a deed looks like that nobody is to do: done already, done always, or only wished.</summary>
internal static class Gates
{
    private static readonly Shape Habit = Shapes.OneOf(
        Shapes.Word("chaque regulierement habituellement"),
        Shapes.Then(
            Shapes.Word("tous toutes"),
            Shapes.Word("les"),
            Shapes.Word(
                "ans mois jours semaines annees lundis mardis mercredis jeudis vendredis samedis dimanches soirs matins"
            )
        )
    );

    private static readonly HashSet<string> Stative = FunctionWords.Set(
        "composé constitué situé consacré basé dédié lié destiné concerné obligé considéré limité fermé occupé intéressé satisfait ravi"
    );

    private static readonly HashSet<string> StativeLemmas = FunctionWords.Set(
        "composer constituer situer consacrer baser dédier lier destiner concerner obliger considérer limiter occuper intéresser satisfaire ravir devoir devenir pouvoir être avoir amener"
    );

    /// <summary>True for a clause that tells of a practice: « chaque mois », « tous les mardis ».</summary>
    public static bool IsHabit(Clause clause) => Habit.IsIn(clause);

    /// <summary>True for a participle that states how a thing is, and not what is done to it.</summary>
    public static bool IsStative(Token participle) =>
        Stative.Contains(participle.Folded) || participle.IsOf(StativeLemmas, Tense.PastParticiple);

    /// <summary>True when the clause hangs on a condition: « si le devis est accepté, nous signerons ».</summary>
    public static bool IsConditional(Clause clause) =>
        clause.Joint is { } joint && joint.Folded is "si" or "s'";

    /// <summary>True when the item says that it is done: « … : fait », « … OK ».</summary>
    public static bool IsDone(Block block)
    {
        if (block.Ticked == true)
        {
            return true;
        }

        if (block.Kind is not (BlockKind.Item or BlockKind.Cell) || block.Tokens.Count < 3)
        {
            return false;
        }

        var last = block.Tokens[^1].Kind == TokenKind.Mark ? block.Tokens[^2] : block.Tokens[^1];
        return last.Folded is "fait" or "ok" or "done" or "termine";
    }
}
