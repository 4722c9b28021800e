using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>A day with its time behind it: « le 2 à 14 h », « mardi soir à 18h30 », « 5 March at 2 pm ».</summary>
internal static class AtForm
{
    public static Hit Extend(Scan scan, Hit day)
    {
        var lexicon = scan.Lexicon;
        var at = day.Next;
        var hasPart = scan.Skip(lexicon.DayParts, ref at);
        var withPart = at;
        scan.Skip(',', ref at);
        var hasAt = scan.Skip(lexicon.At, ref at);
        if (
            scan.Continues(at)
            && TimeOfDay.Read(scan, at, out var next) is { } time
            && (hasAt || !EndsInWords(scan, at))
        )
        {
            return new Hit(new SaidAt(day.Said, time), SkipEnd(scan, next));
        }

        return hasPart ? day with { Next = withPart } : day;
    }

    private static bool EndsInWords(Scan scan, int at) =>
        scan[at].Kind == Text.TokenKind.Word && scan.InProse;

    /// <summary>The end of « de 14 h à 16 h », which the day does not keep.</summary>
    private static int SkipEnd(Scan scan, int at)
    {
        var here = at;
        var isRange = scan.Skip('-', ref here) || scan.Skip(scan.Lexicon.To, ref here);
        return
            isRange && scan.Continues(here) && TimeOfDay.Read(scan, here, out var next) is not null
            ? next
            : at;
    }
}
