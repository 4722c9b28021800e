using CauseCommune.Dates.Text;
using NodaTime;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « 14 h 30 », « 14h30 », « 14:30 », « 8 heures et demie », « midi », « 2 pm », « 2:30 p.m. ».
/// Counter-examples: « 30 h de travail » is no time of day, nor is « 14 ».
/// </summary>
internal static class TimeOfDay
{
    /// <summary>Reads the time that begins at <paramref name="at"/>; <paramref name="next"/> is the token after it.</summary>
    public static LocalTime? Read(Scan scan, int at, out int next)
    {
        var clock = scan.Lexicon.Clock;
        next = at;
        if (clock.NamedHours.TryRead(scan.Tokens, at, out var named, out next))
        {
            var half = Fraction(scan, ref next);
            return Time(named, half);
        }

        next = at;
        if (!scan.Number(ref next, 24, out var hour))
        {
            return null;
        }

        var minute = 0;
        var hasHours = false;
        if (
            scan[next].Is(':')
            && scan[next].Before == Gap.Glued
            && scan[next + 1] is { Before: Gap.Glued, Length: 2 }
        )
        {
            var colon = next++;
            hasHours = scan.Digits(ref next, 2, out minute);
            next = hasHours ? next : colon;
        }
        else if (scan.Skip(clock.Hours, ref next))
        {
            hasHours = true;
            minute = Minutes(scan, ref next);
        }

        var hasHalf = Half(scan, ref next, ref hour);
        return hasHours || hasHalf ? Time(hour, minute) : null;
    }

    private static int Minutes(Scan scan, ref int at)
    {
        var here = at;
        if (
            scan[here].Before is Gap.Glued or Gap.Space
            && scan[here].Length <= 2
            && scan.Digits(ref here, 2, out var minute)
            && minute < 60
        )
        {
            // « 14 h 30 », but not « 14 h 5 personnes »: minutes have two digits, or say that they are minutes.
            if (
                scan[here - 1].Length == 2
                || scan.Lexicon.Clock.Minutes.TryRead(scan.Tokens, here, out _, out _)
            )
            {
                at = here;
                scan.Skip(scan.Lexicon.Clock.Minutes, ref at);
                return minute;
            }
        }

        return Fraction(scan, ref at);
    }

    private static int Fraction(Scan scan, ref int at) =>
        scan.Read(scan.Lexicon.Clock.Fractions, ref at, out var fraction) ? fraction : 0;

    private static bool Half(Scan scan, ref int at, ref int hour)
    {
        var here = at;
        if (
            hour is < 1 or > 12
            || !scan.Read(scan.Lexicon.Clock.HalvesOfDay, ref here, out var half)
        )
        {
            // « a.m. » and « p.m. » are cut at their points.
            if (
                hour is < 1 or > 12
                || scan.Lexicon.Language != Language.English
                || !Pointed(scan, ref here, out half)
            )
            {
                return false;
            }
        }

        hour = (hour % 12) + half;
        at = here;
        return true;
    }

    private static bool Pointed(Scan scan, ref int at, out int half)
    {
        var letter = scan[at].Word;
        half = letter == "p" ? 12 : 0;
        if (
            letter is "a" or "p"
            && scan.Continues(at)
            && scan[at + 1].Is('.')
            && scan[at + 2].Word == "m"
        )
        {
            at += 3;
            return true;
        }

        return false;
    }

    private static LocalTime? Time(int hour, int minute)
    {
        if (minute >= 60)
        {
            return null;
        }

        var minutes = (60 * hour) + minute;
        return minutes == 24 * 60 ? LocalTime.Midnight
            : minutes is < 0 or > 24 * 60 ? null
            : new LocalTime(minutes / 60, minutes % 60);
    }
}
