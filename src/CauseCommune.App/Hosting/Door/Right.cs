namespace CauseCommune.App.Hosting;

/// <summary>What somebody may do. Each endpoint needs one of them; what each role may is said once, in <see cref="Roles"/>.</summary>
public enum Right
{
    /// <summary>Everybody, without signing in.</summary>
    Public = 0,

    /// <summary>Whoever holds the link of the address: its secret stands in it, and its handler asks for it.</summary>
    Link,

    /// <summary>Whoever has signed in, wherever they belong.</summary>
    SignedIn,

    /// <summary>Read the pages of those who work in the coalition.</summary>
    Read,

    /// <summary>Propose: an action for the plan, a change of an action of another organisation.</summary>
    Propose,

    /// <summary>Change the action of the address: one's own organisation's, or any for who coordinates.</summary>
    EditAction,

    /// <summary>Everything in the coalition.</summary>
    Coordinate,

    /// <summary>Run the instance: create coalitions, invite who coordinates them, back up. Reads no coalition.</summary>
    Host,

    /// <summary>What only the person at this machine does, while it listens to no other.</summary>
    Machine,
}
