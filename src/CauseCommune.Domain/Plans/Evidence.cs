using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>A link that shows that an action advances.</summary>
public sealed class Evidence : IKeepsHistory
{
    Evidence() { }

    internal Evidence(Id<Evidence> id, Action action, string url, string? label, LocalDate on) =>
        (Id, CoalitionId, ActionId, Url, Label, On) = (
            id,
            action.CoalitionId,
            action.Id,
            url,
            label,
            on
        );

    /// <summary>Its identity.</summary>
    public Id<Evidence> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The action.</summary>
    public Id<Action> ActionId { get; private init; }

    /// <summary>An absolute address, http or https.</summary>
    public string Url { get; private init; } = "";

    /// <summary>What it shows.</summary>
    public string? Label { get; private init; }

    /// <summary>The day it was added.</summary>
    public LocalDate On { get; private init; }

    /// <inheritdoc/>
    public string HistorySubject => "action";

    /// <inheritdoc/>
    public Guid HistoryId => ActionId.Value;
}
