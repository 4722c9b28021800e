using CauseCommune.App.Forms;
using CauseCommune.Domain;

namespace CauseCommune.App.Features.Plans;

/// <summary>An audience as it is typed.</summary>
public sealed record AudienceForm
{
    public string? Name { get; init; }
    public string? Levels { get; init; }
    public string? Needs { get; init; }

    /// <summary>The version that was opened, when one that exists is changed.</summary>
    public string? Version { get; init; }

    internal bool IsBlank =>
        string.IsNullOrWhiteSpace(Name)
        && string.IsNullOrWhiteSpace(Levels)
        && string.IsNullOrWhiteSpace(Needs);
}

/// <summary>An audience as it was read.</summary>
sealed record AudienceDraft(string Name, string? Levels, int Needs)
{
    /// <summary>Null for a row in which nothing was typed.</summary>
    public static AudienceDraft? Read(
        FormReader reader,
        Words w,
        string prefix,
        AudienceForm typed
    ) => typed.IsBlank ? null : ReadWhole(reader, w, prefix, typed);

    /// <summary>Its need is 0 when none was typed: ordinary minutes name an audience without counting.</summary>
    public static AudienceDraft ReadWhole(
        FormReader reader,
        Words w,
        string prefix,
        AudienceForm typed
    ) =>
        new(
            reader.Required(
                prefix + nameof(typed.Name),
                typed.Name,
                Limits.Name,
                w["Plans.Audience.Name.Missing"]
            ),
            reader.Optional(prefix + nameof(typed.Levels), typed.Levels, Limits.Line),
            reader.Number(prefix + nameof(typed.Needs), typed.Needs, 0, Limits.Needs) ?? 0
        );
}
