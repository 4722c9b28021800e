using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Recognises what somebody is: « secrétaire d'État au logement », « députée de la Creuse », « trésorier ».</summary>
internal static class TitlePhrase
{
    private const int LongestComplement = 14;

    private static readonly HashSet<string> Links = FunctionWords.Set(
        "de du des d' au aux a en aupres charge chargee et pour l' la le les adjoint adjointe delegue deleguee general generale"
    );

    private static readonly HashSet<string> Epithets = FunctionWords.Set(
        "premier premiere vice ancien ancienne futur future nouveau nouvelle co"
    );

    /// <summary>The index after the title that begins at <paramref name="at"/>, or <paramref name="at"/> when none does.</summary>
    public static int End(IReadOnlyList<Token> tokens, int at, int end, Func<int, int> nameEnd)
    {
        var to = at;
        while (to < end && Epithets.Contains(tokens[to].Folded))
        {
            to++;
        }

        if (to >= end || !IsTitleWord(tokens[to]))
        {
            return at;
        }

        to++;
        var last = to;
        var linked = false;
        while (to < end && to < at + LongestComplement)
        {
            var token = tokens[to];
            if (
                !token.IsWord
                || FiniteVerbs.IsFinite(tokens, to)
                || linked && token.Has(Tense.Infinitive)
            )
            {
                break;
            }

            if (nameEnd(to) > to && (!linked || IsPersonalName(tokens, to)))
            {
                break;
            }

            var isLink = Links.Contains(token.Folded);
            if (
                !linked
                && !isLink
                && !IsTitleWord(token)
                && !token.IsCapitalised
                && !Epithets.Contains(token.Folded)
            )
            {
                break;
            }

            linked = isLink;
            to++;
            last = linked ? last : to;
        }

        return last;
    }

    public static bool IsTitleWord(Token token) =>
        token.IsWord
        && token.Folded.Length > 2
        && Words.Titles.Contains(token.Folded)
        && !token.Is("charge")
        && !token.Is("chargee");

    private static bool IsPersonalName(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].IsCapitalised;
}
