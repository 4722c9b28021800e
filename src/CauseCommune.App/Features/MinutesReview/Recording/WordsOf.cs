using NodaTime;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>Values of mentions in words.</summary>
static class WordsOf
{
    /// <summary>« 2 h », « 1 h 30 », « 45 min ».</summary>
    public static string Length(Duration length, Words w)
    {
        var (hours, minutes) = ((int)length.TotalMinutes / 60, (int)length.TotalMinutes % 60);
        return hours == 0 ? w["Minutes.Length.Minutes", minutes]
            : minutes == 0 ? w["Minutes.Length.Hours", hours]
            : w["Minutes.Length.Both", hours, $"{minutes:00}"];
    }

    /// <summary>What there is of <paramref name="parts"/>, one behind the other.</summary>
    public static string Joined(params string?[] parts) =>
        string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
