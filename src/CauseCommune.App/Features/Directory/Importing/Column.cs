using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Features.Directory.Importing;

/// <summary>What a column of the table holds.</summary>
enum Column
{
    Unknown = 0,

    /// <summary>A person's whole name.</summary>
    Name,
    FirstName,
    LastName,
    Role,
    Organization,
    ShortName,
    Kind,
    Website,
    Email,
    From,
    Until,

    /// <summary>« M. », « Mme »: read, and not kept.</summary>
    Courtesy,
}

/// <summary>How columns are headed, in French and English, whatever the capitals and accents.</summary>
static class Headings
{
    static readonly Dictionary<string, Column> Known = Spelled(
        (
            Column.Name,
            "nom complet|nom et prenom|prenom et nom|prenom nom|nom prenom|personne|contact|representant|representante|representant e|name|full name|person|representative"
        ),
        (Column.FirstName, "prenom|prenoms|first name|given name|firstname"),
        (Column.LastName, "nom|nom de famille|last name|surname|family name|lastname"),
        (
            Column.Role,
            "fonction|role|poste|titre|qualite|mission|title|job title|position|function"
        ),
        (
            Column.Organization,
            "organisation|organisme|structure|association|entreprise|societe|collectivite|membre|organization|organisation name|company|nom de l organisation|institution"
        ),
        (Column.ShortName, "sigle|nom court|acronyme|short name|acronym|abreviation"),
        (Column.Kind, "statut|type|categorie|nature|kind|status|category|type d organisation"),
        (Column.Website, "site|site web|site internet|url|website|web|site url"),
        (
            Column.Email,
            "courriel|courriels|e mail|email|emails|mail|mails|mel|adresse|adresse mail|adresse email|adresse e mail|adresse electronique|adresse de courriel|e mail address|email address"
        ),
        (
            Column.From,
            "mandat depuis|debut|debut du mandat|debut de mandat|depuis|du|from|since|start|mandate from|mandate start"
        ),
        (
            Column.Until,
            "mandat jusqu au|mandat jusqu a|fin|fin du mandat|fin de mandat|jusqu au|jusqu a|au|until|to|end|mandate until|mandate end"
        ),
        (Column.Courtesy, "civilite|m mme|mme m|title m mme|salutation")
    );

    static readonly Dictionary<string, OrganizationKind> Kinds = new(StringComparer.Ordinal)
    {
        ["membre fondateur"] = OrganizationKind.FoundingMember,
        ["membre fondatrice"] = OrganizationKind.FoundingMember,
        ["fondateur"] = OrganizationKind.FoundingMember,
        ["fondatrice"] = OrganizationKind.FoundingMember,
        ["membre qui a fonde le collectif"] = OrganizationKind.FoundingMember,
        ["founding member"] = OrganizationKind.FoundingMember,
        ["founder"] = OrganizationKind.FoundingMember,
        ["membre"] = OrganizationKind.Member,
        ["adherent"] = OrganizationKind.Member,
        ["adherente"] = OrganizationKind.Member,
        ["member"] = OrganizationKind.Member,
        ["partenaire"] = OrganizationKind.Partner,
        ["partner"] = OrganizationKind.Partner,
        ["autorite"] = OrganizationKind.PublicAuthority,
        ["autorite publique"] = OrganizationKind.PublicAuthority,
        ["public authority"] = OrganizationKind.PublicAuthority,
        ["authority"] = OrganizationKind.PublicAuthority,
        ["role a dire"] = OrganizationKind.Unknown,
        ["part to be said"] = OrganizationKind.Unknown,
    };

    /// <summary>What each cell of a line heads; null when the line heads nothing that is known.</summary>
    public static IReadOnlyList<Column>? Of(PastedLine line)
    {
        var columns = line.Cells.Select(c => Known.GetValueOrDefault(Key(c))).ToList();
        var known = columns.Count(c => c != Column.Unknown);
        if (known == 0 || (known == 1 && line.Cells.Count(c => c.Length > 0) > 2))
        {
            return null;
        }

        return Meant(columns);
    }

    public static OrganizationKind? KindOf(string typed) =>
        Kinds.TryGetValue(Key(typed), out var kind) ? kind : null;

    /// <summary>« Nom » alone is a person's whole name; beside what only organisations have, it is that of an organisation.</summary>
    static List<Column> Meant(List<Column> columns)
    {
        if (!columns.Contains(Column.LastName) || columns.Contains(Column.FirstName))
        {
            return columns;
        }

        var ofOrganizations =
            !columns.Exists(c =>
                c is Column.Organization or Column.Role or Column.Email or Column.Courtesy
            ) && columns.Exists(c => c is Column.ShortName or Column.Kind or Column.Website);
        return columns.ConvertAll(c =>
            c == Column.LastName
                ? ofOrganizations
                    ? Column.Organization
                    : Column.Name
                : c
        );
    }

    static string Key(string heading) => SameName.Plain(heading);

    static Dictionary<string, Column> Spelled(params (Column Column, string Words)[] all) =>
        all.SelectMany(a => a.Words.Split('|').Select(w => (w, a.Column)))
            .ToDictionary(a => a.w, a => a.Column, StringComparer.Ordinal);
}
