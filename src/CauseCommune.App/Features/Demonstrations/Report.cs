using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;

namespace CauseCommune.App.Features.Demonstrations;

/// <summary>Minutes from which a story takes its facts: each is bound to the passage that tells it.</summary>
sealed class Report(MeetingMinutes minutes)
{
    /// <summary>Where <paramref name="words"/> stand in the minutes.</summary>
    /// <exception cref="InvalidOperationException">They do not stand there: then nothing may be told by them.</exception>
    public Origin Says(string words)
    {
        var start = minutes.Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0
            ? throw new InvalidOperationException($"The minutes do not say: {words}")
            : new Origin
            {
                Source = minutes.Source!,
                Url = minutes.SourceUrl,
                MinutesId = minutes.Id,
                Start = start,
                End = start + words.Length,
            };
    }
}
