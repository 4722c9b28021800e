using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>« fin mars au plus tard », « Friday at the latest »: words behind a date that make it a deadline.</summary>
internal static class LimitAfter
{
    public static Hit Extend(Scan scan, Hit date)
    {
        var included = date.Next;
        if (scan.Skip(scan.Lexicon.Included, ref included) && scan.IsClauseEnd(included))
        {
            date = date with { Next = included };
        }

        var at = date.Next;
        scan.Skip(',', ref at);
        return scan.Skip(scan.Lexicon.LimitAfter, ref at) && scan.IsClauseEnd(at)
            ? new Hit(date.Said is SaidUntil ? date.Said : new SaidUntil(Limit.By, date.Said), at)
            : date;
    }
}
