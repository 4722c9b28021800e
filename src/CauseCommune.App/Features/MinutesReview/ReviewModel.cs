using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage.Queries;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Minutes beside what was found in them, finished for the page.</summary>
public sealed record ReviewModel(
    Id<MeetingMinutes> Id,
    MinutesStatus Status,
    LocalDate GivenOn,
    string GivenBy,
    string? Source,
    string? SourceUrl,
    MeetingRef? Meeting,
    bool IsDamaged,
    IReadOnlyList<ReviewPart> Parts,
    IReadOnlyList<Card> Cards,
    IReadOnlyList<Receipt> Receipts,
    Addition? Adding,
    Refusals? Refusals,
    IReadOnlyList<string> Blockers,
    bool SomebodyElse
)
{
    public IEnumerable<Card> Open => Cards.Where(c => !c.IsRecorded);

    /// <summary>Those that are neither recorded nor dropped.</summary>
    public int Left => Open.Count(c => c.Choice != FindingChoice.Dropped);

    public int Recorded => Cards.Count(c => c.IsRecorded);

    public int Chosen(FindingChoice choice) => Open.Count(c => c.Choice == choice);

    public int Sure(FindingCertainty certainty) => Open.Count(c => c.Certainty == certainty);

    /// <summary>Those that somebody else changed too.</summary>
    public IReadOnlyList<Card> Conflicts => [.. Cards.Where(c => c.Conflict is not null)];

    /// <summary>Those that a person added without a passage.</summary>
    public IEnumerable<Card> WithoutPassage => Cards.Where(c => c.Start is null);
}

/// <summary>Something found, beside its passage.</summary>
/// <param name="Number">Its number, in the text and here.</param>
/// <param name="Prefix">What the names of its fields start with.</param>
/// <param name="Kind">Its kind, in words.</param>
/// <param name="Mark">How its passage is marked.</param>
/// <param name="Start">Where its passage starts; null when it has none.</param>
/// <param name="Certainty">How sure the reader is.</param>
/// <param name="AddedByHand">Whether a person added it.</param>
/// <param name="Words">What it says.</param>
/// <param name="Details">What else it says.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Hints">What is known already.</param>
/// <param name="Choice">What a person made of it so far.</param>
/// <param name="IsRecorded">Whether it stands in the records.</param>
/// <param name="Became">What it became, in words, and where that is.</param>
/// <param name="Fields">The fields that correct it.</param>
public sealed record Card(
    int Number,
    string Prefix,
    string Kind,
    string? Mark,
    int? Start,
    FindingCertainty Certainty,
    bool AddedByHand,
    string Words,
    IReadOnlyList<string> Details,
    string Reason,
    IReadOnlyList<string> Hints,
    FindingChoice Choice,
    bool IsRecorded,
    (string Words, string Address)? Became,
    IReadOnlyList<Blank> Fields
)
{
    /// <summary>The sign of the finding as it is stored: it comes back with the form.</summary>
    public required string Opened { get; init; }

    /// <summary>Names that one in it may be the same as.</summary>
    public IReadOnlyList<string> Ones { get; init; } = [];

    /// <summary>What somebody else made of it meanwhile, beside what was sent.</summary>
    public TwoVersions? Conflict { get; init; }
}

/// <summary>A confirmation that stands.</summary>
public sealed record Receipt(
    Id<Confirmation> Id,
    LocalDate On,
    LocalTime At,
    string By,
    int Findings
);

/// <summary>The fields to add what the reader missed.</summary>
public sealed record Addition(
    string Kind,
    string Label,
    IReadOnlyList<Blank> Fields,
    string? Passage
);
