using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain;

/// <summary>What belongs to one coalition and never crosses its border.</summary>
public interface IBelongsToCoalition
{
    /// <summary>The coalition whose it is.</summary>
    Id<Coalition> CoalitionId { get; }
}

/// <summary>What two people may edit at once: the second is told, and loses no word.</summary>
public interface IHasVersion
{
    /// <summary>Starts at 1 and is raised by one at each change that is stored.</summary>
    int Version { get; }
}

/// <summary>What keeps an append-only history of its changes (who, when, before, after).</summary>
public interface IKeepsHistory : IBelongsToCoalition
{
    /// <summary>The kind of thing the history speaks of, as it is stored: « action », « decision », « minutes ».</summary>
    string HistorySubject { get; }

    /// <summary>Its identity, or that of the thing it is a part of.</summary>
    Guid HistoryId { get; }
}
