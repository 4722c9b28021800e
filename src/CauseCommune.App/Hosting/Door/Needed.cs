namespace CauseCommune.App.Hosting;

/// <summary>What an endpoint needs; one that does not say is shut.</summary>
public sealed record Needed(Right Right);

public static class NeededRights
{
    /// <summary>Only for those who have the right; everybody else sees the page of what is not there.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Right right)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Needed(right));
}
