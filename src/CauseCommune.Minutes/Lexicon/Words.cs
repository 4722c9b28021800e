namespace CauseCommune.Minutes.Lexicon;

/// <summary>The word lists of the library, loaded once.</summary>
internal static class Words
{
    public static readonly HashSet<string> Deeds = WordList.Words("deeds.txt");

    public static readonly HashSet<string> Groups = WordList.Words("groups.txt");

    public static readonly HashSet<string> GivenNames = WordList.Words("given-names.txt");

    public static readonly HashSet<string> Titles = WordList.Words("titles.txt");

    /// <summary>Words that join two clauses.</summary>
    public static readonly HashSet<string> Joints = FunctionWords.Set(
        "et ou mais car donc or puis que qu' si s' quand lorsque lorsqu' puisque puisqu' comme ainsi"
    );

    /// <summary>Words that open a clause that says no more than a part of its sentence.</summary>
    public static readonly HashSet<string> Relatives = FunctionWords.Set(
        "qui dont ou auquel auxquels laquelle lesquels lesquelles duquel desquels"
    );

    /// <summary>Verbs that tell of an event, or of a state, and not of a deed that somebody promises.</summary>
    public static readonly HashSet<string> EventVerbs = FunctionWords.Set(
        "être avoir pouvoir devoir falloir vouloir rester devenir sembler paraître permettre dépendre durer coûter valoir exister concerner porter consister comporter comprendre contenir correspondre disposer bénéficier nécessiter suffire servir appartenir dérouler tenir"
    );
}
