using System.Globalization;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>Recognises names of people among tokens, and writes them as names are written.</summary>
internal static class PersonName
{
    private static readonly HashSet<string> Particles = FunctionWords.Set(
        "de du d' le la des von van den der el al ben"
    );

    private static readonly HashSet<string> Civilities = FunctionWords.Set(
        "m mm mme mmes mlle mr monsieur madame mademoiselle messieurs mesdames dr docteur pr maitre"
    );

    private static readonly HashSet<string> NoNames = FunctionWords.Set(
        "le la les l' un une des il elle on nous vous ils elles ce cette ces et ou mais donc or ni car de du en a au aux par pour sur dans avec sans si oui non merci bonjour action actions decision decisions todo point points reunion ordre jour compte rendu proces-verbal pv cr ag ca odj annexe note nb ps tous toutes budget projet groupe prochaine prochain"
    );

    /// <summary>
    /// The index after the name that begins at <paramref name="at"/>, or <paramref name="at"/> when none does.
    /// A name is a known one, one that begins with a given name, or one that follows a civility.
    /// </summary>
    public static int End(IReadOnlyList<Token> tokens, int at, int end, Func<string, bool> isKnown)
    {
        var civil = AfterCivility(tokens, at, end);
        var to = AfterCapitals(tokens, civil, end);
        if (to == civil)
        {
            return at;
        }

        if (civil > at)
        {
            return to;
        }

        var first = tokens[at];
        var isName =
            isKnown(first.Folded)
            || isKnown(Folded(tokens, at, to))
            || Words.GivenNames.Contains(FirstPart(first.Folded)) && !IsVerbAtHead(tokens, at, to);
        return isName ? to : at;
    }

    /// <summary>The index after a civility (« Mme », « M. ») at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    public static int AfterCivility(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at >= end || !tokens[at].IsCapitalised || !Civilities.Contains(tokens[at].Folded))
        {
            return at;
        }

        var to = at + 1;
        return to < end && tokens[to].Text == "." ? to + 1 : to;
    }

    /// <summary>The index after a run of capitalised words, with particles between them.</summary>
    public static int AfterCapitals(IReadOnlyList<Token> tokens, int at, int end)
    {
        var to = at;
        var words = 0;
        while (to < end && words < (tokens[at].IsShouted ? 2 : 5))
        {
            var particle = to;
            while (
                words > 0
                && particle < end
                && particle < to + 2
                && Particles.Contains(tokens[particle].Folded)
            )
            {
                particle++;
            }

            if (
                particle >= end
                || !IsNameWord(tokens[particle])
                || words > 0 && tokens[particle].Start - tokens[particle - 1].End > 1
            )
            {
                break;
            }

            // « Nora Exemple le Président »: the article opens a title, not a part of the name.
            if (
                particle > to
                && (
                    particle - to > 1
                    || TitlePhrase.IsTitleWord(tokens[particle])
                    || Words.Groups.Contains(tokens[particle].Folded)
                )
            )
            {
                break;
            }

            to = particle + 1;
            words++;
            if (tokens[to - 1].Text.Length == 1 && words > 1)
            {
                to = to < end && tokens[to].Text == "." ? to + 1 : to;
                break;
            }
        }

        return to;
    }

    /// <summary>A name as names are written: « MARIE-ANNE DE LA TOUR » becomes « Marie-Anne de la Tour ».</summary>
    public static string Cased(string name)
    {
        var words = name.Split(
            (char[])[' ', '\t', '\n', '\u00A0'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var first = 0;
        while (
            first < words.Length - 1 && Civilities.Contains(Folding.Fold(words[first]).TrimEnd('.'))
        )
        {
            first++;
        }

        for (var at = first; at < words.Length; at++)
        {
            words[at] = CasedWord(words[at], at > first);
        }

        return string.Join(' ', words[first..]);
    }

    private static string CasedWord(string word, bool inside)
    {
        if (word.Length < 2 || word.Any(char.IsLower) || !word.Any(char.IsLetter))
        {
            return word;
        }

        if (inside && Particles.Contains(Folding.Fold(word)))
        {
            return word.ToLower(CultureInfo.InvariantCulture);
        }

        var cased = word.ToLower(CultureInfo.InvariantCulture).ToCharArray();
        for (var at = 0; at < cased.Length; at++)
        {
            if (at == 0 || cased[at - 1] is '-' or '\'' or '\u2019' or '.')
            {
                cased[at] = char.ToUpper(cased[at], CultureInfo.InvariantCulture);
            }
        }

        return new string(cased);
    }

    public static bool IsNameWord(Token token) =>
        token.IsCapitalised
        && !NoNames.Contains(token.Folded)
        && !token.IsElided
        && !FunctionWords.Months.Contains(token.Folded)
        && !FunctionWords.Days.Contains(token.Folded);

    public static string Folded(IReadOnlyList<Token> tokens, int from, int to)
    {
        var words = new List<string>(to - from);
        for (var at = from; at < to; at++)
        {
            if (tokens[at].IsWord)
            {
                words.Add(tokens[at].Folded);
            }
        }

        return string.Join(' ', words);
    }

    private static string FirstPart(string folded)
    {
        var hyphen = folded.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? folded : folded[..hyphen];
    }

    // « Marine » and « Aurore » are names; an infinitive at the head is a deed.
    private static bool IsVerbAtHead(IReadOnlyList<Token> tokens, int at, int to) =>
        to == at + 1 && tokens[at].Has(Tense.Infinitive);
}
