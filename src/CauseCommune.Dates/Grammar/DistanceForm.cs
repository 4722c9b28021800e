using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « dans quinze jours », « il y a deux mois », « in three weeks », « a month ago »; as a deadline « d'ici quinze jours »,
/// « sous huitaine », « dans les trois semaines ». Counter-example: « pendant quinze jours ».
/// </summary>
internal sealed class DistanceForm : DateForm
{
    private const int Most = 999;

    public override Hit? Read(Scan scan, int at) =>
        Deadline(scan, at)
        ?? WithinStretch(scan, at)
        ?? Several(scan, at)
        ?? Ahead(scan, at)
        ?? AgoBefore(scan, at)
        ?? Behind(scan, at);

    private static Hit? Deadline(Scan scan, int at) =>
        scan.Skip(scan.Lexicon.Within, ref at, first: true)
        && scan.Continues(at)
        && (Lengths(scan, at) ?? Length(scan, at)) is { } length
            ? new Hit(new SaidUntil(Limit.By, length.Said), length.Next)
            : null;

    /// <summary>« dans la semaine », but not « dans la semaine du 6 ».</summary>
    private static Hit? WithinStretch(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        return
            scan.Read(lexicon.WithinStretch, ref at, out var unit, first: true)
            && !lexicon.Of.TryRead(scan.Tokens, at, out _, out _)
            && !lexicon.From.TryRead(scan.Tokens, at, out _, out _)
            && !lexicon.WhichAfterUnit.TryRead(scan.Tokens, at, out _, out _)
            ? new Hit(new SaidUntil(Limit.By, new SaidStretch(unit, 0)), at)
            : null;
    }

    /// <summary>« les quinze prochains jours », « ces trois derniers mois ».</summary>
    private static Hit? Several(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        return
            scan.Number(ref at, Most, out var count)
            && count > 0
            && scan.Read(lexicon.Several, ref at, out var isPast)
            && scan.Read(lexicon.Units, ref at, out var unit)
            && unit != Unit.SchoolYear
            ? new Hit(new SaidSeveral(new(Days(lexicon, count, unit), unit), isPast), at)
            : null;
    }

    private static Hit? Ahead(Scan scan, int at) =>
        scan.Skip(scan.Lexicon.Ahead, ref at, first: true) && scan.Continues(at)
            ? Lengths(scan, at) ?? Length(scan, at)
            : null;

    private static Hit? AgoBefore(Scan scan, int at) =>
        scan.Skip(scan.Lexicon.AgoBefore, ref at, first: true)
        && scan.Continues(at)
        && Length(scan, at) is { } length
            ? Back(length)
            : null;

    private static Hit? Behind(Scan scan, int at)
    {
        if (Length(scan, at) is not { } length)
        {
            return null;
        }

        var next = length.Next;
        return scan.Skip(scan.Lexicon.AgoAfter, ref next) ? Back(length with { Next = next })
            : scan.Skip(scan.Lexicon.LaterAfter, ref next) ? length with { Next = next }
            : null;
    }

    private static Hit Back(Hit length) =>
        length.Said is SaidDistance distance
            ? new Hit(distance with { Count = -distance.Count }, length.Next)
            : length;

    /// <summary>« quinze jours », « 3 mois », « une huitaine ».</summary>
    internal static Hit? Length(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        if (lexicon.NamedLengths.TryRead(scan.Tokens, at, out var days, out var after))
        {
            return new Hit(new SaidDistance(days, Unit.Day), after);
        }

        var start = at;
        if (Hours(scan, start) is { } hours)
        {
            return hours;
        }

        if (
            !scan.Number(ref at, Most, out var count)
            || !scan.Read(lexicon.Units, ref at, out var unit)
        )
        {
            return null;
        }

        return unit == Unit.SchoolYear
            ? null
            : new Hit(new SaidDistance(Days(lexicon, count, unit), unit), at);
    }

    /// <summary>« deux à trois semaines », « 2-3 mois ».</summary>
    private static Hit? Lengths(Scan scan, int at)
    {
        if (!scan.Number(ref at, Most, out var least))
        {
            return null;
        }

        var isJoined = scan.Skip('-', ref at) || scan.Skip('/', ref at);
        return
            (isJoined || scan.Skip(scan.Lexicon.UpTo, ref at))
            && scan.Continues(at)
            && Length(scan, at) is { Said: SaidDistance most } length
            ? new Hit(
                new SaidDistances(most with { Count = Days(scan.Lexicon, least, most.Unit) }, most),
                length.Next
            )
            : null;
    }

    /// <summary>« 48 heures », as days: other numbers of hours are no dates.</summary>
    private static Hit? Hours(Scan scan, int at) =>
        scan.Number(ref at, Most, out var hours)
        && hours > 0
        && hours % 24 == 0
        && scan.Skip(scan.Lexicon.Clock.Hours, ref at)
            ? new Hit(new SaidDistance(hours / 24, Unit.Day), at)
            : null;

    /// <summary>Quinze jours are two weeks and huit jours one: French counts both ends.</summary>
    private static int Days(DateLexicon lexicon, int count, Unit unit) =>
        lexicon.CountsBothEnds && unit == Unit.Day && count is 8 or 15 ? count - 1 : count;
}
