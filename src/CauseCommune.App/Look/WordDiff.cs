namespace CauseCommune.App.Look;

/// <summary>What became of a run of words.</summary>
public enum Change
{
    Stayed = 0,
    Went,
    Came,
}

/// <summary>Words that stayed, went or came together, with the spaces after them.</summary>
public sealed record Run(Change Change, string Text);

/// <summary>The difference of two texts, word by word: the longest common words stay.</summary>
public static class WordDiff
{
    /// <summary>Above this product of word counts, what differs in the middle is shown as replaced whole.</summary>
    const int Most = 4_000_000;

    public static IReadOnlyList<Run> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
        {
            start++;
        }
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var runs = new List<Run>();
        Add(runs, Change.Stayed, a[..start]);
        Middle(runs, a[start..^end], b[start..^end]);
        Add(runs, Change.Stayed, a[^end..]);
        return runs;
    }

    static void Middle(List<Run> runs, List<string> a, List<string> b)
    {
        if ((long)a.Count * b.Count > Most)
        {
            Add(runs, Change.Went, a);
            Add(runs, Change.Came, b);
            return;
        }
        var common = Common(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                Add(runs, Change.Stayed, [a[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Count || (i < a.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(runs, Change.Went, [a[i++]]);
            }
            else
            {
                Add(runs, Change.Came, [b[j++]]);
            }
        }
    }

    /// <summary>common[i, j]: how many words the ends of both texts share from i and from j on.</summary>
    static int[,] Common(List<string> a, List<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] =
                    a[i] == b[j]
                        ? common[i + 1, j + 1] + 1
                        : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        return common;
    }

    static void Add(List<Run> runs, Change change, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return;
        }
        var text = string.Concat(words);
        if (runs.Count > 0 && runs[^1].Change == change)
        {
            runs[^1] = new Run(change, runs[^1].Text + text);
        }
        else
        {
            runs.Add(new Run(change, text));
        }
    }

    /// <summary>Each word with the spaces that follow it.</summary>
    static List<string> Words(string text)
    {
        var words = new List<string>();
        var from = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])))
            {
                words.Add(text[from..i]);
                from = i;
            }
        }
        return words;
    }
}
