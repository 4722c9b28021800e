namespace CauseCommune.Minutes.Lexicon;

/// <summary>One form of a verb.</summary>
/// <param name="Lemma">The infinitive: « relancer ».</param>
/// <param name="Tense">Its tense or mood.</param>
/// <param name="Person">0 to 5 for je, tu, il, nous, vous, ils; −1 where the tense has no person.</param>
internal readonly record struct VerbForm(string Lemma, Tense Tense, int Person)
{
    public bool IsThird => Person is 2 or 5;
}

internal enum Tense
{
    Present,
    Future,
    Imperfect,
    Conditional,
    Subjunctive,
    SimplePast,
    Imperative,
    PastParticiple,
    PresentParticiple,
    Infinitive,
}
