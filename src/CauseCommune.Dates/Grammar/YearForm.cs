using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« 2018 », « année 2018 ». In running text only behind a word that makes it a year: « en 2018 ».</summary>
internal sealed class YearForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var start = at;
        var isNamed = scan.Skip(scan.Lexicon.YearWord, ref at, first: true);
        var isSure = isNamed || !scan.InProse || scan.IsAfter(scan.Lexicon.YearCues, start);
        return
            isSure
            && scan.PlainYear(ref at, out var year)
            && !scan.NumberGoesOn(at)
            && !CountsThings(scan, at)
            ? new Hit(new SaidYear(year), at)
            : null;
    }

    /// <summary>« en 2000 exemplaires » is none, but « en 2018, » is.</summary>
    private static bool CountsThings(Scan scan, int at) =>
        scan[at].Is('-')
        && scan[at].Before == Text.Gap.Glued
        && scan[at + 1].Kind == Text.TokenKind.Number;
}
