using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« February 5, 2018 », « Monday, March 5th ». English alone says the month first.</summary>
internal sealed class MonthDayForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        if (lexicon.Language != Language.English)
        {
            return null;
        }

        var hasWeekday =
            scan.Read(lexicon.Weekdays, ref at, out var weekday, first: true)
            || scan.Read(lexicon.ShortWeekdays, ref at, out weekday, first: true);
        if (hasWeekday)
        {
            scan.Skip('.', ref at);
            scan.Skip(',', ref at);
        }

        if (
            !scan.Read(lexicon.Months, ref at, out var month, first: true)
            && !scan.Read(lexicon.ShortMonths, ref at, out month, first: true)
        )
        {
            return null;
        }

        scan.Skip('.', ref at);
        scan.Skip(lexicon.Articles, ref at);
        if (!scan.Continues(at) || !scan.Digits(ref at, 2, out var day) || day == 0)
        {
            return null;
        }

        scan.Skip(lexicon.OrdinalEndings, ref at);
        if (scan.NumberGoesOn(at))
        {
            return null;
        }

        var said = new SaidDay(day)
        {
            Month = month,
            Year = scan.OptionalYear(ref at),
            Weekday = hasWeekday ? weekday : null,
        };
        return new Hit(said, at);
    }
}
