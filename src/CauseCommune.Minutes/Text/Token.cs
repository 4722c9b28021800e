using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
    Address,
}

/// <summary>A word, number, mark or address of the text, with what the lexicon knows of it.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Text">As written, composed.</param>
/// <param name="Folded">Lower case, without accents, with straight apostrophes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Forms">The forms of verbs that it may be; empty when none.</param>
/// <param name="IsShouted">True in a line that is all in capitals, where a capital tells nothing.</param>
internal sealed record Token(
    Passage Passage,
    string Text,
    string Folded,
    TokenKind Kind,
    IReadOnlyList<VerbForm> Forms,
    bool IsShouted = false
)
{
    public int Start => Passage.Start;

    public int End => Passage.End;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapitalised => IsWord && char.IsUpper(Text[0]);

    /// <summary>All its letters are capitals, and there are at least two.</summary>
    public bool IsAllCapitals { get; } = Kind == TokenKind.Word && AllCapitals(Text);

    public bool IsElided => Folded.Length > 1 && Folded[^1] == '\'';

    public bool Is(string folded) => string.Equals(Folded, folded, StringComparison.Ordinal);

    public bool IsAnyOf(ISet<string> folded) => folded.Contains(Folded);

    public bool Has(Tense tense)
    {
        foreach (var form in Forms)
        {
            if (form.Tense == tense)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOf(string lemma)
    {
        foreach (var form in Forms)
        {
            if (string.Equals(form.Lemma, lemma, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOf(ISet<string> lemmas, Tense tense)
    {
        foreach (var form in Forms)
        {
            if (form.Tense == tense && lemmas.Contains(form.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOf(string lemma, Tense tense)
    {
        foreach (var form in Forms)
        {
            if (form.Tense == tense && string.Equals(form.Lemma, lemma, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= 2;
    }
}
