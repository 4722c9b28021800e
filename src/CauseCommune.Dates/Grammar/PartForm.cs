using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « fin mars », « mi-décembre », « fin du mois », « début 2019 », « fin de l'été », « end of next week ».
/// Counter-example: « la fin du projet ».
/// </summary>
internal sealed class PartForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        if (!scan.Read(lexicon.Parts, ref at, out var part, first: true))
        {
            return null;
        }

        scan.Skip('-', ref at);
        scan.Skip(lexicon.Of, ref at);
        scan.Skip(lexicon.Articles, ref at);
        return scan.Continues(at) ? Of(scan, part, at) : null;
    }

    private static Hit? Of(Scan scan, Part part, int at)
    {
        var whole =
            Month(scan, at)
            ?? StretchForm.After(scan, at)
            ?? new NumberedForm().Read(scan, at)
            ?? SeasonForm.Bare(scan, at)
            ?? new SchoolYearForm().Read(scan, at)
            ?? new SchoolHolidayForm().Read(scan, at)
            ?? Year(scan, at);
        return whole is { } hit ? new Hit(Part(part, hit.Said), hit.Next) : null;
    }

    private static Said Part(Part part, Said whole) =>
        whole switch
        {
            SaidMonth month => new SaidPartOfMonth(part, month.Month, month.Year, month.Which),
            SaidYear year => new SaidPartOfYear(part, year.Year, 0),
            SaidStretch { Unit: Unit.Year } year => new SaidPartOfYear(part, null, year.Shift),
            _ => new SaidPart(part, whole),
        };

    private static Hit? Month(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        scan.Skip(lexicon.MonthOf, ref at);
        scan.Read(lexicon.WhichBefore, ref at, out var which);
        if (!scan.Read(lexicon.Months, ref at, out var month))
        {
            if (!scan.Read(lexicon.ShortMonths, ref at, out month))
            {
                return null;
            }

            scan.Skip('.', ref at);
        }

        var year = scan.OptionalYear(ref at);
        if (scan.Read(lexicon.WhichAfter, ref at, out var after))
        {
            which = after;
        }

        return new Hit(new SaidMonth(month, year, which), at);
    }

    private static Hit? Year(Scan scan, int at)
    {
        scan.Skip(scan.Lexicon.YearWord, ref at);
        return scan.PlainYear(ref at, out var year) ? new Hit(new SaidYear(year), at) : null;
    }
}
