namespace CauseCommune.Minutes.Text;

/// <summary>
/// A stretch of a sentence with one deed or state: at most one finite verb that governs, or an infinitive at its head.
/// </summary>
/// <param name="Sentence">The sentence that it is part of.</param>
/// <param name="From">Index of its first token, without the word that joins it to what comes before.</param>
/// <param name="To">Index after its last token, without a final mark.</param>
/// <param name="Verb">Index of its finite verb, −1 when it has none.</param>
/// <param name="Infinitive">Index of the infinitive at its head, −1 when there is none.</param>
internal sealed record Clause(Sentence Sentence, int From, int To, int Verb, int Infinitive)
{
    /// <summary>The word that joins it to what comes before: « que », « et », « si »; null when there is none.</summary>
    public Token? Joint { get; init; }

    /// <summary>The clause before it in the same sentence, whose subject it takes when it has none of its own.</summary>
    public Clause? Before { get; init; }

    public IReadOnlyList<Token> Tokens => Sentence.Tokens;

    public Block Block => Sentence.Block;

    public Passage Passage => new(Tokens[From].Start, Tokens[To - 1].End);

    public Token First => Tokens[From];

    public IEnumerable<Token> Words
    {
        get
        {
            for (var at = From; at < To; at++)
            {
                yield return Tokens[at];
            }
        }
    }

    public bool Holds(ISet<string> folded) => Words.Any(token => folded.Contains(token.Folded));
}
