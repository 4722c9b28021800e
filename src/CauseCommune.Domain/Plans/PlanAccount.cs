using CauseCommune.Domain.FollowUps;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>
/// The account of a plan on a day. For the audiences: expected = promised + waiting + holes, always.
/// Holes are computed (need minus actions), never stored; actions beyond the need and actions without audience are counted apart.
/// </summary>
public sealed record PlanAccount
{
    /// <summary>The account of each audience, in the order given.</summary>
    public required IReadOnlyList<AudienceAccount> Audiences { get; init; }

    /// <summary>The actions without audience.</summary>
    public required Tally WithoutAudience { get; init; }

    /// <summary>How many actions the audiences need.</summary>
    public int Expected => Audiences.Sum(a => a.Expected);

    /// <summary>How many of the expected are promised: their owner accepted.</summary>
    public int Promised => Audiences.Sum(a => a.Within.Promised);

    /// <summary>How many of the expected wait for their owner's word.</summary>
    public int Waiting => Audiences.Sum(a => a.Within.Waiting);

    /// <summary>How many of the expected nobody has promised.</summary>
    public int Holes => Audiences.Sum(a => a.Holes);

    /// <summary>How many actions came for the audiences, waiting or promised.</summary>
    public int Received => Promised + Waiting + Beyond;

    /// <summary>How many actions are beyond the need of their audience.</summary>
    public int Beyond => Audiences.Sum(a => a.Beyond.All);

    /// <summary>How many of the expected are concrete.</summary>
    public int Concrete => Audiences.Sum(a => a.Within.Concrete);

    /// <summary>The expected ones together.</summary>
    public Tally Within => Audiences.Aggregate(Tally.Empty, (sum, a) => sum + a.Within);

    /// <summary>Everything that the plan holds: expected, beyond the need, and without audience.</summary>
    public Tally Everything =>
        Audiences.Aggregate(WithoutAudience, (sum, a) => sum + a.Within + a.Beyond);

    /// <summary>Counts <paramref name="actions"/> against the needs of <paramref name="audiences"/>.</summary>
    /// <param name="audiences">Each audience and its need.</param>
    /// <param name="actions">The facts of the plan's actions; dropped ones do not count.</param>
    /// <param name="today">The day of the coalition.</param>
    /// <param name="lastMeeting">The day of the last meeting held before today, if any.</param>
    public static PlanAccount Of(
        IEnumerable<(Id<Audience> Id, int Needs)> audiences,
        IEnumerable<ActionFacts> actions,
        LocalDate today,
        LocalDate? lastMeeting
    )
    {
        var counted = actions.Where(a => a.Counts).ToLookup(a => a.AudienceId);
        return new PlanAccount
        {
            Audiences =
            [
                .. audiences.Select(audience =>
                    AudienceAccount.Of(
                        audience.Id,
                        audience.Needs,
                        counted[audience.Id],
                        today,
                        lastMeeting
                    )
                ),
            ],
            WithoutAudience = Tally.Of(counted[null], today, lastMeeting),
        };
    }
}

/// <summary>The account of one audience.</summary>
/// <param name="Id">The audience.</param>
/// <param name="Expected">How many actions it needs.</param>
/// <param name="Within">Those that fill its need: promised ones first, then those that wait for a word.</param>
/// <param name="Beyond">Those beyond its need.</param>
public sealed record AudienceAccount(Id<Audience> Id, int Expected, Tally Within, Tally Beyond)
{
    /// <summary>How many actions it needs that nobody has promised.</summary>
    public int Holes => Expected - Within.All;

    internal static AudienceAccount Of(
        Id<Audience> id,
        int needs,
        IEnumerable<ActionFacts> actions,
        LocalDate today,
        LocalDate? lastMeeting
    )
    {
        var byWord = actions.OrderBy(a => a.IsPromised ? 0 : 1).ToList();
        return new(
            id,
            needs,
            Tally.Of(byWord.Take(needs), today, lastMeeting),
            Tally.Of(byWord.Skip(needs), today, lastMeeting)
        );
    }
}
