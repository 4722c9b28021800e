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

    /// <summary>Those that somebody else changed, and this person did not.</summary>
    public IReadOnlyList<Card> Meanwhile => [.. Cards.Where(c => c.Meanwhile is not null)];

    /// <summary>Those that wait for a choice, in the order of the text.</summary>
    public IReadOnlyList<Card> Waiting =>
        field ??= [
            .. Cards
                .Where(c => c.Waits)
                .OrderBy(c => c.Start ?? int.MaxValue)
                .ThenBy(c => c.Number),
        ];

    /// <summary>So many that those which need nobody fold away.</summary>
    public bool IsLong => Cards.Count > Short;

    const int Short = 12;

    /// <summary>Those that a person added without a passage.</summary>
    public IEnumerable<Card> WithoutPassage => Cards.Where(c => c.Start is null);
}

/// <summary>How far a review has come: what a person looked at, what was sure from the start, what waits.</summary>
public sealed record ReviewProgress(int Looked, int Sure, int Waiting)
{
    public static ReviewProgress Of(IReadOnlyList<Card> cards) =>
        new(
            cards.Count(c => !c.Waits && !c.IsSureAsFound),
            cards.Count(c => c.IsSureAsFound),
            cards.Count(c => c.Waits)
        );

    public int Total => Looked + Sure + Waiting;
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

    /// <summary>What somebody else made of it meanwhile, beside what the page showed to a person who did not touch it.</summary>
    public TwoVersions? Meanwhile { get; init; }

    /// <summary>Something in its fields cannot be accepted.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Nobody has said yet what to make of it.</summary>
    public bool Waits => !IsRecorded && Choice == FindingChoice.Waiting;

    /// <summary>The reader is sure, and nobody said otherwise.</summary>
    public bool IsSureAsFound => IsSure && Choice == FindingChoice.Accepted;

    /// <summary>The reader is sure.</summary>
    public bool IsSure => Certainty == FindingCertainty.Sure && !AddedByHand;

    /// <summary>It needs nobody now, and may fold away in a long review.</summary>
    public bool NeedsNobody =>
        IsRecorded
        || (
            IsSure
            && !Waits
            && !IsRefused
            && Conflict is null
            && Meanwhile is null
            && Ones.Count == 0
        );
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
/// <param name="Kind">Its kind.</param>
/// <param name="Label">Its kind, in words.</param>
/// <param name="Fields">Its fields, with what they hold.</param>
/// <param name="Passage">The words that were selected or typed.</param>
/// <param name="At">Where they stand, once that is known.</param>
/// <param name="Places">Where they may stand, when that is to be chosen.</param>
public sealed record Addition(
    string Kind,
    string Label,
    IReadOnlyList<Blank> Fields,
    string? Passage,
    string? At,
    IReadOnlyList<Option> Places
);
