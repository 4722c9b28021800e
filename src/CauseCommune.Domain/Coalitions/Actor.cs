using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>Who acts on this instance. History points to the actor, never to a name.</summary>
public sealed class Actor
{
    /// <summary>The actor's identity.</summary>
    public required Id<Actor> Id { get; init; }

    /// <summary>The name that signs; that of the machine's user until the actor gave one.</summary>
    public required string Name { get; set; }

    /// <summary>When the actor gave a name; null until then.</summary>
    public Instant? NamedAt { get; set; }

    /// <summary>When the actor first came.</summary>
    public required Instant CreatedAt { get; init; }
}
