using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« la veille de Noël », « le lendemain du 14 juillet ». Counter-example: « la veille de la réunion ».</summary>
internal sealed class BesideForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        if (
            !scan.Read(scan.Lexicon.Beside, ref at, out var days, first: true)
            || !scan.Continues(at)
        )
        {
            return null;
        }

        var day = new HolidayForm().Read(scan, at) ?? SpanForm.NumberedDay(scan, at);
        return day is { } hit ? new Hit(new SaidBeside(days, hit.Said), hit.Next) : null;
    }
}
