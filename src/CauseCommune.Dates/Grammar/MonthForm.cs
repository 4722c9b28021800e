using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « mars », « mars 2018 », « le mois de mars », « mars prochain », « next March ».
/// Counter-example: « Mars », a planet, where nothing makes it a month.
/// </summary>
internal sealed class MonthForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var start = at;
        var hasWhich = scan.Read(lexicon.WhichBefore, ref at, out var which, first: true);
        var isNamed = !hasWhich && scan.Skip(lexicon.MonthOf, ref at, first: true);
        var isFirst = !hasWhich && !isNamed;
        var isShort = false;
        var name = at;
        if (!scan.Read(lexicon.Months, ref at, out var month, isFirst))
        {
            isShort = scan.Read(lexicon.ShortMonths, ref at, out month, isFirst);
            if (!isShort)
            {
                return null;
            }

            scan.Skip('.', ref at);
        }

        var year = scan.OptionalYear(ref at);
        var isRelated = scan.Read(lexicon.WhichAfter, ref at, out var after);
        if (isRelated)
        {
            which = after;
        }

        var isCertain = year is not null || hasWhich || isNamed || isRelated;
        return isCertain || CanStandAlone(scan, start, name, isShort)
            ? new Hit(new SaidMonth(month, year, which), at)
            : null;
    }

    private static bool CanStandAlone(Scan scan, int start, int name, bool isShort)
    {
        if (isShort || (scan.InProse && IsFamilyName(scan, start, name)))
        {
            return false;
        }

        var lexicon = scan.Lexicon;
        return !scan.InProse
            || !lexicon.AmbiguousMonths.TryRead(scan.Tokens, name, out _, out _)
            || (lexicon.Language == Language.French && !scan[name].IsCapital)
            || scan.IsAfter(lexicon.SurePrepositions, start);
    }

    /// <summary>« Nora Février »: a capital behind a capital that the lexicon does not know.</summary>
    private static bool IsFamilyName(Scan scan, int start, int name) =>
        start == name
        && start > 0
        && scan[name] is { IsCapital: true, Before: Text.Gap.Space }
        && scan[start - 1] is { Kind: Text.TokenKind.Word, IsCapital: true, Word: "" };
}
