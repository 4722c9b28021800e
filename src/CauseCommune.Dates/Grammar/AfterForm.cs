using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « après le 15 mars », « pas avant lundi », « depuis le 3 », in a field only: in running text the day itself is what
/// was said.
/// </summary>
internal sealed class AfterForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        if (scan.InProse)
        {
            return null;
        }

        var isSince = scan.Skip(scan.Lexicon.Since, ref at, first: true);
        var isAfter = !isSince && scan.Skip(scan.Lexicon.After, ref at, first: true);
        if (!isSince && !isAfter && !scan.Skip(scan.Lexicon.NotBefore, ref at, first: true))
        {
            return null;
        }

        scan.Skip(scan.Lexicon.Articles, ref at);
        if (
            !scan.Continues(at)
            || (Forms.Longest(Forms.Simple, scan, at) ?? SpanForm.NumberedDay(scan, at))
                is not { } inner
        )
        {
            return null;
        }

        Said said =
            isSince ? new SaidLooking(Direction.Past, inner.Said)
            : isAfter ? new SaidAfter(inner.Said)
            : new SaidLooking(Direction.Future, inner.Said);
        return new Hit(said, inner.Next);
    }
}
