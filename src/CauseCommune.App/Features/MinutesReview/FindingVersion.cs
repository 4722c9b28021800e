using System.Security.Cryptography;
using System.Text;
using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Look;
using CauseCommune.Domain.Meetings;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>
/// A finding as a page shows it: what was chosen, and what its fields hold. Its sign goes out with the page and comes back
/// with the form, which so tells what this person changed from what somebody else changed meanwhile.
/// </summary>
sealed record FindingVersion(FindingChoice Choice, IReadOnlyList<Blank> Fields)
{
    public static FindingVersion Of(Finding finding, Words w) =>
        new(finding.Choice, FindingReader.Fields(finding, w));

    /// <summary>Short, and the same for what a browser would send back untouched.</summary>
    public string Sign
    {
        get
        {
            var text = string.Join('\0', Fields.Select(Sent).Prepend(Choice.ToString()));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        }
    }

    /// <summary>In words, to be shown beside another.</summary>
    public string Told(Words w) =>
        string.Join(
            " · ",
            Fields
                .Where(f => Sent(f).Length > 0)
                .Select(f => f.Kind == Kind.Tick ? f.Label : $"{f.Label} : {Written(f)}")
                .Prepend(w[$"Minutes.Choice.{Choice}"])
        );

    static string Written(Blank field) =>
        field.Options.FirstOrDefault(o => o.Value == field.Value)?.Words
        ?? Sent(field).Replace("\n", ", ", StringComparison.Ordinal);

    // A line of a form holds no line end; a tick is there or not.
    static string Sent(Blank field)
    {
        var text = (field.Value ?? "").ReplaceLineEndings("\n").Trim();
        return field.Kind == Kind.Lines ? text : text.Replace("\n", "", StringComparison.Ordinal);
    }
}

/// <summary>Two people changed the same finding.</summary>
/// <param name="Theirs">What is stored, in words.</param>
/// <param name="Yours">What was sent, in words.</param>
public sealed record TwoVersions(string Theirs, string Yours);
