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

        scan.Skip('-', ref at);
        var year = scan.OptionalYear(ref at);
        var which = Which.Unsaid;
        if (year is null && scan.Read(lexicon.WhichAfter, ref at, out var after))
        {
            which = after;
        }

        return new Hit(new SaidNumbered(unit, number, year, which), at);
    }

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
            && (number > 0 || scan.Lexicon.Of.TryRead(scan.Tokens, here, out _, out _))
        )
        {
            at = here;
            return true;
        }

        return false;
    }
}
