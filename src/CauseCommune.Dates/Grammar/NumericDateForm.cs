using CauseCommune.Dates.Meaning;
using CauseCommune.Dates.Text;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « 05/02/2018 », « 5.2.18 », « mardi 10/03 », « le 5/2 ». Day first. Without a year it needs an article or a weekday
/// in running text. Counter-examples: « 3/4 des voix », « note 12/20 », « version 5.2.18.1 ».
/// </summary>
internal sealed class NumericDateForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        scan.Skip(lexicon.Articles, ref at, first: true);
        var hasWeekday =
            scan.Read(lexicon.Weekdays, ref at, out var weekday, first: true)
            || scan.Read(lexicon.ShortWeekdays, ref at, out weekday, first: true);
        if (hasWeekday)
        {
            scan.Skip('.', ref at);
            scan.Skip(',', ref at);
            scan.Skip(lexicon.Articles, ref at);
        }

        var start = at;
        if (
            !scan.Digits(ref at, 2, out var day)
            || scan[at].Symbol is not ('/' or '.' or '-')
            || scan[at].Before != Gap.Glued
        )
        {
            return null;
        }

        var separator = scan[at++].Symbol;
        if (!hasWeekday && MonthOfYear(scan, day, separator, at) is { } whole)
        {
            return whole;
        }

        if (scan[at].Before != Gap.Glued || !scan.Digits(ref at, 2, out var month))
        {
            return null;
        }

        int? year = null;
        if (
            scan[at].Is(separator)
            && scan[at].Before == Gap.Glued
            && scan[at + 1].Kind == TokenKind.Number
        )
        {
            at++;
            if (!Year(scan, ref at, out var written))
            {
                return null;
            }

            year = written;
        }

        var isCued = hasWeekday || scan.IsAfter(lexicon.DateCues, start);
        if (
            year is null
            && (
                separator == '-' || !(isCued || !scan.InProse) || (separator == '.' && scan.InProse)
            )
        )
        {
            return null;
        }

        if (day == 0 || (year is null && month is 0 or > 12 && scan.InProse))
        {
            return null;
        }

        return month is >= 1 and <= 12
            ? new Hit(
                new SaidDay(day)
                {
                    Month = month,
                    Year = year,
                    Weekday = hasWeekday ? weekday : null,
                    Doubt =
                        lexicon.DoubtsDayFirst && day <= 12 && day != month
                            ? Doubts.DayOrMonth(day, month)
                            : null,
                },
                at
            )
            : new Hit(new SaidNothing(Refusals.NoSuchMonth(month)), at);
    }

    /// <summary>« 06/2019 ».</summary>
    private static Hit? MonthOfYear(Scan scan, int month, char separator, int at) =>
        separator == '/'
        && month is >= 1 and <= 12
        && scan[at] is { Before: Gap.Glued, Length: 4 }
        && scan.PlainYear(ref at, out var year)
        && year is >= 1900 and < 2200
        && !scan.NumberGoesOn(at)
            ? new Hit(new SaidMonth(month, year, Lexicon.Which.Unsaid), at)
            : null;

    /// <summary>Four digits, or two: 00 to 69 are 2000 to 2069.</summary>
    private static bool Year(Scan scan, ref int at, out int year)
    {
        var here = at;
        if (scan[at].Length == 2 && scan.Digits(ref here, 2, out year))
        {
            year += year < 70 ? 2000 : 1900;
            at = here;
            return true;
        }

        return scan.PlainYear(ref at, out year);
    }
}
