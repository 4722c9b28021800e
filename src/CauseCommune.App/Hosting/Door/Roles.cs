using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;

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
            Right.Public or Right.Link => true,
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

    /// <summary>
    /// True when <paramref name="who"/> may note the word of an organisation: being named is not promising, and nobody promises in the
    /// name of another. Who coordinates notes what was told to them.
    /// </summary>
    public static bool MaySpeakFor(this Who who, Id<Organization>? organization)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.May(Right.Coordinate) || who.StandsFor(organization);
    }
}
