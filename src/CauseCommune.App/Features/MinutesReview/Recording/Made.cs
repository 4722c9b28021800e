using System.Text.Json;
using CauseCommune.Storage.Undo;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>What a confirmation made, and what stood there before: enough to show it, and to take it back.</summary>
/// <param name="Created">What did not exist before.</param>
/// <param name="Facts">What was changed of things that existed, in the order of the changes.</param>
/// <param name="Became">What each finding became.</param>
sealed record Made(
    IReadOnlyList<Created> Created,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Became> Became
)
{
    public string Write() => JsonSerializer.Serialize(this, PropertyJson.Options);

    public static Made Read(string json) =>
        JsonSerializer.Deserialize<Made>(json, PropertyJson.Options)!;
}

/// <summary>Something that a confirmation created.</summary>
sealed record Created(Thing Thing, Guid Id);

/// <summary>A property of something known, before and after, in JSON.</summary>
sealed record Fact(Thing Thing, Guid Id, string Property, string? Before, string? After);

/// <summary>What a finding became.</summary>
sealed record Became(Guid Finding, Thing Thing, Guid Id);

/// <summary>The kinds of things that minutes create or complete.</summary>
enum Thing
{
    Coalition = 1,
    Minutes,
    Organization,
    Person,
    Meeting,
    Attendance,
    Decision,
    Question,
    Plan,
    Audience,
    Action,
    Ownership,
    Dossier,
    Position,
}
