using System.Security.Cryptography;
using System.Text;

namespace CauseCommune.App.Features.Directory.Importing;

/// <summary>What a table changes in the directory.</summary>
/// <param name="Rows">How many lines were understood.</param>
/// <param name="Organizations">Those that it names.</param>
/// <param name="People">Those whom it names.</param>
/// <param name="AlikePeople">The new ones whose names are alike to one that is there.</param>
/// <param name="AlikeOrganizations">The same of organisations.</param>
/// <param name="NotUnderstood">Lines that could not be carried over.</param>
public sealed record Difference(
    int Rows,
    IReadOnlyList<Imported> Organizations,
    IReadOnlyList<Imported> People,
    IReadOnlyList<AlikeNew> AlikePeople,
    IReadOnlyList<AlikeNew> AlikeOrganizations,
    IReadOnlyList<NotUnderstood> NotUnderstood
)
{
    public IEnumerable<Imported> NewPeople => People.Where(p => p.IsNew);

    public IEnumerable<Imported> NewOrganizations => Organizations.Where(o => o.IsNew);

    /// <summary>Those that are there and get something more, or something else.</summary>
    public IEnumerable<Imported> Changed =>
        Organizations.Concat(People).Where(i => !i.IsNew && i.Changes.Count > 0);

    /// <summary>Those of whom the table says nothing new.</summary>
    public int Same => Organizations.Concat(People).Count(i => !i.IsNew && i.Changes.Count == 0);

    public bool ChangesAnything => NewPeople.Any() || NewOrganizations.Any() || Changed.Any();

    /// <summary>What was shown, in a word: when it differs, the directory changed meanwhile.</summary>
    public string Fingerprint
    {
        get
        {
            var all = new StringBuilder();
            foreach (var one in Organizations.Concat(People))
            {
                all.Append(one.Key).Append(one.IsNew).Append('\n');
                foreach (var change in one.Changes)
                {
                    all.Append(change.Field)
                        .Append('\t')
                        .Append(change.Before)
                        .Append('\t')
                        .Append(change.After)
                        .Append('\n');
                }
            }

            return Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()))
            );
        }
    }
}

/// <summary>An organisation or a person that the table names.</summary>
/// <param name="Key">The key of its name.</param>
public sealed record Imported(
    string Key,
    string Name,
    bool IsNew,
    IReadOnlyList<ImportedChange> Changes
);

/// <summary>What the table changes of it.</summary>
/// <param name="Field">The last part of the key of its word.</param>
public sealed record ImportedChange(string Field, string? Before, string? After);

/// <summary>A new name that is alike to some that are there.</summary>
/// <param name="Key">The key of the new name.</param>
/// <param name="There">Those that are there: id and name.</param>
public sealed record AlikeNew(string Key, string Name, IReadOnlyList<(Guid Id, string Name)> There);
