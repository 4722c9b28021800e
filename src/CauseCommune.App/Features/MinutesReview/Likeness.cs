using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Whether two names that are not the same may still be those of one.</summary>
static class Likeness
{
    const int ShortestTelling = 4;

    /// <summary>
    /// True when the words of one are among those of the other, or when a letter or two differ; both by their
    /// <see cref="SameName.Key"/>.
    /// </summary>
    public static bool MayBeOne(string a, string b)
    {
        if (a == b || a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        var (few, many) = (Words(a), Words(b));
        if (few.Length > many.Length)
        {
            (few, many) = (many, few);
        }

        var within = few.All(many.Contains) && few.Any(word => word.Length >= ShortestTelling);
        return within || (Math.Min(a.Length, b.Length) >= 7 && Distance(a, b) <= 2);
    }

    /// <summary>True when both are one audience: « école » and « écoles », « les écoles ».</summary>
    public static bool AreOneAudience(string one, string other) => Singular(one) == Singular(other);

    static string Singular(string name) =>
        string.Join(' ', Words(SameName.Key(name)).Select(w => w.TrimEnd('s', 'x')));

    static string[] Words(string key) => key.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many letters must be changed, added or left out, 3 standing for more than two.</summary>
    static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return 3;
        }

        var before = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(before[j], row[j - 1]) + 1);
            }

            before = row;
        }

        return Math.Min(3, before[b.Length]);
    }
}
