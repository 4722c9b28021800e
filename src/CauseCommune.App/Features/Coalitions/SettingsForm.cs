using System.Globalization;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Features.Coalitions;

/// <summary>The settings of a coalition as they are typed.</summary>
public sealed record SettingsForm
{
    public string? Name { get; init; }
    public string? Cause { get; init; }
    public string? ShortName { get; init; }
    public string? Language { get; init; }
    public string? TimeZone { get; init; }

    /// <summary>The name of the organisation that centralises; known ones are found again, others are added.</summary>
    public string? Coordinator { get; init; }
    public string? Frame { get; init; }
    public string? FrameCarriedBy { get; init; }

    /// <summary>The version that was shown: somebody else may have written since.</summary>
    public string? Version { get; init; }

    public static SettingsForm Of(Coalition coalition, string? coordinator) =>
        new()
        {
            Name = coalition.Name,
            Cause = coalition.Cause,
            ShortName = coalition.ShortName,
            Language = coalition.Language,
            TimeZone = coalition.TimeZone,
            Coordinator = coordinator,
            Frame = coalition.Frame,
            FrameCarriedBy = coalition.FrameCarriedBy,
            Version = coalition.Version.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The fields that differ from those of <paramref name="other"/>, by name: what stands there, what stands here.</summary>
    public IEnumerable<(string Field, string There, string Here)> Against(SettingsForm other)
    {
        foreach (var (field, there, here) in Pairs(other))
        {
            var (before, after) = (Plain(there), Plain(here));
            if (before != after)
            {
                yield return (field, before, after);
            }
        }
    }

    IEnumerable<(string, string?, string?)> Pairs(SettingsForm other) =>
        [
            (nameof(Name), other.Name, Name),
            (nameof(Cause), other.Cause, Cause),
            (nameof(ShortName), other.ShortName, ShortName),
            (nameof(Language), other.Language, Language),
            (nameof(TimeZone), other.TimeZone, TimeZone),
            (nameof(Coordinator), other.Coordinator, Coordinator),
            (nameof(Frame), other.Frame, Frame),
            (nameof(FrameCarriedBy), other.FrameCarriedBy, FrameCarriedBy),
        ];

    static string Plain(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
