using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Resources;

namespace CauseCommune.App;

/// <summary>Reads the resx pairs of this folder, one pair an area, and says what happens to a key that nobody wrote.</summary>
public static class WordBooks
{
    /// <summary>In tests a missing key throws; people in front of a screen see the key, and the journal says so.</summary>
    public static bool Strict { get; set; }

    /// <summary>Told of each key that is missing, once it was asked for.</summary>
    public static System.Action<string>? OnMissing { get; set; }

    public static IReadOnlyDictionary<string, string> Read(Language language)
    {
        var prefix = $"{typeof(WordBooks).Namespace}.Words.";
        var suffix = $".{language.Code}.resources";
        var book = Assembly
            .GetExecutingAssembly()
            .GetSatelliteAssembly(System.Globalization.CultureInfo.GetCultureInfo(language.Code));
        var sentences = new Dictionary<string, string>();
        foreach (var name in book.GetManifestResourceNames())
        {
            var area = name[prefix.Length..^suffix.Length];
            using var reader = new ResourceReader(book.GetManifestResourceStream(name)!);
            foreach (DictionaryEntry entry in reader)
            {
                sentences[$"{area}.{entry.Key}"] = Typography.Apply((string)entry.Value!, language);
            }
        }
        return sentences.ToFrozenDictionary();
    }

    public static string Missing(string key, Language language)
    {
        if (Strict)
        {
            throw new InvalidOperationException($"No words for {key} in {language.Code}.");
        }
        OnMissing?.Invoke(key);
        return key;
    }
}
