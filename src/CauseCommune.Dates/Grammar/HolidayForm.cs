using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« Noël », « le lundi de Pâques 2019 », « l'Ascension », « Christmas ».</summary>
internal sealed class HolidayForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var hasWhich = scan.Read(lexicon.WhichBefore, ref at, out var which, first: true);
        var hasArticle = !hasWhich && scan.Skip(lexicon.Articles, ref at, first: true);
        if (!scan.Read(lexicon.Holidays, ref at, out var holiday, first: !hasWhich && !hasArticle))
        {
            return null;
        }

        var year = scan.OptionalYear(ref at);
        if (scan.Read(lexicon.WhichAfter, ref at, out var after))
        {
            which = after;
        }

        return new Hit(new SaidHoliday(holiday, year, which), at);
    }
}
