namespace CauseCommune.Minutes.Tool.Evaluation;

/// <summary>Between which figures the truth lies nineteen times of twenty.</summary>
readonly record struct Interval(double Low, double High)
{
    private const int Rounds = 2000;
    private const double Z = 1.959964;

    /// <summary>Wilson's interval for a share.</summary>
    public static Interval OfShare(int right, int all)
    {
        if (all == 0)
        {
            return new(0, 1);
        }

        var share = (double)right / all;
        var middle = share + (Z * Z / (2 * all));
        var half = Z * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        var whole = 1 + (Z * Z / all);
        return new(Math.Max(0, (middle - half) / whole), Math.Min(1, (middle + half) / whole));
    }

    /// <summary>
    /// The bootstrap over bodies: the texts of one body are like each other, so bodies are drawn, not texts.
    /// The same bodies always give the same interval.
    /// </summary>
    public static Interval OfBodies(
        IReadOnlyList<TextScore> scores,
        Func<TextScore, Tally> part,
        Func<Tally, double> figure
    )
    {
        var bodies = scores
            .GroupBy(score => score.Body, StringComparer.Ordinal)
            .Select(body => body.Aggregate(default(Tally), (sum, score) => sum + part(score)))
            .ToArray();
        var random = new Random(17);
        var figures = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var sum = default(Tally);
            for (var drawn = 0; drawn < bodies.Length; drawn++)
            {
                sum += bodies[random.Next(bodies.Length)];
            }

            figures[round] = figure(sum);
        }

        Array.Sort(figures);
        return new(figures[Rounds / 40], figures[Rounds - 1 - (Rounds / 40)]);
    }

    public override string ToString() => $"[{Low:0.000}, {High:0.000}]";
}
