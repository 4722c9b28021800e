using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;

namespace CauseCommune.App;

public static partial class Routes
{
    /// <summary>Dossiers with their outcome, positions with their reasons, open questions.</summary>
    public static string Dossier(At at) => $"{Today(at)}/dossier";

    /// <summary>A dossier written by hand: GET shows the form, POST keeps it.</summary>
    public static string NewDossier(At at) => $"{Dossier(at)}/new";

    /// <summary>GET shows the form of a dossier, POST keeps it.</summary>
    public static string EditDossier(At at, Id<Dossier> dossier) =>
        $"{Today(at)}/dossiers/{dossier}";

    /// <summary>POST: why the public may know of the dossier.</summary>
    public static string DossierPublication(At at, Id<Dossier> dossier) =>
        $"{EditDossier(at, dossier)}/publication";

    /// <summary>A position written by hand: GET shows the form, POST keeps it.</summary>
    public static string NewPosition(At at) => $"{Today(at)}/positions/new";

    /// <summary>GET shows the form of a position, POST keeps it.</summary>
    public static string EditPosition(At at, Id<Position> position) =>
        $"{Today(at)}/positions/{position}";

    /// <summary>POST: the authority's agreement to publish, or where it is public already.</summary>
    public static string PositionPublication(At at, Id<Position> position) =>
        $"{EditPosition(at, position)}/publication";

    /// <summary>POST: takes back what a publication showed.</summary>
    public static string PublicationEnd(string publication) => $"{publication}/end";
}
