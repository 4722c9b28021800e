using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Meetings;

/// <summary>
/// The minutes of a meeting: their text, who tells them, and what a person made of each thing that the reader found.
/// (« Minutes » alone is the name of the reader's library.)
/// </summary>
public sealed class MeetingMinutes : IHasVersion, IKeepsHistory
{
    readonly List<Finding> findings = [];

    /// <summary>Their identity.</summary>
    public required Id<MeetingMinutes> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The meeting they tell of, once it is known.</summary>
    public Id<Meeting>? MeetingId { get; set; }

    /// <summary>The text as it is shown; every passage points into it.</summary>
    public required string Text { get; set; }

    /// <summary>The day from which its dates are read: its publication, or the day it was pasted.</summary>
    public required LocalDate Reference { get; init; }

    /// <summary>How far they have come.</summary>
    public MinutesStatus Status { get; set; } = MinutesStatus.Draft;

    /// <summary>Until when corrections are asked for, while they are sent for correction.</summary>
    public LocalDate? CorrectionsUntil { get; set; }

    /// <summary>Who tells them: the organisation or the person that published or sent them.</summary>
    public string? Source { get; set; }

    /// <summary>Where they are published.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>When they were pasted here.</summary>
    public required Instant GivenAt { get; init; }

    /// <summary>Who pasted them.</summary>
    public required Id<Actor> GivenBy { get; init; }

    /// <summary>What was found in them, by the reader or by a person, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <inheritdoc/>
    public string HistorySubject => "minutes";

    /// <inheritdoc/>
    public Guid HistoryId => Id.Value;

    /// <summary>Keeps something found; nothing is recorded by it.</summary>
    public Finding Keep(
        string kind,
        int start,
        int end,
        FindingCertainty certainty,
        string reasonFrench,
        string reasonEnglish,
        string proposed,
        bool addedByHand,
        Instant now
    )
    {
        if (start < 0 || end < start || end > Text.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start),
                start,
                "A passage lies inside the text."
            );
        }

        var finding = new Finding
        {
            Id = Id<Finding>.New(now),
            CoalitionId = CoalitionId,
            MinutesId = Id,
            Kind = kind,
            Rank = findings.Count + 1,
            Start = start,
            End = end,
            Certainty = certainty,
            ReasonFrench = reasonFrench,
            ReasonEnglish = reasonEnglish,
            Proposed = proposed,
            AddedByHand = addedByHand,
        };
        findings.Add(finding);
        return finding;
    }

    /// <summary>
    /// Corrects the text; what was found follows its words, and has no passage any more when they are gone. What is recorded
    /// elsewhere with a passage of these minutes follows by the change that is returned.
    /// </summary>
    public TextChange Correct(string text)
    {
        var change = TextChange.Between(Text, text);
        foreach (var finding in findings)
        {
            (finding.Start, finding.End) = change.Follow(finding.Start, finding.End) ?? (0, 0);
        }

        Text = text;
        return change;
    }

    /// <summary>The place of <paramref name="finding"/> as the origin of what it becomes.</summary>
    public Origin OriginOf(Finding finding, string fallbackSource) =>
        new()
        {
            Source = Source ?? fallbackSource,
            Url = SourceUrl,
            MinutesId = Id,
            Start = finding.Start,
            End = finding.End,
        };
}

/// <summary>How far minutes have come.</summary>
public enum MinutesStatus
{
    /// <summary>Pasted, not yet sent to anybody.</summary>
    Draft = 1,

    /// <summary>Sent for correction, until a date.</summary>
    SentForCorrection = 2,

    /// <summary>Validated.</summary>
    Validated = 3,
}
