using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« la semaine du 6 », « semaine du 5 au 11 mars », « week of 6 March », « semaine 12 ».</summary>
internal sealed class WeekForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var hasArticle = scan.Skip(lexicon.Articles, ref at, first: true);
        var word = at;
        if (scan.Skip(lexicon.WeekEndOf, ref at, first: !hasArticle))
        {
            if (!scan.Continues(at))
            {
                return null;
            }

            return SpanForm.DaysFrom(scan, at) is { } days ? days
                : SpanForm.NumberedDay(scan, at) is { } day
                    ? new Hit(new SaidWeekEndOf(day.Said), day.Next)
                : OfFeast(scan, word, hasArticle);
        }

        if (OfFeast(scan, word, hasArticle) is { } around)
        {
            return around;
        }

        if (scan.Skip(lexicon.WeekOf, ref at, first: !hasArticle))
        {
            return scan.Continues(at) ? OfDay(scan, at) : null;
        }

        at = word;
        if (
            !scan.Read(lexicon.Units, ref at, out var unit, first: !hasArticle)
            || unit != Lexicon.Unit.Week
            || !AfterPoint(scan, ref at)
            || !scan.Digits(ref at, 2, out var number)
            || scan.NumberGoesOn(at)
        )
        {
            return null;
        }

        return new Hit(new SaidIsoWeek(number, scan.OptionalYear(ref at)), at);
    }

    /// <summary>« le week-end de Pâques », « le pont de l'Ascension ».</summary>
    private static Hit? OfFeast(Scan scan, int at, bool hasArticle) =>
        scan.Skip(scan.Lexicon.FeastWeekEnd, ref at, first: !hasArticle)
        && scan.Continues(at)
        && new HolidayForm().Read(scan, at) is { Said: SaidHoliday feast } hit
            ? new Hit(new SaidFeastWeekEnd(feast.Holiday, feast), hit.Next)
            : null;

    /// <summary>« sem. 12 »</summary>
    private static bool AfterPoint(Scan scan, ref int at)
    {
        scan.Skip('.', ref at);
        return scan.Continues(at);
    }

    private static Hit? OfDay(Scan scan, int at)
    {
        if (SpanForm.DaysFrom(scan, at) is { } span && span.Said is SaidSpan { To: SaidDay } days)
        {
            return new Hit(
                new SaidWeekOf(
                    days.From is SaidDay from && days.To is SaidDay to
                        ? Complete(from, to)
                        : days.To
                ),
                span.Next
            );
        }

        if (new NumericDateForm().Read(scan with { InProse = false }, at) is { } numeric)
        {
            return new Hit(new SaidWeekOf(numeric.Said), numeric.Next);
        }

        var day = SpanForm.NumberedDay(scan, at);
        return day is { } hit ? new Hit(new SaidWeekOf(hit.Said), hit.Next) : null;
    }

    /// <summary>The last day of « du 29 janvier au 4 février » is in the same week as the first, and has the year.</summary>
    private static SaidDay Complete(SaidDay from, SaidDay to) =>
        from.Year is null || to.Year is null ? to : from;
}
