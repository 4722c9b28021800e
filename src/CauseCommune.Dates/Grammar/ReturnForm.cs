using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« la rentrée », « à la rentrée 2018 », « la rentrée prochaine », « la rentrée de janvier ».</summary>
internal sealed class ReturnForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var start = at;
        var hasWhich = scan.Read(lexicon.WhichBefore, ref at, out var which, first: true);
        var hasArticle = !hasWhich && scan.Skip(lexicon.ReturnCues, ref at, first: true);
        if (!scan.Skip(lexicon.Return, ref at, first: at == start))
        {
            return null;
        }

        var here = at;
        if (
            scan.Skip(lexicon.Of, ref here)
            && scan.Continues(here)
            && new MonthForm().Read(scan with { InProse = false }, here) is { } month
        )
        {
            return month;
        }

        var year = scan.OptionalYear(ref at);
        var isRelated = scan.Read(lexicon.WhichAfterUnit, ref at, out var after);
        return hasWhich || hasArticle || isRelated || year is not null || !scan.InProse
            ? new Hit(new SaidReturn(year, isRelated ? after : which), at)
            : null;
    }
}
