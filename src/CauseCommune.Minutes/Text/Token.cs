using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
    Address,
}

/// <summary>What every token that is written alike shares: as written, composed; folded; its kind; the forms of verbs that it may be.</summary>
internal sealed class Vocable(
    string text,
    string folded,
    TokenKind kind,
    IReadOnlyList<VerbForm> forms
)
{
    public string Text { get; } = text;

    public string Folded { get; } = folded;

    public IReadOnlyList<VerbForm> Forms { get; } = forms;

    public TokenKind Kind { get; } = kind;

    /// <summary>All its letters are capitals, and there are at least two.</summary>
    public bool IsAllCapitals { get; } = kind == TokenKind.Word && AllCapitals(text);

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

/// <summary>A word, number, mark or address of the text, with what the lexicon knows of it.</summary>
/// <param name="passage">Where it stands.</param>
/// <param name="vocable">What is written.</param>
/// <param name="isShouted">True in a line that is all in capitals, where a capital tells nothing.</param>
internal sealed class Token(Passage passage, Vocable vocable, bool isShouted)
{
    public Passage Passage { get; } = passage;

    public bool IsShouted { get; } = isShouted;

    /// <summary>As written, composed.</summary>
    public string Text => vocable.Text;

    /// <summary>Lower case, without accents, with straight apostrophes.</summary>
    public string Folded => vocable.Folded;

    public TokenKind Kind => vocable.Kind;

    /// <summary>The forms of verbs that it may be; empty when none.</summary>
    public IReadOnlyList<VerbForm> Forms => vocable.Forms;

    public int Start => Passage.Start;

    public int End => Passage.End;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapitalised => IsWord && char.IsUpper(Text[0]);

    /// <summary>All its letters are capitals, and there are at least two.</summary>
    public bool IsAllCapitals => vocable.IsAllCapitals;

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
}
