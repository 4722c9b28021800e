using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« année scolaire 2018-2019 », « 2018-2019 », « 2018/19 ». Counter-example: « 2018-2022 ».</summary>
internal sealed class SchoolYearForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var start = at;
        var hasArticle = scan.Skip(lexicon.Articles, ref at, first: true);
        var isNamed =
            scan.Read(lexicon.Units, ref at, out var unit, first: !hasArticle)
            && unit == Unit.SchoolYear;
        if (!isNamed)
        {
            at = start;
        }

        if (
            (isNamed && !scan.Continues(at))
            || !scan.PlainYear(ref at, out var first)
            || !(scan.Skip('-', ref at) || scan.Skip('/', ref at))
            || !scan.Digits(ref at, 4, out var second)
        )
        {
            return null;
        }

        var isNext =
            second == first + 1 || (scan[at - 1].Length == 2 && second == (first + 1) % 100);
        return isNext && (isNamed || second > 1000 || !scan.InProse)
            ? new Hit(new SaidSchoolYear(first), at)
            : null;
    }
}
