namespace CauseCommune.App.Hosting;

/// <summary>An instance without any coalition.</summary>
sealed class NoCoalitions : ICoalitions
{
    public ValueTask<CoalitionHere?> FindAsync(string shortName, CancellationToken cancel) =>
        new((CoalitionHere?)null);
}
