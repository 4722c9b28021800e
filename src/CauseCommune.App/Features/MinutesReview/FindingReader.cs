using System.Text.Json;
using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Forms;
using CauseCommune.Dates;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>
/// Findings as mentions. A correction that cannot be read yet is kept as it was typed, so that leaving loses nothing;
/// it is refused only when it is to be recorded.
/// </summary>
static class FindingReader
{
    /// <summary>Why a mention that a person added is there.</summary>
    public static readonly Wording ByHand = new("Ajouté à la main.", "Added by hand.");

    sealed record Raw(Dictionary<string, string?> Typed);

    public static string Prefix(Finding finding) => $"f{finding.Rank}";

    public static Mention Proposed(Finding finding) => MentionJson.Read(finding.Proposed);

    /// <summary>What the fields of a finding hold: the correction as typed, else what it says.</summary>
    public static IReadOnlyDictionary<string, string?> Values(Finding finding, Words w) =>
        RawOf(finding) is { } raw ? raw.Typed : ValuesOf(Said(finding), w);

    /// <summary>The fields of a finding, with what they hold.</summary>
    public static IReadOnlyList<Blank> Fields(Finding finding, Words w)
    {
        var (said, values) = (Said(finding), Values(finding, w));
        return
        [
            .. MentionKinds
                .Of(said)
                .Blanks(said, w)
                .Select(b => b with { Value = values.GetValueOrDefault(b.Field) }),
        ];
    }

    /// <summary>What it says now: the correction when it can be read, else the proposal.</summary>
    public static Mention Said(Finding finding) =>
        finding.Corrected is { } corrected && RawOf(finding) is null
            ? MentionJson.Read(corrected)
            : Proposed(finding);

    /// <summary>True when a mention can be recorded as it is: its texts fit, it has what it must have.</summary>
    public static bool Accepts(Mention mention, Words w, LocalDate today)
    {
        var reader = new FormReader(w, today);
        Read(reader, "x", mention, ValuesOf(mention, w), w);
        return reader.IsFine;
    }

    /// <summary>The mention that the fields say; refusals are in <paramref name="reader"/>.</summary>
    public static Mention Read(
        FormReader reader,
        string prefix,
        Mention before,
        IReadOnlyDictionary<string, string?> fields,
        Words w
    ) =>
        MentionKinds
            .Of(before)
            .Read(
                new TypedFields(reader, prefix, fields.GetValueOrDefault, w),
                before,
                before.Passage
            );

    /// <summary>What to keep of a correction: the mention that it says, or what was typed when it says none yet.</summary>
    public static string Corrected(
        Finding finding,
        IReadOnlyDictionary<string, string?> fields,
        Words w,
        LocalDate today
    )
    {
        var reader = new FormReader(w, today);
        var mention = Read(reader, Prefix(finding), Proposed(finding), fields, w);
        return reader.IsFine
            ? MentionJson.Write(mention)
            : JsonSerializer.Serialize(new Raw(new(fields)), MentionJson.Options);
    }

    public static Dictionary<string, string?> ValuesOf(Mention mention, Words w) =>
        MentionKinds.Of(mention).Blanks(mention, w).ToDictionary(b => b.Field, b => b.Value);

    static Raw? RawOf(Finding finding)
    {
        if (finding.Corrected is not { } json)
        {
            return null;
        }

        using var read = JsonDocument.Parse(json);
        return read.RootElement.TryGetProperty("typed", out _)
            ? read.RootElement.Deserialize<Raw>(MentionJson.Options)
            : null;
    }
}
