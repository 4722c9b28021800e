namespace CauseCommune.Minutes.Tool.Evaluation;

/// <summary>Right, found and expected; of which precision, recall and F1.</summary>
readonly record struct Tally(int Right, int Found, int Wanted)
{
    public double Precision => Found > 0 ? (double)Right / Found : 0;

    public double Recall => Wanted > 0 ? (double)Right / Wanted : 0;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Right + other.Right, one.Found + other.Found, one.Wanted + other.Wanted);
}

/// <summary>Right and wrong of what was proposed with one certainty.</summary>
readonly record struct Judged(int Right, int Wrong)
{
    public int All => Right + Wrong;

    public double Share => All > 0 ? (double)Right / All : 0;

    public static Judged operator +(Judged one, Judged other) =>
        new(one.Right + other.Right, one.Wrong + other.Wrong);
}

/// <summary>What one text scores.</summary>
sealed record TextScore(
    string Name,
    string Body,
    Tally Actions,
    Tally Strict,
    Tally Decisions,
    Tally Participants,
    Judged Owners,
    Judged Dues,
    Judged NamedOwners,
    Judged SaidDues,
    MomentScore MeetingDay,
    MomentScore Next,
    IReadOnlyDictionary<(string Kind, Certainty Certainty), Judged> BySureness,
    IReadOnlyDictionary<string, Judged> ByReason,
    IReadOnlyList<string> Notes
);

/// <summary>Whether a day that the text may state was read.</summary>
enum MomentScore
{
    /// <summary>The text states none, and none was found.</summary>
    RightlyNone,

    /// <summary>The text states it, and it was found.</summary>
    Right,

    /// <summary>The text states it, and none was found.</summary>
    Missed,

    /// <summary>The text states it, and another was found.</summary>
    Wrong,

    /// <summary>The text states none, and one was found.</summary>
    Invented,
}
