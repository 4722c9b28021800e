using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;
using NodaTime;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « lundi 5 février 2018 », « le 20 février », « 1er mai », « le quinze mars prochain », « le 2 », « 5 March 2018 ».
/// Counter-examples: « 5 marsouins », « le 2e point », « le 2 rue Haute », « lundi 14 h ».
/// </summary>
internal sealed class DayForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var isThis = scan.Read(lexicon.WhichBefore, ref at, out var before, first: true);
        var hasArticle = !isThis && scan.Skip(lexicon.DayArticles, ref at, first: true);
        var weekday = Weekday(scan, ref at, isThis || hasArticle);
        if (weekday is not null)
        {
            scan.Skip(',', ref at);
            hasArticle |= scan.Skip(lexicon.DayArticles, ref at);
        }

        if (!Number(scan, ref at, out var day, out var isOrdinal))
        {
            return null;
        }

        var said = new SaidDay(day) { Weekday = weekday, Which = isThis ? before : Which.Unsaid };
        var afterDay = at;
        if (Month(scan, ref at, out var month))
        {
            said = said with { Month = month, Year = scan.OptionalYear(ref at) };
            return new Hit(said with { Which = Relation(scan, ref at, said.Which) }, at);
        }

        at = afterDay;
        var isInDigits = scan[at - 1].Kind == Text.TokenKind.Number || isOrdinal;
        if (InStretch(scan, said, ref at) is { } within)
        {
            return new Hit(within, at);
        }

        said = said with { Which = Relation(scan, ref at, said.Which) };
        var isSure = hasArticle || isThis || weekday is not null || (isOrdinal && !scan.InProse);
        return
            isSure
            && (isInDigits || !scan.InProse && !isThis)
            && EndsWell(scan, at, said, weekday is not null)
            ? new Hit(said, at)
            : null;
    }

    private static IsoDayOfWeek? Weekday(Scan scan, ref int at, bool isInside)
    {
        if (scan.Read(scan.Lexicon.Weekdays, ref at, out var weekday, first: !isInside))
        {
            return weekday;
        }

        var here = at;
        if (scan.Read(scan.Lexicon.ShortWeekdays, ref here, out weekday, first: !isInside))
        {
            scan.Skip('.', ref here);
            if (scan[here].Kind == Text.TokenKind.Number)
            {
                at = here;
                return weekday;
            }
        }

        return null;
    }

    private static bool Number(Scan scan, ref int at, out int day, out bool isOrdinal)
    {
        var lexicon = scan.Lexicon;
        isOrdinal = false;
        if (at < scan.Count && scan.Digits(ref at, 2, out day))
        {
            isOrdinal =
                scan[at].Before is Text.Gap.Glued or Text.Gap.Space
                && scan.Skip(lexicon.OrdinalEndings, ref at);
            return day > 0 && !scan.NumberGoesOn(at);
        }

        var isWords =
            lexicon.Cardinals.TryRead(scan.Tokens, at, out day, out var next)
            || (lexicon.Ordinals.TryRead(scan.Tokens, at, out day, out next) && day == 1);
        at = next;
        return isWords && day is > 0 and <= 31;
    }

    private static bool Month(Scan scan, ref int at, out int month)
    {
        var lexicon = scan.Lexicon;
        if (scan.Read(lexicon.Months, ref at, out month))
        {
            return true;
        }

        if (scan.Read(lexicon.ShortMonths, ref at, out month))
        {
            SkipAbbreviationPoint(scan, ref at);
            return true;
        }

        var here = at;
        if (scan.Skip(lexicon.Of, ref here) && scan.Read(lexicon.Months, ref here, out month))
        {
            at = here;
            return true;
        }

        return false;
    }

    /// <summary>The point of « févr. » belongs to the date only when the date goes on.</summary>
    private static void SkipAbbreviationPoint(Scan scan, ref int at)
    {
        var here = at;
        if (scan.Skip('.', ref here) && scan[here].Kind == Text.TokenKind.Number)
        {
            at = here;
        }
    }

    /// <summary>« le 10 du mois prochain ».</summary>
    private static SaidDayOf? InStretch(Scan scan, SaidDay day, ref int at)
    {
        var here = at;
        if (!scan.Skip(scan.Lexicon.Of, ref here))
        {
            return null;
        }

        if (StretchForm.After(scan, here) is { Said: SaidStretch { Unit: Unit.Month } month } hit)
        {
            at = hit.Next;
            return new SaidDayOf(day.Day, month);
        }

        return null;
    }

    private static Which Relation(Scan scan, ref int at, Which before) =>
        scan.Read(scan.Lexicon.WhichAfter, ref at, out var after) ? after : before;

    /// <summary>A day without month counts only where its number can count nothing else.</summary>
    private static bool EndsWell(Scan scan, int at, SaidDay said, bool hasWeekday)
    {
        var lexicon = scan.Lexicon;
        if (
            said.Day > 31
            || scan.NumberGoesOn(at)
            || lexicon.EachTime.TryRead(scan.Tokens, at, out _, out _)
        )
        {
            return false;
        }

        return !scan.InProse
            || hasWeekday
            || said.Which != Which.Unsaid
            || scan.IsClauseEnd(at)
            || lexicon.LimitAfter.TryRead(scan.Tokens, at, out _, out _)
            || lexicon.At.TryRead(scan.Tokens, at, out _, out _)
            || lexicon.DayParts.TryRead(scan.Tokens, at, out _, out _);
    }
}
