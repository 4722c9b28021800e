using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.Dates;
using NodaTime;

namespace CauseCommune.App.Features.Meetings;

/// <summary>Hours and lengths as people write them, in both languages: « 14 h 30 », 14:30, « midi »; « 2 h », « 1 h 30 », 45.</summary>
static class Hours
{
    const int LongestMinutes = 24 * 60;

    /// <summary>The hour of a day; null when none was typed, or when it is refused.</summary>
    public static LocalTime? Hour(this FormReader reader, Words words, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var text = Plain(typed);
        if (TimeGrammar.In(words.Language.OfDates).Read(text) is { End: null, Start: var time })
        {
            return time;
        }

        if (
            TimeGrammar.In(words.Language.Other.OfDates).Read(text) is
            { End: null, Start: var other }
        )
        {
            return other;
        }

        reader.Refusals.Add(field, words["Meetings.Hour", text], words["Meetings.Hour.Instead"]);
        return null;
    }

    /// <summary>A length in minutes, 1 to 1,440; a number alone is minutes. Null when none was typed, or when it is refused.</summary>
    public static int? Length(this FormReader reader, Words words, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var text = Plain(typed);
        var minutes = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : DurationGrammar.In(words.Language.OfDates).Read(text)?.TotalMinutes
                ?? DurationGrammar.In(words.Language.Other.OfDates).Read(text)?.TotalMinutes;
        if (minutes is >= 1 and <= LongestMinutes)
        {
            return (int)minutes;
        }

        reader.Refusals.Add(
            field,
            words["Meetings.Length", text],
            words["Meetings.Length.Instead"]
        );
        return null;
    }

    /// <summary>« 1 h 30 », « 45 min ».</summary>
    public static string Length(this Words words, int minutes)
    {
        ArgumentNullException.ThrowIfNull(words);
        return DurationGrammar.Format(Duration.FromMinutes(minutes)).Replace(' ', '\u00A0');
    }

    static string Plain(string typed)
    {
        var text = typed.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();
        return text.Length <= 100 ? text : text[..100] + "…";
    }
}
