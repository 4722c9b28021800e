using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « cette semaine », « la semaine prochaine », « le mois dernier », « ce trimestre », « l'an prochain », « next month ».
/// Counter-examples: « trois semaines », « par mois ».
/// </summary>
internal sealed class StretchForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        if (scan.Read(lexicon.NamedStretches, ref at, out var named, first: true))
        {
            return new Hit(new SaidStretch(named.Unit, named.Shift), at);
        }

        var start = at;
        scan.Skip(lexicon.Articles, ref at, first: true);
        var hit = At(scan, at, isInside: at > start);
        // « l'ordre du jour suivant » points at no day.
        return hit is { IsPointed: true, Hit.Said: SaidStretch { Unit: not Unit.Day } } pointed
            ? pointed.Hit
            : null;
    }

    /// <summary>Behind « fin de » and the like a unit alone is enough: « fin du mois » is that of this month.</summary>
    public static Hit? After(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        if (scan.Read(lexicon.NamedStretches, ref at, out var named))
        {
            return new Hit(new SaidStretch(named.Unit, named.Shift), at);
        }

        scan.Skip(lexicon.Articles, ref at);
        return At(scan, at, isInside: true) is { IsPlural: false } found ? found.Hit : null;
    }

    /// <summary>A month, named or pointed at, inside another form: « … du mois prochain », « … de mars ».</summary>
    public static Hit? MonthAfter(Scan scan, int at) =>
        scan.Continues(at)
            ? new MonthForm().Read(scan with { InProse = false }, at)
                ?? (After(scan, at) is { Said: SaidStretch { Unit: Unit.Month } } hit ? hit : null)
            : null;

    private static (Hit Hit, bool IsPointed, bool IsPlural)? At(Scan scan, int at, bool isInside)
    {
        var lexicon = scan.Lexicon;
        var hasBefore = scan.Read(lexicon.WhichBefore, ref at, out var which, first: !isInside);
        var word = scan[at].Word;
        if (!scan.Read(lexicon.Units, ref at, out var unit, first: !isInside && !hasBefore))
        {
            return null;
        }

        var hasAfter = scan.Read(lexicon.WhichAfterUnit, ref at, out var after);
        if (hasAfter && (!hasBefore || after != Which.Unsaid))
        {
            which = after;
        }

        var shift =
            which == Which.Next ? 1
            : which == Which.Last ? -1
            : 0;
        var isPlural =
            lexicon.PluralUnits.TryRead(scan.Tokens, at - 1, out _, out _)
            && word.Length > 0
            && !hasAfter;
        return (new Hit(new SaidStretch(unit, shift), at), hasBefore || hasAfter, isPlural);
    }
}
