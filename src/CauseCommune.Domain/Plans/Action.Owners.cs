using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <content>Who answers for it, and what they said of it.</content>
public sealed partial class Action
{
    readonly List<Ownership> owners = [];

    /// <summary>One accountable owner, and partners.</summary>
    public IReadOnlyList<Ownership> Owners => owners;

    /// <summary>The owner who answers for it.</summary>
    public Ownership? Accountable => owners.Find(o => o.Role == OwnerRole.Accountable);

    /// <summary>True when somebody is named as accountable.</summary>
    public bool HasOwner => Accountable is not null;

    /// <summary>What the accountable owner said: null when nobody is named.</summary>
    public Agreement? OwnersWord => Accountable?.Agreement;

    /// <summary>Names who answers for it. Being named is not promising: it waits for the owner's word. Whom it replaces becomes no partner.</summary>
    public Ownership NameOwner(
        Organization? organization,
        Person? person,
        string? group,
        Instant now
    )
    {
        owners.RemoveAll(o => o.Role == OwnerRole.Accountable);
        return Name(OwnerRole.Accountable, organization, person, group, now);
    }

    /// <summary>Names a partner.</summary>
    public Ownership NamePartner(
        Organization? organization,
        Person? person,
        string? group,
        Instant now
    ) => Name(OwnerRole.Partner, organization, person, group, now);

    /// <summary>Removes an owner or a partner; the history keeps who it was.</summary>
    public void Remove(Ownership ownership) => owners.Remove(ownership);

    Ownership Name(
        OwnerRole role,
        Organization? organization,
        Person? person,
        string? group,
        Instant now
    )
    {
        var ownership = new Ownership(
            Id<Ownership>.New(now),
            this,
            role,
            organization,
            person,
            group
        );
        owners.Add(ownership);
        return ownership;
    }
}
