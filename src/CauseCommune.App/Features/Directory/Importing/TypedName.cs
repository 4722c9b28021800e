using System.Globalization;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Features.Directory.Importing;

/// <summary>A person's name as a table has it, written as one writes it: « ROUX Claire », « Mme CLAIRE ROUX » are « Claire Roux ».</summary>
static class TypedName
{
    static readonly CultureInfo Writing = CultureInfo.InvariantCulture;
    static readonly HashSet<string> Particles = ["DE", "DU", "DES", "LA", "LE", "VAN", "VON"];

    public static string Of(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && SameName.IsCourtesy(words[0]))
        {
            words.RemoveAt(0);
        }

        var capitals = words.TakeWhile(IsCapitals).Count();
        // « ROUX Claire »: the family name, in capitals, stands first.
        if (capitals > 0 && capitals < words.Count && !words.Skip(capitals).Any(IsCapitals))
        {
            words = [.. words.Skip(capitals), .. words.Take(capitals)];
        }

        return string.Join(' ', words.Select(Written));
    }

    /// <summary>First name and family name from two cells.</summary>
    public static string Of(string first, string last) =>
        string.Join(
            ' ',
            new[] { first, last }
                .Where(n => n.Length > 0)
                .Select(n => string.Join(' ', n.Split(' ').Select(Written)))
        );

    /// <summary>A word in capitals that is longer than an initial.</summary>
    static bool IsCapitals(string word) =>
        word.Count(char.IsLetter) > 1 && word.All(c => !char.IsLower(c)) && !word.Contains('.');

    static string Written(string word) =>
        !IsCapitals(word) ? word
        : Particles.Contains(word) ? word.ToLower(Writing)
        : Capitalized(word.ToLower(Writing));

    /// <summary>Also behind a hyphen or an apostrophe: « Jean-Pierre », « O'Neil ».</summary>
    static string Capitalized(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '-' or '\'' or '’')
            {
                letters[i] = char.ToUpper(letters[i], Writing);
            }
        }

        return new(letters);
    }
}
