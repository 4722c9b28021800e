using System.Text.Json.Serialization;

namespace CauseCommune.Minutes.Tool.Output;

/// <summary>What was found in minutes, as the JSON says it.</summary>
sealed record Found(
    string? MeetingDate,
    string? Place,
    FoundNext? NextMeeting,
    IReadOnlyList<FoundPerson> Participants,
    IReadOnlyList<FoundPerson> Absent,
    IReadOnlyList<FoundDecision> Decisions,
    IReadOnlyList<FoundAction> Actions,
    FoundDuration? Duration,
    string? Coordinator,
    IReadOnlyList<FoundAudience> Audiences,
    IReadOnlyList<FoundOutcome> Outcomes,
    IReadOnlyList<FoundPosition> Positions
);

/// <summary>Where an item stands in the text, in UTF-16 code units, end exclusive; how sure it is, and why.</summary>
sealed record FoundAt(int Start, int End, Certainty Certainty, string Reason);

/// <summary>An item of a list.</summary>
abstract record FoundItem
{
    [JsonIgnore]
    public FoundAt At { get; init; } = new(0, 0, Certainty.Doubtful, "");

    [JsonPropertyOrder(1)]
    public int Start => At.Start;

    [JsonPropertyOrder(1)]
    public int End => At.End;

    [JsonPropertyOrder(1)]
    public Certainty Certainty => At.Certainty;

    [JsonPropertyOrder(1)]
    public string Reason => At.Reason;
}

sealed record FoundNext(string? Date, string? Time, string? Place) : FoundItem;

sealed record FoundPerson(string Name, string? Role, string? Organization) : FoundItem;

sealed record FoundDecision(string Text) : FoundItem;

sealed record FoundAction(string What, IReadOnlyList<string> Owners, string? Due, string? Audience)
    : FoundItem;

sealed record FoundDuration(string? Planned, string? Actual);

sealed record FoundAudience(string Name, int? Needs) : FoundItem;

sealed record FoundOutcome(string Dossier, bool Retained, string? Chosen) : FoundItem;

sealed record FoundPosition(string Authority, Stance Stance, IReadOnlyList<string> Reasons)
    : FoundItem;
