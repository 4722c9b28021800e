using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« T2 », « T2 2018 », « 2e trimestre », « premier semestre 2019 », « second quarter », « first half of 2018 ».</summary>
internal sealed class NumberedForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var start = at;
        scan.Skip(lexicon.Articles, ref at, first: true);
        var isFirst = at == start;
        if (Week(scan, at, isFirst) is { } week)
        {
            return week;
        }

        if (
            !Letter(scan, ref at, out var unit, out var number, isFirst)
            && !Words(scan, ref at, out unit, out number, isFirst)
        )
        {
            return null;
        }

        var most = unit == Unit.Quarter ? 4 : 2;
        number = number < 0 ? most : number;
        if (number < 1 || number > most)
        {
            return null;
        }

        var before = at;
        if (!scan.Skip('-', ref at))
        {
            scan.Skip('/', ref at);
        }

        var year = scan.OptionalYear(ref at);
        at = year is null ? before : at;
        if (year is null && YearAfter(scan, at) is { } said)
        {
            return new Hit(new SaidNumberedOf(unit, number, said.Said), said.Next);
        }

        var which = Which.Unsaid;
        if (year is null && scan.Read(lexicon.WhichAfter, ref at, out var after))
        {
            which = after;
        }

        return new Hit(new SaidNumbered(unit, number, year, which), at);
    }

    /// <summary>« S12 » is a week: there are two semesters only.</summary>
    private static Hit? Week(Scan scan, int at, bool isFirst) =>
        scan.Read(scan.Lexicon.NumberedLetters, ref at, out var unit, isFirst)
        && unit == Unit.Semester
        && scan.Lexicon.CountsBothEnds
        && scan[at - 1] is { IsCapital: true, Word: "s" }
        && scan[at].Before == Text.Gap.Glued
        && scan.Digits(ref at, 2, out var number)
        && number is > 2 and < 54
        && !scan.NumberGoesOn(at)
            ? new Hit(new SaidIsoWeek(number, scan.OptionalYear(ref at)), at)
            : null;

    /// <summary>« … de l'année prochaine ».</summary>
    private static Hit? YearAfter(Scan scan, int at) =>
        scan.Skip(scan.Lexicon.Of, ref at)
        && scan.Continues(at)
        && StretchForm.After(scan, at)
            is { Said: SaidStretch { Unit: Unit.Year, Shift: not 0 } } year
            ? year
            : null;

    private static bool Letter(Scan scan, ref int at, out Unit unit, out int number, bool isFirst)
    {
        var here = at;
        number = 0;
        if (
            scan.Read(scan.Lexicon.NumberedLetters, ref here, out unit, isFirst)
            && scan[here - 1].IsCapital
            && scan[here].Before == Text.Gap.Glued
            && scan.Digits(ref here, 1, out number)
        )
        {
            at = here;
            return true;
        }

        // « 2T 2019 »
        here = at;
        if (
            (isFirst || scan.Continues(here))
            && scan.Digits(ref here, 1, out number)
            && scan[here] is { Before: Text.Gap.Glued, IsCapital: true }
            && scan.Read(scan.Lexicon.NumberedLetters, ref here, out unit)
        )
        {
            at = here;
            return true;
        }

        return false;
    }

    private static bool Words(Scan scan, ref int at, out Unit unit, out int number, bool isFirst)
    {
        var here = at;
        unit = default;
        if (
            TurnForm.Ordinal(scan, ref here, out number, isFirst)
            && scan.Read(scan.Lexicon.Units, ref here, out unit)
            && unit is Unit.Quarter or Unit.Semester
            && (
                number > 0
                || scan.Lexicon.Of.TryRead(scan.Tokens, here, out _, out _)
                || scan[here].Length == 4 && scan[here].Kind == Text.TokenKind.Number
            )
        )
        {
            scan.Skip('.', ref here);
            at = here;
            return true;
        }

        return false;
    }
}
