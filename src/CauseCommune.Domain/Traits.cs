using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain;

/// <summary>What belongs to one coalition and never crosses its border.</summary>
public interface IBelongsToCoalition
{
    /// <summary>The coalition whose it is.</summary>
    Id<Coalition> CoalitionId { get; }
}

/// <summary>What belongs to one coalition, or to none: outside its coalition, and without one, it is not seen either.</summary>
public interface IMayBelongToCoalition
{
    /// <summary>The coalition whose it is; null for what is the instance's.</summary>
    Id<Coalition>? CoalitionId { get; }
}

/// <summary>What two people may edit at once: the second is told, and loses no word.</summary>
public interface IHasVersion
{
    /// <summary>Starts at 1 and is raised by one at each change that is stored.</summary>
    int Version { get; }
}

/// <summary>What has a place among its like.</summary>
public interface IHasRank
{
    /// <summary>Its place, from 1.</summary>
    int Rank { get; set; }
}

/// <summary>Places among the like.</summary>
public static class Ranks
{
    /// <summary>Lets <paramref name="one"/> change places with the one before it, or the one behind it; the places are 1, 2, 3… again.</summary>
    /// <returns>False when there is none there: nothing is changed.</returns>
    public static bool Move<T>(IEnumerable<T> all, T one, bool up)
        where T : IHasRank
    {
        var ordered = all.OrderBy(a => a.Rank).ToList();
        var place = ordered.IndexOf(one);
        var other = up ? place - 1 : place + 1;
        if (place < 0 || other < 0 || other >= ordered.Count)
        {
            return false;
        }

        (ordered[place], ordered[other]) = (ordered[other], ordered[place]);
        for (var rank = 1; rank <= ordered.Count; rank++)
        {
            ordered[rank - 1].Rank = rank;
        }

        return true;
    }
}

/// <summary>What keeps an append-only history of its changes (who, when, before, after).</summary>
public interface IKeepsHistory : IBelongsToCoalition
{
    /// <summary>The kind of thing the history speaks of, as it is stored: « action », « decision », « minutes ».</summary>
    string HistorySubject { get; }

    /// <summary>Its identity, or that of the thing it is a part of.</summary>
    Guid HistoryId { get; }
}
