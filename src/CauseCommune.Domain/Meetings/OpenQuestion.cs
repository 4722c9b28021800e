using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Meetings;

/// <summary>A question that a meeting left open, and who is to bring its answer.</summary>
public sealed class OpenQuestion : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<OpenQuestion> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; set; }

    /// <summary>Who is to bring the answer, in words; null when nobody was named.</summary>
    public string? Owner { get; set; }

    /// <summary>The day it was raised.</summary>
    public required LocalDate RaisedOn { get; init; }

    /// <summary>The day it was settled; null while it is open.</summary>
    public LocalDate? SettledOn { get; private set; }

    /// <summary>The answer.</summary>
    public string? Answer { get; private set; }

    /// <summary>Where it is told.</summary>
    public Origin? Origin { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>Opens it again; the answer that was given goes.</summary>
    public void Reopen() => (SettledOn, Answer) = (null, null);

    /// <summary>Closes it with its answer.</summary>
    public void Settle(LocalDate on, string answer) => (SettledOn, Answer) = (on, answer);
}
