using NodaTime;

namespace CauseCommune.Domain;

/// <summary>
/// Why something may be shown to the public: who agreed, or where it is public already, and since when.
/// Without one it stays inside the coalition.
/// </summary>
public sealed record Publication
{
    /// <summary>Who agreed, or where it was published before, in words.</summary>
    public required string Ground { get; init; }

    /// <summary>The day of that agreement.</summary>
    public required LocalDate On { get; init; }
}
