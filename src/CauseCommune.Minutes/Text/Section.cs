using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>What a heading or a lead announces.</summary>
internal enum Section
{
    None,
    Actions,
    Done,
    Decisions,
    Agenda,
    Present,
    Excused,
    Represented,
    NextMeeting,
    Audiences,
}

/// <summary>Recognises the sections of minutes by the words that open or fill their headings.</summary>
internal static class Sections
{
    private static readonly (Section Section, string[] Names)[] Names =
    [
        .. WordList
            .Lines("sections.txt")
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(parts => (Enum.Parse<Section>(parts[0]), parts[1].Split(" | "))),
    ];

    private static readonly Dictionary<string, Section> ByName = Names
        .SelectMany(s => s.Names.Select(name => (name, s.Section)))
        .DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.Section, StringComparer.Ordinal);

    /// <summary>The section that a whole line names, alone or before a final colon; none for any other line.</summary>
    public static Section OfLine(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(" \t:*_#-–—[]()=.>");
        return bare.Length is 0 or > 60 ? Section.None : OfWords(Folding.Fold(bare.ToString()));
    }

    /// <summary>The section that a heading announces: by its whole words, or by what it begins with.</summary>
    public static Section OfHeading(ReadOnlySpan<char> heading)
    {
        var whole = OfLine(heading);
        if (whole != Section.None || heading.Length > 80)
        {
            return whole;
        }

        var folded = Middles(
            Folding.Fold(heading.ToString()).AsSpan().Trim(" \t:*_#-–—[]()=.>0123456789").ToString()
        );
        foreach (var (section, names) in Names)
        {
            foreach (var name in names)
            {
                if (
                    name.Length > 4
                    && folded.StartsWith(name, StringComparison.Ordinal)
                    && (folded.Length == name.Length || !char.IsLetter(folded[name.Length]))
                )
                {
                    return section == Section.Actions ? TaskHeadings.Refined(folded) : section;
                }
            }
        }

        var people = OfPeople(folded);
        return people != Section.None ? people : TaskHeadings.Of(folded);
    }

    // « Étaient présentes les personnes suivantes »: a short line with one of these words in it.
    private static Section OfPeople(string folded)
    {
        var words = folded.Split(' ');
        if (words.Length > 9)
        {
            return Section.None;
        }

        return words.Any(Absents.Contains) ? Section.Excused
            : words.Any(Presents.Contains) ? Section.Present
            : Section.None;
    }

    private static readonly HashSet<string> Absents =
    [
        "absents",
        "absentes",
        "excuses",
        "excusees",
    ];

    private static readonly HashSet<string> Presents =
    [
        "presents",
        "presentes",
        "participants",
        "participantes",
    ];

    private static Section OfWords(string folded)
    {
        var name = Middles(folded).Trim();
        if (ByName.TryGetValue(name, out var section))
        {
            return section;
        }

        // « Présents (12) », « Absents excusés - 3 »
        var cut = name.AsSpan().TrimEnd("()0123456789 -–:").ToString();
        return ByName.GetValueOrDefault(cut);
    }

    // « présent·e·s » and « présent.e.s » are « présents ».
    private static string Middles(string folded) =>
        folded
            .Replace("·e·s", "s", StringComparison.Ordinal)
            .Replace("·es", "s", StringComparison.Ordinal)
            .Replace("•e•s", "s", StringComparison.Ordinal)
            .Replace(".e.s", "s", StringComparison.Ordinal)
            .Replace("-e-s", "s", StringComparison.Ordinal)
            .Replace("(e)s", "s", StringComparison.Ordinal)
            .Replace("(e)", "", StringComparison.Ordinal)
            .Replace("’", "'", StringComparison.Ordinal);
}
