using CauseCommune.App.Forms;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Hosting;

/// <summary>Who is invited, and as what.</summary>
/// <param name="Address">The address that they will sign in with.</param>
/// <param name="Name">Their name, until they give it themselves.</param>
/// <param name="Role">As what.</param>
/// <param name="Organization">The organisation that a representative stands for.</param>
sealed record Invited(
    EmailAddress Address,
    string? Name,
    Role Role = Role.Reader,
    Id<Organization>? Organization = null
)
{
    public string Shown => Name ?? Address.Value;

    /// <summary>Reads the two fields that say who; null when an address is missing or is none, which the reader then says.</summary>
    public static Invited? Read(
        FormReader reader,
        Words w,
        string? email,
        string? name,
        Role role = Role.Reader
    )
    {
        var typed = reader.Required(
            "Email",
            email,
            EmailAddress.Longest,
            w["SignIn.Email.Missing"]
        );
        var line = reader.Optional("Name", name, Limits.Name)?.ReplaceLineEndings(" ");
        if (EmailAddress.Parse(typed) is { } address)
        {
            return new(address, line, role);
        }

        reader.Refusals.Add("Email", w["SignIn.Email.Wrong", typed], w["SignIn.Email.Instead"]);
        return null;
    }
}
