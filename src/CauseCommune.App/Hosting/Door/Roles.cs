using CauseCommune.Domain.Accounts;

namespace CauseCommune.App.Hosting;

/// <summary>What each role may, said once. A test holds the whole table, role by right.</summary>
public static class Roles
{
    /// <summary>
    /// True when <paramref name="who"/> has the right somewhere in the coalition of the address. For <see cref="Right.EditAction"/>,
    /// a representative has it for the actions of their organisation: which action it is, <see cref="Guard"/> asks.
    /// </summary>
    public static bool May(this Who who, Right right)
    {
        ArgumentNullException.ThrowIfNull(who);
        return right switch
        {
            Right.Public => true,
            Right.SignedIn => who.IsKnown,
            Right.Read => who.Role is not null,
            Right.Propose or Right.EditAction => who.Role
                is Role.Representative
                    or Role.Coordinator,
            Right.Coordinate => who.Role is Role.Coordinator,
            Right.Host => who.IsHost,
            Right.Machine => who.IsLocal,
            _ => false,
        };
    }
}
