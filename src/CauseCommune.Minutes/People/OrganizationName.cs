using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Recognises names of organisations: known ones, acronyms, capitalised words after an article or alone.</summary>
internal static class OrganizationName
{
    private static readonly HashSet<string> Articles = FunctionWords.Set(
        "le la les l' du des au aux de d' un une cette ce notre"
    );

    private static readonly HashSet<string> Particles = FunctionWords.Set(
        "de du des d' la le les l' et pour en &"
    );

    private static readonly HashSet<string> NoBodies = FunctionWords.Set(
        "pv cr ag odj oj todo ok pc tv rdv rv nb ps url pdf html css usb cd dvd tva ht ttc gps wifi sms qr faq rib iban ii iii iv vi vii viii ix xi xii covid internet web facebook twitter whatsapp messenger discord github noel paques toussaint il elle on nous"
    );

    /// <summary>The index after an article at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    public static int AfterArticle(IReadOnlyList<Token> tokens, int at, int end)
    {
        while (at < end && Articles.Contains(tokens[at].Folded))
        {
            at++;
        }

        return at;
    }

    /// <summary>The index after the name that begins at <paramref name="at"/>, without article; <paramref name="at"/> when none does.</summary>
    public static int End(IReadOnlyList<Token> tokens, int at, int end)
    {
        var first = IsOwnArticle(tokens, at, end) ? at + 1 : at;
        if (first >= end || !IsBodyWord(tokens[first]))
        {
            return at;
        }

        var to = first + 1;
        while (to < end && !tokens[at].IsShouted)
        {
            var next = to;
            while (next < end && next < to + 2 && Particles.Contains(tokens[next].Folded))
            {
                next++;
            }

            var glued = next == to || tokens[to].Text != "et" && !tokens[to].Is("pour");
            if (
                next >= end
                || !IsBodyWord(tokens[next])
                || !glued
                || tokens[next].Folded.Length < 2
            )
            {
                break;
            }

            to = next + 1;
        }

        return to;
    }

    // « soutenus par Les Amies »: a capital inside a sentence makes the article a part of the name.
    private static bool IsOwnArticle(IReadOnlyList<Token> tokens, int at, int end) =>
        at > 0
        && at + 1 < end
        && tokens[at].IsCapitalised
        && !tokens[at].IsShouted
        && tokens[at].IsAnyOf(FunctionWords.Determiners)
        && tokens[at - 1].Kind == TokenKind.Word
        && IsBodyWord(tokens[at + 1]);

    private static bool IsBodyWord(Token token) =>
        token.IsCapitalised
        && token.Text.Length > 1
        && !NoBodies.Contains(token.Folded)
        && !token.IsElided
        && !FunctionWords.Months.Contains(token.Folded)
        && !FunctionWords.Determiners.Contains(token.Folded)
        && !FunctionWords.Pronouns.Contains(token.Folded);
}
