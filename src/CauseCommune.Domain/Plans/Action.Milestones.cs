using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <content>Its dated steps.</content>
public sealed partial class Action
{
    readonly List<Milestone> milestones = [];

    /// <summary>Its dated steps, in no order.</summary>
    public IReadOnlyList<Milestone> Milestones => milestones;

    /// <summary>Adds a step with its date; inside the coalition unless it is said to be public.</summary>
    public Milestone Plan(string what, SaidDate when, bool isPublic, Instant now)
    {
        var milestone = new Milestone(Id<Milestone>.New(now), this, what, when, isPublic);
        milestones.Add(milestone);
        return milestone;
    }

    /// <summary>Removes a step; the history keeps it.</summary>
    public void Remove(Milestone milestone) => milestones.Remove(milestone);
}
