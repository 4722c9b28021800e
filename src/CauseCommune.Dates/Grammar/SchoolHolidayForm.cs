using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« les vacances de la Toussaint », « vacances d'hiver 2019 »; in a field or behind « avant », « les vacances » alone: the next ones.</summary>
internal sealed class SchoolHolidayForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var hasArticle = scan.Skip(lexicon.Articles, ref at, first: true);
        if (!scan.Read(lexicon.SchoolHolidays, ref at, out var holiday, first: !hasArticle))
        {
            return null;
        }

        if (holiday == SchoolHoliday.Next)
        {
            return scan.InProse ? null : new Hit(new SaidNextSchoolHoliday(), at);
        }

        var year = scan.OptionalYear(ref at);
        scan.Read(lexicon.WhichAfterUnit, ref at, out var which);
        return new Hit(new SaidSchoolHoliday(holiday, year, which), at);
    }
}
