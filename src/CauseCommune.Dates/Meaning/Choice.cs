using CauseCommune.Dates.Lexicon;
using NodaTime;

namespace CauseCommune.Dates.Meaning;

/// <summary>Chooses among the stretches that an expression could name, which come in order.</summary>
internal static class Choice
{
    /// <summary>The one that the words (« prochain », « dernier ») or else the context ask for.</summary>
    public static Period Of(IReadOnlyList<Period> candidates, DateContext context, Which which)
    {
        var said = context.Reference;
        return which switch
        {
            Which.Next => candidates.FirstOrDefault(p => p.Start > said) ?? candidates[^1],
            Which.Last => candidates.LastOrDefault(p => p.End < said) ?? candidates[0],
            Which.This => candidates.FirstOrDefault(p => p.Start <= said && said <= p.End)
                ?? candidates.FirstOrDefault(p => p.Start.Year == said.Year)
                ?? Nearest(candidates, said),
            _ => context.Direction switch
            {
                Direction.Future => candidates.FirstOrDefault(p => p.End >= said) ?? candidates[^1],
                Direction.Past => candidates.LastOrDefault(p => p.Start <= said) ?? candidates[0],
                _ => Nearest(candidates, said),
            },
        };
    }

    /// <summary>The same, over the years around the reference day.</summary>
    public static Period OfYears(Func<int, Period> inYear, DateContext context, Which which)
    {
        var year = context.Reference.Year;
        return Of([.. Enumerable.Range(year - 2, 5).Select(inYear)], context, which);
    }

    // What lies farther back than a season is rather the next one: what is promised lies ahead.
    private const int LongPast = 4 * 31;

    private static Period Nearest(IReadOnlyList<Period> candidates, LocalDate said) =>
        candidates
            .Where(p => p.End >= said || Distance(p, said) <= LongPast)
            .DefaultIfEmpty(candidates[^1])
            .OrderBy(p => Distance(p, said))
            .ThenByDescending(p => p.Start)
            .First();

    /// <summary>
    /// In days of months that all have 31, so that leap years do not tip the balance: what is read from a day
    /// is read a year later from the day a year later.
    /// </summary>
    private static int Distance(Period period, LocalDate said) =>
        said < period.Start ? Place(period.Start) - Place(said)
        : said > period.End ? Place(said) - Place(period.End)
        : 0;

    private static int Place(LocalDate day) => (31 * ((12 * day.Year) + day.Month)) + day.Day;
}
