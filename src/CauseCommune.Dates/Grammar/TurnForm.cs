using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« premier mercredi du mois prochain », « dernier vendredi de mars », « 2e mardi d'avril 2018 ».</summary>
internal sealed class TurnForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var hasArticle = scan.Skip(lexicon.Articles, ref at, first: true);
        if (
            !Ordinal(scan, ref at, out var turn, first: !hasArticle)
            || !Kind(scan, ref at, out var weekday)
            || !scan.Skip(lexicon.Of, ref at)
        )
        {
            return null;
        }

        return StretchForm.MonthAfter(scan, at) is { } month
            ? new Hit(new SaidTurn(turn, weekday, month.Said), month.Next)
            : null;
    }

    /// <summary>A weekday, or any day at all: « le dernier jour du mois » (no weekday).</summary>
    private static bool Kind(Scan scan, ref int at, out NodaTime.IsoDayOfWeek weekday)
    {
        if (scan.Read(scan.Lexicon.Weekdays, ref at, out weekday))
        {
            return true;
        }

        weekday = NodaTime.IsoDayOfWeek.None;
        return scan.Read(scan.Lexicon.Units, ref at, out var unit) && unit == Unit.Day;
    }

    /// <summary>« premier », « 2e », « last » (-1).</summary>
    internal static bool Ordinal(Scan scan, ref int at, out int turn, bool first)
    {
        if (scan.Read(scan.Lexicon.Ordinals, ref at, out turn, first))
        {
            return true;
        }

        var here = at;
        if (
            (first || scan.Continues(at))
            && scan.Digits(ref here, 1, out turn)
            && scan.Skip(scan.Lexicon.OrdinalEndings, ref here)
        )
        {
            at = here;
            return true;
        }

        return false;
    }
}
