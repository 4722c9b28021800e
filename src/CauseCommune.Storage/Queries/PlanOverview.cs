using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>A plan as its pages show it: what the plan page, the account of a meeting and the public page read alike.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Title">Its name, when it has one.</param>
/// <param name="Since">The day it was decided or begun.</param>
/// <param name="DecidedAt">The meeting that decided it.</param>
/// <param name="Origin">Where it is told of.</param>
/// <param name="Audiences">Its audiences, in order.</param>
/// <param name="Actions">Its actions, dropped ones too, in the order in which they came.</param>
/// <param name="Today">The day it is for the coalition.</param>
/// <param name="LastMeeting">The last meeting held before that day.</param>
public sealed record PlanOverview(
    Id<Plan> Plan,
    string? Title,
    LocalDate Since,
    MeetingRef? DecidedAt,
    Origin? Origin,
    IReadOnlyList<AudienceRow> Audiences,
    IReadOnlyList<ActionRow> Actions,
    LocalDate Today,
    MeetingRef? LastMeeting
)
{
    /// <summary>The account of the plan on that day.</summary>
    public PlanAccount Account { get; } =
        PlanAccount.Of(
            Audiences.Select(a => (a.Id, a.Needs)),
            Actions.Select(a => a.Facts),
            Today,
            LastMeeting?.Date
        );

    /// <summary>Each audience with the actions that fill its need, in the order in which they came, and those beyond it.</summary>
    public IReadOnlyList<AudienceSlots> Slots =>
        [
            .. Audiences.Zip(
                Account.Audiences,
                (audience, account) => AudienceSlots.Of(audience, account, For(audience.Id))
            ),
        ];

    /// <summary>The actions of an audience (null: of none), dropped ones left out.</summary>
    public IEnumerable<ActionRow> For(Id<Audience>? audience) =>
        Actions.Where(a => a.Facts.AudienceId == audience && a.Facts.Counts);

    /// <summary>The actions that were dropped.</summary>
    public IEnumerable<ActionRow> Dropped => Actions.Where(a => !a.Facts.Counts);

    /// <summary>The one state that is shown of <paramref name="action"/>.</summary>
    public ShownState Shown(ActionRow action) => action.Facts.Shown(Today, LastMeeting?.Date);
}

/// <summary>An audience in a plan.</summary>
public sealed record AudienceRow(Id<Audience> Id, string Name, string? Levels, int Needs);

/// <summary>An audience, the actions that fill its need, and those beyond it. Promised actions fill the need first.</summary>
/// <param name="Audience">The audience.</param>
/// <param name="Account">Its account.</param>
/// <param name="Within">The actions that fill its need.</param>
/// <param name="Beyond">Those beyond it.</param>
public sealed record AudienceSlots(
    AudienceRow Audience,
    AudienceAccount Account,
    IReadOnlyList<ActionRow> Within,
    IReadOnlyList<ActionRow> Beyond
)
{
    internal static AudienceSlots Of(
        AudienceRow audience,
        AudienceAccount account,
        IEnumerable<ActionRow> actions
    )
    {
        var all = actions.ToList();
        var within = all.OrderBy(a => a.Facts.IsPromised ? 0 : 1)
            .Take(audience.Needs)
            .Select(a => a.Id)
            .ToHashSet();
        return new(
            audience,
            account,
            [.. all.Where(a => within.Contains(a.Id))],
            [.. all.Where(a => !within.Contains(a.Id))]
        );
    }
}

/// <summary>An action in a plan: what its line shows.</summary>
public sealed record ActionRow(
    Id<Action> Id,
    string What,
    ActionFacts Facts,
    OwnerRow? Owner,
    SaidDate? Start,
    SaidDate? Due,
    ConfidenceLevel? Weather,
    int Slips,
    EvidenceRow? Evidence,
    string? PublicSentence,
    LocalDate? PublishedOn,
    bool IsSilent,
    bool HasNews
)
{
    /// <summary>The dated steps of it that the public reads once it is published.</summary>
    public IReadOnlyList<PublicMilestone> PublicMilestones { get; init; } = [];

    /// <summary>True when the public may read its sentence.</summary>
    public bool IsPublished => PublicationLack == PublicationLack.Nothing;

    /// <summary>What keeps it from the public.</summary>
    public PublicationLack PublicationLack =>
        Publication.LackOf(PublicSentence, PublishedOn is not null);
}

/// <summary>Who answers for an action.</summary>
public sealed record OwnerRow(
    string? Organization,
    string? Person,
    string? Group,
    Agreement Agreement
)
{
    /// <summary>The organisation, else the group, else the person: who is accountable, in words.</summary>
    public string Name => Organization ?? Group ?? Person ?? "";
}

/// <summary>The first evidence of an action.</summary>
public sealed record EvidenceRow(string Url, string? Label);
