using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>Judges the language of a text by its small words.</summary>
internal static class LanguageGuess
{
    private const int Enough = 20;

    private static readonly HashSet<string> French = FunctionWords.Set(
        "le la les l' un une des du de d' et est a au aux en dans pour par sur que qu' qui il elle on nous ce cette sera sont avec ne pas plus"
    );

    private static readonly HashSet<string> English = FunctionWords.Set(
        "the of and to in is are was were will be for on with that this it by an at from we they have has not as"
    );

    public static TextLanguage Of(Document minutes)
    {
        var (words, french, english) = (0, 0, 0);
        foreach (var token in minutes.Pieces.SelectMany(piece => piece.Tokens))
        {
            words += token.IsWord ? 1 : 0;
            french += French.Contains(token.Folded) ? 1 : 0;
            english += English.Contains(token.Folded) ? 1 : 0;
        }

        // A handful of words is no proof of anything: the reader is for French.
        return words < Enough || french * 12 > words && french >= english ? TextLanguage.French
            : english * 8 > words ? TextLanguage.English
            : TextLanguage.Other;
    }
}
