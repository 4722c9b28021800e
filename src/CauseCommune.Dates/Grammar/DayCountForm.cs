using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« J+8 », « J-3 »: a day counted from the day it is said.</summary>
internal sealed class DayCountForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        if (!scan[at].IsCapital || !scan.Skip(scan.Lexicon.DayLetter, ref at, first: true))
        {
            return null;
        }

        var isGlued = scan[at] is { Kind: Text.TokenKind.Number, Before: Text.Gap.Hyphen };
        var isBack = isGlued || scan[at].Symbol is '-' or '−' or '–';
        if (!isBack && !scan[at].Is('+'))
        {
            return null;
        }

        at += isGlued ? 0 : 1;
        return scan.Continues(at) && scan.Digits(ref at, 3, out var days)
            ? new Hit(new SaidDistance(isBack ? -days : days, Unit.Day), at)
            : null;
    }
}
