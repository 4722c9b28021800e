using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CauseCommune.Storage.Mappings;

/// <summary>
/// The one place where text is made fit for both databases: PostgreSQL refuses NUL, and a lone surrogate has no UTF-8.
/// </summary>
public static class CleanText
{
    /// <summary>The text with NUL removed and each lone surrogate replaced by U+FFFD.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!NeedsCare(text))
        {
            return text;
        }

        var made = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                made.Append(rune.ToString());
            }
        }

        return made.ToString();
    }

    internal static void AddCleanText(this ModelConfigurationBuilder configuration) =>
        configuration.Properties<string>().HaveConversion<Converter>();

    static bool NeedsCare(string text)
    {
        foreach (var c in text)
        {
            if (c == '\0' || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    sealed class Converter() : ValueConverter<string, string>(text => Of(text), text => text);
}
