using System.Reflection;

namespace CauseCommune.Minutes.Lexicon;

/// <summary>The data files of the library, which lie in its assembly.</summary>
internal static class WordList
{
    /// <summary>The lines of a file, without empty ones.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicon/" + file)
            ?? throw new InvalidOperationException("The library was built without " + file + ".");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    /// <summary>The words of a file, one or more a line; lines that begin with « # » are comments.</summary>
    public static HashSet<string> Words(string file)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines(file))
        {
            if (!line.StartsWith('#'))
            {
                words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return words;
    }
}
