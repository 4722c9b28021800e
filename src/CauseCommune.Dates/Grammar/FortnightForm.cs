using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« première quinzaine de mars », « seconde quinzaine d'avril 2018 », « première semaine de juin ».</summary>
internal sealed class FortnightForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var hasArticle = scan.Skip(lexicon.Articles, ref at, first: true);
        if (
            !TurnForm.Ordinal(scan, ref at, out var turn, first: !hasArticle)
            || !scan.Read(lexicon.Units, ref at, out var unit)
            || unit is not (Unit.Fortnight or Unit.Week or Unit.WeekEnd)
            || !scan.Skip(lexicon.Of, ref at)
            || StretchForm.MonthAfter(scan, at) is not { } month
        )
        {
            return null;
        }

        if (unit == Unit.WeekEnd)
        {
            return new Hit(new SaidWeekEndTurn(turn, month.Said), month.Next);
        }

        if (unit == Unit.Week)
        {
            return new Hit(new SaidWeekTurn(turn, month.Said), month.Next);
        }

        var half = turn == 1 ? 0 : 1;
        Said said = month.Said is SaidMonth named
            ? new SaidHalfOfMonth(half, named.Month, named.Year, named.Which)
            : new SaidHalfOf(half, month.Said);
        return turn is 1 or 2 or -1 ? new Hit(said, month.Next) : null;
    }
}
