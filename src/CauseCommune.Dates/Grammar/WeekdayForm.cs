using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « jeudi », « ce jeudi », « lundi dernier », « jeudi en huit », « next Thursday ».
/// Counter-examples, which are habits: « le mardi », « chaque lundi », « du lundi au vendredi ».
/// </summary>
internal sealed class WeekdayForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var start = at;
        var hasWhich = scan.Read(lexicon.WhichBefore, ref at, out var which, first: true);
        var hasArticle = !hasWhich && scan.Skip(lexicon.DayArticles, ref at, first: true);
        if (!scan.Read(lexicon.Weekdays, ref at, out var weekday, first: !hasWhich && !hasArticle))
        {
            return null;
        }

        if (scan.Read(lexicon.WhichAfter, ref at, out var after))
        {
            (which, hasWhich) = (after, true);
        }

        if (!hasWhich && InWeek(scan, at) is { } week)
        {
            return new Hit(new SaidWeekdayOf(weekday, week.Said), week.Next);
        }

        var hasWeeks =
            scan.Read(lexicon.WeeksMore, ref at, out var weeks)
            || WeeksInDigits(scan, ref at, out weeks);
        var isHabit =
            scan.InProse && !hasWhich && !hasWeeks && (hasArticle || IsHabit(scan, start, at));
        return isHabit ? null : new Hit(new SaidWeekday(weekday, which, weeks), at);
    }

    /// <summary>« jeudi en 8 », « jeudi en 15 ».</summary>
    private static bool WeeksInDigits(Scan scan, ref int at, out int weeks)
    {
        var here = at;
        weeks = 0;
        if (
            scan.Lexicon.CountsBothEnds
            && scan.Continues(here)
            && string.Equals(scan[here].Word, "en", StringComparison.Ordinal)
            && scan.Continues(++here)
            && scan.Digits(ref here, 2, out var days)
            && days is 8 or 15
        )
        {
            weeks = days / 7;
            at = here;
            return true;
        }

        return false;
    }

    /// <summary>« … de la semaine prochaine », « … de la semaine du 18 ».</summary>
    private static Hit? InWeek(Scan scan, int at) =>
        scan.Skip(scan.Lexicon.Of, ref at) && scan.Continues(at)
            ? new WeekForm().Read(scan, at) is { Said: SaidWeekOf or SaidIsoWeek } named
                ? named
                : StretchForm.After(scan, at) is { Said: SaidStretch { Unit: Unit.Week } } week
                    ? week
                    : null
            : null;

    private static bool IsHabit(Scan scan, int start, int end)
    {
        var lexicon = scan.Lexicon;
        var beyond = end;
        return scan.IsAfter(lexicon.Habits, start)
            || (
                scan.Skip(lexicon.To, ref beyond) && scan.Read(lexicon.Weekdays, ref beyond, out _)
            );
    }
}
