using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« 2018-02-05 », « 2018/02/05 », « 2018-02 ». Counter-example: « 2018-2019 ».</summary>
internal sealed class IsoDateForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        if (scan[at].Length == 8 && !scan.InProse)
        {
            return Basic(scan, at);
        }

        if (scan[at].Length != 4 || !scan.PlainYear(ref at, out var year))
        {
            return null;
        }

        var separator = scan[at].Symbol;
        if (
            separator is not ('-' or '/')
            || !Glued(scan, ref at)
            || scan[at].Length > 2
            || !scan.Digits(ref at, 2, out var month)
        )
        {
            return null;
        }

        var end = at;
        if (!scan[at].Is(separator) || !Glued(scan, ref at) || !scan.Digits(ref at, 2, out var day))
        {
            return separator == '-' && month is >= 1 and <= 12 && scan[end - 1].Length == 2
                ? new Hit(new SaidMonth(month, year, Lexicon.Which.Unsaid), end)
                : null;
        }

        return month is >= 1 and <= 12
            ? new Hit(new SaidDay(day) { Month = month, Year = year }, at)
            : new Hit(new SaidNothing(Refusals.NoSuchMonth(month)), at);
    }

    /// <summary>« 20180205 », the basic form of ISO 8601, in a field only.</summary>
    private static Hit? Basic(Scan scan, int at)
    {
        var number = scan[at].Number;
        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        return number > 0 && year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day > 0
            ? new Hit(new SaidDay(day) { Month = month, Year = year }, at + 1)
            : null;
    }

    private static bool Glued(Scan scan, ref int at)
    {
        var isGlued =
            scan[at].Before == Text.Gap.Glued
            && scan[at + 1].Before == Text.Gap.Glued
            && at + 1 < scan.Count;
        at++;
        return isGlued;
    }
}
