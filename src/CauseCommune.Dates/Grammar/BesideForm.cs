using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« la veille de Noël », « le lendemain du 14 juillet », « deux jours avant Noël ». Counter-example: « la veille de la réunion ».</summary>
internal sealed class BesideForm : DateForm
{
    public override Hit? Read(Scan scan, int at) => Named(scan, at) ?? Counted(scan, at);

    private static Hit? Named(Scan scan, int at) =>
        scan.Read(scan.Lexicon.Beside, ref at, out var days, first: true)
        && scan.Continues(at)
        && Day(scan, at) is { } hit
            ? new Hit(new SaidBeside(days, hit.Said), hit.Next)
            : null;

    /// <summary>« deux jours avant Noël », « la semaine avant l'Ascension ».</summary>
    private static Hit? Counted(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        if (
            DistanceForm.Length(scan, at) is { Said: SaidDistance distance } length
            && length.Next is var next
            && scan.Read(lexicon.Away, ref next, out var isBack)
            && scan.Continues(next)
            && Day(scan, next) is { } day
        )
        {
            return new Hit(new SaidAway(distance, isBack, day.Said), day.Next);
        }

        return
            scan.Skip(lexicon.Articles, ref at, first: true)
            && scan.Read(lexicon.Units, ref at, out var unit)
            && unit == Unit.Week
            && scan.Read(lexicon.Away, ref at, out var isBefore)
            && scan.Continues(at)
            && new HolidayForm().Read(scan, at) is { } feast
            ? new Hit(new SaidWeekBeside(isBefore, feast.Said), feast.Next)
            : null;
    }

    /// <summary>A feast, or a day with its month.</summary>
    private static Hit? Day(Scan scan, int at)
    {
        var day = new HolidayForm().Read(scan, at) ?? SpanForm.NumberedDay(scan, at);
        return day is { Said: SaidDay { Month: null } } && scan.InProse ? null : day;
    }
}
