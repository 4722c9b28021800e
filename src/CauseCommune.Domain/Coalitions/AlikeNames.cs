namespace CauseCommune.Domain.Coalitions;

/// <summary>
/// Which names may be those of one: written in another order, with initials, with a letter more or less, an organisation by its
/// acronym. A likeness is shown to a person, who alone decides; nothing is joined by it.
/// </summary>
public static class AlikeNames
{
    const int Telling = 3;
    const int LongEnoughToMistype = 7;

    static readonly HashSet<string> Small =
    [
        "de",
        "des",
        "du",
        "d",
        "la",
        "le",
        "les",
        "l",
        "et",
        "en",
        "pour",
        "of",
        "the",
        "and",
        "for",
    ];

    static readonly HashSet<string> Forms = ["association", "asso", "sa", "sas", "sarl", "ltd"];

    /// <summary>True when two names may be those of one person.</summary>
    public static bool OfOnePerson(string one, string other) =>
        AreOnePerson(Words(one), Words(other));

    /// <summary>True when two names may be those of one organisation.</summary>
    public static bool OfOneOrganization(string one, string other) =>
        AreOneOrganization(Words(one), Words(other));

    /// <summary>The pairs among <paramref name="all"/> that may be one person, in the order in which they are given.</summary>
    public static IReadOnlyList<(T One, T Other)> AmongPeople<T>(
        IReadOnlyList<T> all,
        Func<T, string> name
    )
    {
        ArgumentNullException.ThrowIfNull(all);
        return Pairs(all, p => [Words(name(p))], AreOnePerson);
    }

    /// <summary>The same of organisations, each with the names that it goes by.</summary>
    public static IReadOnlyList<(T One, T Other)> AmongOrganizations<T>(
        IReadOnlyList<T> all,
        Func<T, IEnumerable<string>> names
    )
    {
        ArgumentNullException.ThrowIfNull(all);
        return Pairs(all, o => [.. names(o).Select(Words)], AreOneOrganization);
    }

    /// <summary>Only what shares a word, an acronym or a beginning is compared: a thousand names take no time.</summary>
    static List<(T, T)> Pairs<T>(
        IReadOnlyList<T> all,
        Func<T, IReadOnlyList<string[]>> names,
        Func<string[], string[], bool> areOne
    )
    {
        var known = all.Select(names).ToList();
        var shelves = new Dictionary<string, List<int>>();
        var found = new SortedSet<(int, int)>();
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var shelf in known[i].SelectMany(Shelves).Distinct())
            {
                if (!shelves.TryGetValue(shelf, out var there))
                {
                    shelves[shelf] = there = [];
                }

                foreach (var j in there)
                {
                    if (known[i].Any(a => known[j].Any(b => areOne(a, b))))
                    {
                        found.Add((j, i));
                    }
                }

                there.Add(i);
            }
        }

        return [.. found.Select(p => (all[p.Item1], all[p.Item2]))];
    }

    static IEnumerable<string> Shelves(string[] words)
    {
        var whole = string.Concat(words);
        var shelves = words.Where(w => w.Length >= Telling).Append("=" + whole);
        if (Acronym(words) is { Length: >= Telling } acronym)
        {
            shelves = shelves.Append("=" + acronym);
        }

        return whole.Length < LongEnoughToMistype
            ? shelves
            : shelves.Append("^" + whole[..4]).Append("$" + whole[^4..]);
    }

    static bool AreOnePerson(string[] one, string[] other)
    {
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        var left = many.ToList();
        var telling = false;
        // Whole words first, so that an initial does not take the place of one.
        foreach (var word in few.OrderByDescending(w => w.Length))
        {
            var at = left.IndexOf(word);
            telling |= at >= 0 && word.Length >= Telling;
            at = at >= 0 ? at : left.FindIndex(w => IsInitial(w, word));
            if (at < 0)
            {
                return few.Length == many.Length && Mistyped(one, other);
            }

            left.RemoveAt(at);
        }

        return telling;
    }

    static bool IsInitial(string one, string other) =>
        (one.Length == 1 || other.Length == 1) && one[0] == other[0];

    static bool AreOneOrganization(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return false;
        }

        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        return (few.All(many.Contains) && few.Any(w => w.Length > Telling && !Forms.Contains(w)))
            || string.Concat(one) == string.Concat(other)
            || IsAcronym(few, many)
            || Mistyped(one, other);
    }

    static bool IsAcronym(string[] few, string[] many) =>
        few is [{ Length: >= Telling } short_] && Acronym(many) == short_;

    static string? Acronym(string[] words) =>
        words.Length < Telling
            ? null
            : string.Concat(words.Where(w => !Small.Contains(w)).Select(w => w[0]));

    static bool Mistyped(string[] one, string[] other)
    {
        var (a, b) = (string.Join(' ', one), string.Join(' ', other));
        return Math.Min(a.Length, b.Length) >= LongEnoughToMistype && DifferByALetter(a, b);
    }

    /// <summary>True when one letter was changed, added or left out.</summary>
    static bool DifferByALetter(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        var same = 0;
        while (same < a.Length && a[same] == b[same])
        {
            same++;
        }

        return (b.Length - a.Length) switch
        {
            0 => same < a.Length && a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same + 1)),
            1 => a.AsSpan(same).SequenceEqual(b.AsSpan(same + 1)),
            _ => false,
        };
    }

    static string[] Words(string name) =>
        SameName.Key(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
