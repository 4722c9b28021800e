namespace CauseCommune.Minutes.Lexicon;

/// <summary>The small words of French, folded, by what they do.</summary>
internal static class FunctionWords
{
    public static readonly HashSet<string> Determiners = Set(
        "le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs chaque quelque quelques plusieurs tout toute tous toutes aucun aucune certains certaines divers diverses deux trois quatre cinq six"
    );

    public static readonly HashSet<string> Prepositions = Set(
        "de d' a au aux du des en dans sur sous par pour avec sans chez vers entre contre selon depuis pendant avant apres des jusqu' jusque hors lors via"
    );

    public static readonly HashSet<string> Clitics = Set(
        "ne n' se s' le la les l' lui leur y en me m' te t' nous vous"
    );

    public static readonly HashSet<string> Pronouns = Set(
        "il elle on ils elles je j' tu nous vous cela ceci ca ce c' qui celui-ci celle-ci ceux-ci celles-ci chacun chacune tous toutes"
    );

    public static readonly HashSet<string> Adverbs = Set(
        "donc ainsi egalement aussi bien encore deja plus pas toujours ensuite alors cependant toutefois neanmoins ensemble ailleurs probablement tres prochainement rapidement bientot enfin puis notamment surtout desormais maintenant mieux vite"
    );

    public static readonly HashSet<string> Months = Set(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
    );

    public static readonly HashSet<string> Days = Set(
        "lundi mardi mercredi jeudi vendredi samedi dimanche"
    );

    public static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
