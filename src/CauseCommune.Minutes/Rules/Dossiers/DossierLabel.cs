using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Dossiers;

/// <summary>Finds what a dossier was filed for, near the sentence that tells what became of it.</summary>
internal static class DossierLabel
{
    private const int LongestLabel = 8;

    private static readonly Shape LabelHead = Shapes.OneOf(
        Shapes.Phrase("grande cause"),
        Shapes.Word("label"),
        Shapes.Phrase("prix"),
        Shapes.Word("trophee")
    );

    /// <summary>What was applied for: « grande cause 2031 », in the sentence, the one before or the one after.</summary>
    public static string? Near(Document minutes, int at)
    {
        foreach (var near in Around(minutes, at))
        {
            var head = LabelHead.First(near);
            if (head.Found)
            {
                return minutes.Words(near.Tokens, head.From, LabelEnd(near, head.To));
            }
        }

        foreach (var near in Around(minutes, at))
        {
            for (var token = near.From; token < near.To; token++)
            {
                if (near.Tokens[token].Folded is "dossier" or "candidature")
                {
                    return minutes.Words(
                        near.Tokens,
                        token,
                        NounPhrase.End(near.Tokens, token, Math.Min(near.To, token + LongestLabel))
                    );
                }
            }
        }

        return null;
    }

    private static int LabelEnd(Sentence sentence, int at)
    {
        var end = at;
        while (end < sentence.To && end < at + LongestLabel)
        {
            var token = sentence.Tokens[end];
            if (token.Kind == TokenKind.Number)
            {
                return token.Text.Length == 4 ? end + 1 : end;
            }

            if (
                !token.IsWord
                || FiniteVerbs.IsFinite(sentence.Tokens, end)
                || token.IsAnyOf(Words.Joints)
                || token.Folded is "pour" or "portee" or "en"
            )
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>The sentence, the two before it and the one after.</summary>
    public static IEnumerable<Sentence> Around(Document minutes, int at)
    {
        yield return minutes.Sentences[at];
        if (at > 0)
        {
            yield return minutes.Sentences[at - 1];
        }

        if (at > 1)
        {
            yield return minutes.Sentences[at - 2];
        }

        if (at + 1 < minutes.Sentences.Count)
        {
            yield return minutes.Sentences[at + 1];
        }
    }
}
