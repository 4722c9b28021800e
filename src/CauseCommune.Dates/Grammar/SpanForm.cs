using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « du 13 au 18 mars », « entre le 10 juin et le 1er juillet », « 23-26 mai », « les 29 et 30 janvier »,
/// « de mars à mai », « mars-avril ». Counter-example: « du lundi au vendredi », a habit.
/// </summary>
internal sealed class SpanForm : DateForm
{
    private const int MostDays = 10;

    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var isBetween = scan.Skip(lexicon.Between, ref at, first: true);
        if (!isBetween)
        {
            scan.Skip(lexicon.From, ref at, first: true);
        }

        return DaysFrom(scan, at) ?? StretchesFrom(scan, at);
    }

    /// <summary>« 13 au 18 mars », « lundi 5 au mercredi 7 février », from its first day on.</summary>
    public static Hit? DaysFrom(Scan scan, int at)
    {
        if (AnyDay(scan, at) is not { } from)
        {
            return null;
        }

        var next = SkipBetween(scan, from.Next);
        if (!Joint(scan, ref next) || !scan.Continues(next) || AnyDay(scan, next) is not { } to)
        {
            return null;
        }

        var (first, last) = ((SaidDay)from.Said, (SaidDay)to.Said);
        return last.Month is null && !IsSpanOfNumbers(scan, at, first, last)
            ? null
            : new Hit(new SaidSpan(first, last), to.Next);
    }

    /// <summary>A numbered day as it stands inside another form: « 13 », « mardi 13 mars 2018 ».</summary>
    public static Hit? NumberedDay(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        if (new DayForm().Read(scan with { InProse = false }, at) is { Said: SaidDay } day)
        {
            return day;
        }

        scan.Skip(lexicon.DayArticles, ref at);
        if (!scan.Digits(ref at, 2, out var number) || number == 0)
        {
            return null;
        }

        scan.Skip(lexicon.OrdinalEndings, ref at);
        return number > 31 || scan.NumberGoesOn(at) ? null : new Hit(new SaidDay(number), at);
    }

    private static Hit? AnyDay(Scan scan, int at)
    {
        Hit? best = null;
        foreach (
            var hit in new[]
            {
                NumberedDay(scan, at),
                Exact(new IsoDateForm(), scan, at),
                Exact(new NumericDateForm(), scan, at),
                Exact(new MonthDayForm(), scan, at),
            }
        )
        {
            if (hit is { Said: SaidDay } day && (best is null || day.Next > best.Value.Next))
            {
                best = day;
            }
        }

        return best;
    }

    /// <summary>The days between the first and the last of « les 13, 14 et 15 juin ».</summary>
    private static int SkipBetween(Scan scan, int at)
    {
        for (var days = 0; days < MostDays; days++)
        {
            var here = at;
            if (
                !scan.Skip(',', ref here)
                || !scan.Continues(here)
                || !scan.Digits(ref here, 2, out _)
                || scan.NumberGoesOn(here)
            )
            {
                break;
            }

            at = here;
        }

        return at;
    }

    private static Hit? Exact(DateForm form, Scan scan, int at) =>
        form.Read(scan with { InProse = false }, at);

    /// <summary>« du 13 au 18 » needs its article, and an order; « le 18 et 8 sont venues » is none.</summary>
    private static bool IsSpanOfNumbers(Scan scan, int at, SaidDay first, SaidDay last) =>
        first.Month is null && HasCue(scan, at) && (!scan.InProse || first.Day < last.Day);

    private static bool HasCue(Scan scan, int at) =>
        scan.IsAfter(scan.Lexicon.DateCues, at) || scan.IsAfter(scan.Lexicon.DayArticles, at);

    private static bool Joint(Scan scan, ref int at)
    {
        if (
            scan.Skip('-', ref at)
            || scan.Skip(scan.Lexicon.To, ref at)
            || scan.Skip(scan.Lexicon.And, ref at)
        )
        {
            return true;
        }

        return false;
    }

    private static Hit? StretchesFrom(Scan scan, int at)
    {
        if (Stretch(scan, at) is not { } from)
        {
            return null;
        }

        var next = from.Next;
        var isHyphen = scan[next] is { Before: Text.Gap.Hyphen };
        while (
            scan.Skip(',', ref next) && scan.Continues(next) && Stretch(scan, next) is { } middle
        )
        {
            // « juin, juillet et août »: the first and the last say it all.
            next = middle.Next;
        }

        var isBeside = from.Said is SaidPartOfMonth && scan.Continues(next);
        if (!isHyphen && !Joint(scan, ref next) && !scan.Skip('/', ref next) && !isBeside)
        {
            return null;
        }

        if (isBeside && next == from.Next && new PartForm().Read(scan, next) is null)
        {
            return null;
        }

        return
            scan.Continues(next) && Stretch(scan, next) is { } to && IsOrdered(from.Said, to.Said)
            ? new Hit(new SaidSpan(from.Said, to.Said), to.Next)
            : null;
    }

    private static Hit? Stretch(Scan scan, int at)
    {
        var whole = scan with { InProse = false };
        scan.Skip(scan.Lexicon.Articles, ref at);
        return new PartForm().Read(whole, at)
            ?? new MonthForm().Read(whole, at)
            ?? new HolidayForm().Read(whole, at)
            ?? (scan.InProse ? null : new WeekdayForm().Read(whole, at));
    }

    private static bool IsOrdered(Said from, Said to) =>
        (from, to) is not (SaidWeekday, not SaidWeekday) and not (not SaidWeekday, SaidWeekday);
}
