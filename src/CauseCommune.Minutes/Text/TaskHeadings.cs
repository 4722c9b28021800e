using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>
/// Tells by its words whether a heading announces what is to be done (« Répartition des tâches », « Points à
/// éclaircir », « Pour la semaine prochaine ») or what was done (« Tâches terminées », « Depuis la dernière réunion »).
/// </summary>
internal static class TaskHeadings
{
    private const int MostWords = 10;

    private static readonly HashSet<string> Tasks = FunctionWords.Set(
        "tache taches todo todos to-do action actions faire restant restants restantes todolist"
    );

    private static readonly HashSet<string> Past = FunctionWords.Set(
        "fait faits faite faites realise realises realisee realisees effectue effectues effectuee effectuees termine termines terminee terminees accompli accomplis accomplies acheve acheves precedent precedente precedents precedentes passe passes passee passees depuis derniere dernier menees mene menes accomplie"
    );

    private static readonly HashSet<string> Ahead = FunctionWords.Set(
        "prochain prochaine prochains prochaines suivant suivante suivants suivantes venir"
    );

    private static readonly HashSet<string> Steps = FunctionWords.Set(
        "etape etapes travail travaux objectif objectifs echeance echeances semaine fois sprint suite suites chantiers pour"
    );

    private static readonly HashSet<string> NotToDo = FunctionWords.Set(
        "savoir noter retenir dire lire voir venir relire aborder discuter debattre"
    );

    // Actions of another kind, or counted for an audience: what stands below is no deed.
    private static readonly HashSet<string> OtherActions = FunctionWords.Set(
        "culturelle culturelles sociale sociales militantes militante publique publiques climat chaque chacun chacune cible cibles publics public"
    );

    /// <summary>What the folded words of a heading announce.</summary>
    public static Section Of(string folded)
    {
        // What stands in parentheses comments on the heading: « Priorité (à établir) ».
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        var words = (open > 0 ? folded[..open] : folded).Split(
            [' ', ',', '\'', '/', '(', ')', ':', '.'],
            StringSplitOptions.RemoveEmptyEntries
        );
        if (words.Length is 0 or > MostWords)
        {
            return Section.None;
        }

        var isTask =
            words.Any(Tasks.Contains) && !words.Any(OtherActions.Contains)
            || words.Any(Ahead.Contains) && words.Any(Steps.Contains) && !words.Contains("reunion")
            || words is ["repartition", ..]
            || IsToBeDone(words);
        return !isTask ? Section.None
            : words.Any(Past.Contains) ? Section.Done
            : Section.Actions;
    }

    /// <summary>What a heading announces that begins as tasks do: « Tâches terminées » and « Actions culturelles » are none to do.</summary>
    public static Section Refined(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(OtherActions.Contains) ? Section.None
            : words.Any(Past.Contains) ? Section.Done
            : Section.Actions;
    }

    // « Points à éclaircir », « Travail à rendre »
    private static bool IsToBeDone(string[] words)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (
                words[at] == "a"
                && !NotToDo.Contains(words[at + 1])
                && VerbLexicon
                    .French.Forms(words[at + 1])
                    .Any(form => form.Tense == Tense.Infinitive)
            )
            {
                return true;
            }
        }

        return false;
    }
}
