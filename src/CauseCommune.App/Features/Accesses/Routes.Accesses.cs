using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;

namespace CauseCommune.App;

/// <summary>Who may come into the coalition.</summary>
public static partial class Routes
{
    /// <summary>The list; POST: invites somebody.</summary>
    public static string Accesses(At at) => $"{Today(at)}/access";

    /// <summary>POST: another role, another organisation.</summary>
    public static string Access(At at, Id<Access> access) => $"{Accesses(at)}/{access}";

    /// <summary>POST: takes it back.</summary>
    public static string AccessEnd(At at, Id<Access> access) => $"{Access(at, access)}/end";
}
