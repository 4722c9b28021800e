using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« avant le 10 », « d'ici fin mars », « au plus tard vendredi », « jusqu'au 18 », « by 10 March ».</summary>
internal sealed class LimitForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        if (
            !scan.Read(scan.Lexicon.Limits, ref at, out var limit, first: true)
            || !scan.Continues(at)
        )
        {
            return null;
        }

        scan.Skip(scan.Lexicon.Articles, ref at);
        return Inner(scan, at) is { } inner
            ? new Hit(new SaidUntil(limit, inner.Said), inner.Next)
            : null;
    }

    private static Hit? Inner(Scan scan, int at)
    {
        var inner = Forms.Longest(Forms.Simple, scan with { InProse = false }, at);
        var day = BareDay(scan, at);
        var best =
            day is { } numbered && (inner is null || numbered.Next > inner.Value.Next)
                ? day
                : inner;
        return best is { Said: SaidYear } && scan.InProse && !IsYear(scan, at) ? null : best;
    }

    /// <summary>Behind an article the number alone is plainly a day: « avant le 10 », but not « jusqu'à 6 mois ».</summary>
    private static Hit? BareDay(Scan scan, int at)
    {
        if (SpanForm.NumberedDay(scan, at) is not { } day)
        {
            return null;
        }

        var isWhole = day.Said is SaidDay { Month: not null } || !scan.InProse;
        return
            isWhole
            || (
                scan.IsAfter(scan.Lexicon.DateCues, at)
                && !scan.Lexicon.Units.TryRead(scan.Tokens, day.Next, out _, out _)
            )
            ? day
            : null;
    }

    private static bool IsYear(Scan scan, int at) => scan[at].Number is >= 1900 and <= 2199;
}
