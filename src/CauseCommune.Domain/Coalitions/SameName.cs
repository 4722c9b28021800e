using System.Globalization;
using System.Text;

namespace CauseCommune.Domain.Coalitions;

/// <summary>Whether two names are one: without regard to case, accents, spaces, hyphens and courtesy titles.</summary>
public static class SameName
{
    static readonly HashSet<string> Courtesies =
    [
        "m",
        "mr",
        "mme",
        "mlle",
        "monsieur",
        "madame",
        "mademoiselle",
        "me",
        "maitre",
        "dr",
        "docteur",
        "docteure",
        "pr",
        "prof",
        "professeur",
        "professeure",
        "mrs",
        "ms",
        "miss",
        "le",
        "la",
        "les",
        "l",
        "the",
    ];

    /// <summary>What of <paramref name="name"/> is compared; equal keys are one name.</summary>
    public static string Key(string name)
    {
        var words = Words(name);
        var kept = words.SkipWhile(Courtesies.Contains).ToList();
        return string.Join(' ', kept.Count > 0 ? kept : words);
    }

    /// <summary>The words of a text alone: lower case, without accents and signs, a space between.</summary>
    public static string Plain(string text) => string.Join(' ', Words(text));

    /// <summary>True of « M. », « Mme », « Dr » and the like.</summary>
    public static bool IsCourtesy(string word) => Courtesies.Contains(Plain(word));

    static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                Close();
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>True when both names are one.</summary>
    public static bool Same(string one, string other) =>
        string.Equals(Key(one), Key(other), StringComparison.Ordinal);
}
