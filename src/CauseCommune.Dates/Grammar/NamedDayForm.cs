using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« hier », « demain », « aujourd'hui », « tomorrow ».</summary>
internal sealed class NamedDayForm : DateForm
{
    public override Hit? Read(Scan scan, int at) =>
        scan.Read(scan.Lexicon.NamedDays, ref at, out var distance, first: true)
            ? new Hit(new SaidDistance(distance, Unit.Day), at)
            : null;
}
