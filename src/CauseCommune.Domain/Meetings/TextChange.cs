namespace CauseCommune.Domain.Meetings;

/// <summary>
/// What a correction of minutes changed in their text: passages of the text before are found again in the text after.
/// Compared line by line, then word by word within the lines that differ, then sign by sign within a word. All places are
/// indices of UTF-16 code units, ends exclusive.
/// </summary>
public sealed class TextChange
{
    /// <summary>Above this product of line or word counts, what differs between two texts counts as replaced whole.</summary>
    const long Most = 4_000_000;

    readonly string before;
    readonly string after;
    readonly List<Replaced> replaced = [];
    readonly List<Replaced> lines = [];

    TextChange(string before, string after) => (this.before, this.after) = (before, after);

    /// <summary>Runs of whole lines that differ, in order, as they were and as they are; either may be empty.</summary>
    public IEnumerable<(string Before, string After)> Lines =>
        lines.Select(r => (before[r.Start..r.End], after[r.NewStart..r.NewEnd]));

    /// <summary>Compares two texts.</summary>
    public static TextChange Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var change = new TextChange(before, after);
        var whole = new Replaced(0, before.Length, 0, after.Length);
        change.lines.AddRange(change.Differences(whole, c => c == '\n'));
        foreach (var line in change.lines)
        {
            var words = change.Differences(line, char.IsWhiteSpace);
            change.replaced.AddRange(words.Select(change.Trimmed));
        }

        return change;
    }

    /// <summary>
    /// Where a passage of the text before stands now, inside the text after. One that no correction touched keeps its words;
    /// one that was corrected in part holds the correction; null when nothing is left of it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage lies outside the text before, or is turned around.</exception>
    public (int Start, int End)? Follow(int start, int end)
    {
        if (start < 0 || end < start || end > before.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start),
                start,
                "A passage lies inside the text."
            );
        }

        if (start == end)
        {
            return null;
        }

        var found = (Start: MoveStart(start), End: MoveEnd(end));
        found.End = Math.Max(found.Start, found.End);
        var words = before.AsSpan(start, end - start);
        if (words.SequenceEqual(after.AsSpan(found.Start, found.End - found.Start)))
        {
            return found;
        }

        // Of « a b, a b », either half may have been removed: the words that stand near are those of the passage.
        var reach = replaced
            .Where(r => r.Start <= end && r.End >= start)
            .Select(r => Math.Max(r.End - r.Start, r.NewEnd - r.NewStart))
            .DefaultIfEmpty(0)
            .Max();
        return Nearest(words, Expected(start), reach) is { } same ? (same, same + words.Length)
            : found.End > found.Start ? found
            : null;
    }

    int MoveStart(int place)
    {
        var shift = 0;
        foreach (var r in replaced)
        {
            if (place < r.Start || (place == r.Start && r.End > r.Start))
            {
                break;
            }

            if (place < r.End)
            {
                return r.NewStart;
            }

            shift = r.NewEnd - r.End;
        }

        return place + shift;
    }

    int MoveEnd(int place)
    {
        var shift = 0;
        foreach (var r in replaced)
        {
            if (place <= r.Start)
            {
                break;
            }

            if (place < r.End)
            {
                return r.NewEnd;
            }

            shift = r.NewEnd - r.End;
        }

        return place + shift;
    }

    /// <summary>Where a place would stand if what was replaced had kept its order.</summary>
    int Expected(int place)
    {
        var within = replaced.Find(r => r.Start <= place && place < r.End);
        return within.End > within.Start
            ? within.NewStart + Math.Min(place - within.Start, within.NewEnd - within.NewStart)
            : MoveStart(place);
    }

    /// <summary>Where the words stand at most <paramref name="reach"/> from <paramref name="place"/>, the nearest first.</summary>
    int? Nearest(ReadOnlySpan<char> words, int place, int reach)
    {
        var from = Math.Max(0, place - reach);
        var to = Math.Min(after.Length, place + reach + words.Length);
        int? nearest = null;
        while (from < to)
        {
            var next = after.AsSpan(from, to - from).IndexOf(words, StringComparison.Ordinal);
            if (next < 0)
            {
                break;
            }

            from += next;
            if (nearest is null || Math.Abs(from - place) < Math.Abs(nearest.Value - place))
            {
                nearest = from;
            }

            from++;
        }

        return nearest;
    }

    /// <summary>The parts of a run that differ, cut where <paramref name="isEnd"/> ends a line or a word.</summary>
    List<Replaced> Differences(Replaced run, Func<char, bool> isEnd)
    {
        var (a, b) = (
            Cut(before, run.Start, run.End, isEnd),
            Cut(after, run.NewStart, run.NewEnd, isEnd)
        );
        var first = 0;
        while (first < a.Count && first < b.Count && Same(a[first], b[first]))
        {
            first++;
        }

        var last = 0;
        while (
            last < a.Count - first && last < b.Count - first && Same(a[^(last + 1)], b[^(last + 1)])
        )
        {
            last++;
        }

        var (middleA, middleB) = (a[first..^last], b[first..^last]);
        var (start, newStart) = (
            first == 0 ? run.Start : a[first - 1].End,
            first == 0 ? run.NewStart : b[first - 1].End
        );
        var found = new List<Replaced>();
        if ((long)middleA.Count * middleB.Count <= Most)
        {
            Between(middleA, middleB, start, newStart, found);
        }
        else
        {
            found.Add(new(start, middleA[^1].End, newStart, middleB[^1].End));
        }

        return found;
    }

    void Between(
        List<(int Start, int End)> a,
        List<(int Start, int End)> b,
        int start,
        int newStart,
        List<Replaced> found
    )
    {
        var common = Common(a, b);
        var (i, j) = (0, 0);
        var open = new Replaced(start, start, newStart, newStart);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && Same(a[i], b[j]))
            {
                Close();
                open = new(a[i].End, a[i].End, b[j].End, b[j].End);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Count || (i < a.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                open = open with { End = a[i++].End };
            }
            else
            {
                open = open with { NewEnd = b[j++].End };
            }
        }

        Close();

        void Close()
        {
            if (open.End > open.Start || open.NewEnd > open.NewStart)
            {
                found.Add(open);
            }
        }
    }

    /// <summary>common[i, j]: how many pieces the ends of both lists share from i and from j on.</summary>
    int[,] Common(List<(int Start, int End)> a, List<(int Start, int End)> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = Same(a[i], b[j])
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    /// <summary>Without the signs that both share at either side; a pair of surrogates stays together.</summary>
    Replaced Trimmed(Replaced r)
    {
        var most = Math.Min(r.End - r.Start, r.NewEnd - r.NewStart);
        var first = 0;
        while (first < most && before[r.Start + first] == after[r.NewStart + first])
        {
            first++;
        }

        if (first > 0 && char.IsHighSurrogate(before[r.Start + first - 1]))
        {
            first--;
        }

        var last = 0;
        while (last < most - first && before[r.End - last - 1] == after[r.NewEnd - last - 1])
        {
            last++;
        }

        if (last > 0 && char.IsLowSurrogate(before[r.End - last]))
        {
            last--;
        }

        return new(r.Start + first, r.End - last, r.NewStart + first, r.NewEnd - last);
    }

    bool Same((int Start, int End) old, (int Start, int End) now) =>
        before.AsSpan(old.Start..old.End).SequenceEqual(after.AsSpan(now.Start..now.End));

    static List<(int Start, int End)> Cut(string text, int start, int end, Func<char, bool> isEnd)
    {
        var pieces = new List<(int, int)>();
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i == end || (isEnd(text[i - 1]) && !isEnd(text[i])))
            {
                pieces.Add((from, i));
                from = i;
            }
        }

        return pieces;
    }

    /// <summary>What stood from Start to End now reads as NewStart to NewEnd.</summary>
    readonly record struct Replaced(int Start, int End, int NewStart, int NewEnd);
}
