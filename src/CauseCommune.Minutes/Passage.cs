namespace CauseCommune.Minutes;

/// <summary>
/// A stretch of <see cref="Reading.Text"/>, in UTF-16 code units: from <see cref="Start"/>, included, to
/// <see cref="End"/>, excluded. Never empty when it comes from a reading, and never outside its text.
/// </summary>
public readonly record struct Passage
{
    /// <summary>Makes the passage from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="start"/> is negative, or <paramref name="end"/> is before it.
    /// </exception>
    public Passage(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Index of the first code unit, from 0.</summary>
    public int Start { get; }

    /// <summary>Index after the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>The words of the passage in the text that it points into.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage does not lie in <paramref name="text"/>.</exception>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>True when <paramref name="other"/> lies wholly inside this passage.</summary>
    public bool Contains(Passage other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the two passages share at least one code unit.</summary>
    public bool Overlaps(Passage other) => Start < other.End && other.Start < End;

    /// <summary>The shortest passage that holds both.</summary>
    public Passage Join(Passage other) =>
        new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
