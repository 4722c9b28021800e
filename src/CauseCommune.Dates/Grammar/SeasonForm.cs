using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>
/// « l'été », « cet automne », « printemps 2018 », « l'hiver 2018-2019 », « next summer ».
/// Counter-examples: « a été », « les étés ».
/// </summary>
internal sealed class SeasonForm : DateForm
{
    public override Hit? Read(Scan scan, int at)
    {
        var lexicon = scan.Lexicon;
        var start = at;
        var hasWhich = scan.Read(lexicon.WhichBefore, ref at, out var which, first: true);
        var hasArticle = !hasWhich && scan.Skip(lexicon.SeasonCues, ref at, first: true);
        if (Name(scan, at, isFirst: at == start) is not { } named)
        {
            return null;
        }

        var (season, year, next) = named;
        var isRelated = scan.Read(lexicon.WhichAfter, ref next, out var after);
        var isSure = hasWhich || hasArticle || isRelated || year is not null || !scan.InProse;
        return isSure
            ? new Hit(new SaidSeason(season, year, isRelated ? after : which), next)
            : null;
    }

    /// <summary>A season behind « fin de l' ».</summary>
    public static Hit? Bare(Scan scan, int at)
    {
        scan.Read(scan.Lexicon.WhichBefore, ref at, out var which);
        if (Name(scan, at, isFirst: false) is not { } named)
        {
            return null;
        }

        var (season, year, next) = named;
        return scan.Read(scan.Lexicon.WhichAfter, ref next, out var after)
            ? new Hit(new SaidSeason(season, year, after), next)
            : new Hit(new SaidSeason(season, year, which), next);
    }

    private static (Season Season, int? Year, int Next)? Name(Scan scan, int at, bool isFirst)
    {
        if (!scan.Read(scan.Lexicon.Seasons, ref at, out var season, isFirst))
        {
            return null;
        }

        var year = scan.OptionalYear(ref at);
        SkipSecondYear(scan, year, ref at);
        return (season, year, at);
    }

    /// <summary>The second year of « hiver 2018-2019 ».</summary>
    private static void SkipSecondYear(Scan scan, int? year, ref int at)
    {
        var here = at;
        if (
            year is { } first
            && (scan.Skip('-', ref here) || scan.Skip('/', ref here))
            && scan.PlainYear(ref here, out var second)
            && second == first + 1
        )
        {
            at = here;
        }
    }
}
