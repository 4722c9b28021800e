namespace CauseCommune.Dates.Grammar;

/// <summary>What has been read as a time, and the token after it.</summary>
internal readonly record struct TimeHit(TimeReading Time, int Next);

/// <summary>
/// « 14 h 30 », « de 10 h à 12 h », « 14h-16h », « de 15 à 16 h ». Counter-examples: « deux heures de débat »,
/// « 35 h par semaine ».
/// </summary>
internal static class TimesOfDay
{
    public static TimeHit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var begin = at;
        if (!scan.Skip(lexicon.Between, ref at, first: true))
        {
            scan.Skip(lexicon.From, ref at, first: true);
        }

        if (at > begin && !scan.Continues(at))
        {
            return null;
        }

        var isLed = at > begin;
        if (TimeOfDay.Read(scan, at, out var next) is { } start)
        {
            return End(scan, next) is { } end ? new TimeHit(new(start, end.Time), end.Next)
                : isLed && scan.InProse ? null
                : new TimeHit(new(start, null), next);
        }

        // « de 15 à 16 h »: the first hour waits for the word behind the second.
        var bare = at;
        return scan.Digits(ref bare, 2, out var hour) && hour < 24 && End(scan, bare) is { } late
            ? new TimeHit(new(new(hour, 0), late.Time), late.Next)
            : null;
    }

    /// <summary>In running text a number of hours is a time only when it is written like one, or led by « à ».</summary>
    public static bool IsSure(Scan scan, int at, TimeHit hit)
    {
        var isWritten = scan[at].Kind == Text.TokenKind.Number && !IsLength(scan, at, hit);
        return isWritten
            || hit.Time.End is not null
            || scan.IsAfter(scan.Lexicon.At, at)
            || IsNamed(scan, at);
    }

    private static bool IsNamed(Scan scan, int at) =>
        scan.Lexicon.Clock.NamedHours.TryRead(scan.Tokens, at, out _, out _);

    private static bool IsLength(Scan scan, int at, TimeHit hit)
    {
        var isWholeHours = hit.Time.Start.Minute == 0 && hit.Next - at == 2;
        return isWholeHours
            && (
                hit.Time.Start.Hour < 7
                || scan.Lexicon.Clock.Lengths.TryRead(scan.Tokens, hit.Next, out _, out _)
            );
    }

    private static (NodaTime.LocalTime Time, int Next)? End(Scan scan, int at)
    {
        var isJoined =
            scan[at].Before == Text.Gap.Hyphen
            || scan.Skip('-', ref at)
            || scan.Skip('/', ref at)
            || scan.Skip(scan.Lexicon.To, ref at);
        return isJoined && scan.Continues(at) && TimeOfDay.Read(scan, at, out var next) is { } time
            ? (time, next)
            : null;
    }
}
