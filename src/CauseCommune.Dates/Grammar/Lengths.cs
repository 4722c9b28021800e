using NodaTime;

namespace CauseCommune.Dates.Grammar;

/// <summary>What has been read as a length of time, and the token after it.</summary>
internal readonly record struct LengthHit(Duration Duration, int Next);

/// <summary>« une heure », « 1h30 », « 2 heures et quart », « 90 minutes », « trois quarts d'heure », « 1,5 h ».</summary>
internal static class Lengths
{
    private const int MostHours = 999;
    private const int MostMinutes = 9_999;

    public static LengthHit? Read(Scan scan, int at)
    {
        var clock = scan.Lexicon.Clock;
        if (clock.NamedLengths.TryRead(scan.Tokens, at, out var named, out var after))
        {
            return new LengthHit(Duration.FromMinutes(named), after);
        }

        if (!scan.Number(ref at, MostMinutes, out var count))
        {
            return null;
        }

        var tenths = Tenths(scan, ref at);
        var beforeUnit = at;
        // « an hour and a half » has its fraction behind the unit, « one and a half hours » before it.
        var fraction =
            tenths == 0 && scan.Read(clock.Fractions, ref at, out var minutes) ? minutes : 0;
        if (count <= MostHours && scan.Skip(clock.Hours, ref at))
        {
            var rest =
                fraction != 0 ? fraction : (6 * tenths) + (tenths == 0 ? Rest(scan, ref at) : 0);
            return Of((60 * count) + rest, at);
        }

        at = beforeUnit;
        return scan.Skip(clock.Minutes, ref at) && tenths == 0 && scan[at - 1].Length > 1
            ? Of(count, at)
            : null;
    }

    private static LengthHit? Of(int minutes, int next) =>
        minutes > 0 ? new LengthHit(Duration.FromMinutes(minutes), next) : null;

    /// <summary>The tenth of « 1,5 h ».</summary>
    private static int Tenths(Scan scan, ref int at)
    {
        var here = at;
        var isPoint =
            scan[here] is
            { Kind: Text.TokenKind.Symbol, Before: Text.Gap.Glued, Symbol: ',' or '.' };
        if (
            isPoint
            && scan[++here] is { Before: Text.Gap.Glued, Length: 1 }
            && scan.Digits(ref here, 1, out var tenths)
        )
        {
            at = here;
            return tenths;
        }

        return 0;
    }

    private static int Rest(Scan scan, ref int at)
    {
        var clock = scan.Lexicon.Clock;
        if (scan.Read(clock.Fractions, ref at, out var fraction))
        {
            return fraction;
        }

        var here = at;
        scan.Skip(scan.Lexicon.And, ref here);
        if (
            scan[here].Before is not (Text.Gap.Glued or Text.Gap.Space)
            || !scan.Number(ref here, 59, out var minutes)
        )
        {
            return 0;
        }

        var isWritten = scan[here - 1].Length == 2 && here == at + 1 && !scan.NumberGoesOn(here);
        if (scan.Skip(clock.Minutes, ref here) || isWritten)
        {
            at = here;
            return minutes;
        }

        return 0;
    }
}
