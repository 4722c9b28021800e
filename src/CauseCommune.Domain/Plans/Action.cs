using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <summary>
/// Something that will be done, for an audience or for none. It is concrete when it has a deliverable, an owner who accepted and a date.
/// Its traits stand in files of their own: <c>Action.Owners.cs</c>, <c>Action.News.cs</c>, <c>Action.Milestones.cs</c>.
/// </summary>
public sealed partial class Action : IHasVersion, IKeepsHistory
{
    Action() { }

    internal Action(
        Id<Action> id,
        Plan plan,
        Audience? audience,
        ActionDraft draft,
        LocalDate today,
        Instant now,
        Origin? origin
    )
    {
        Id = id;
        CoalitionId = plan.CoalitionId;
        PlanId = plan.Id;
        AudienceId = audience?.Id;
        CreatedAt = now;
        PromisedOn = today;
        LastNews = today;
        Origin = origin;
        (What, Deliverable, Start, Due) = (draft.What, draft.Deliverable, draft.Start, draft.Due);
        (InternalNote, PublicSentence) = (draft.InternalNote, draft.PublicSentence);
    }

    /// <summary>Its identity.</summary>
    public Id<Action> Id { get; private init; }

    /// <inheritdoc/>
    public Id<Coalition> CoalitionId { get; private init; }

    /// <summary>The plan.</summary>
    public Id<Plan> PlanId { get; private init; }

    /// <summary>The audience that it is for; null for none.</summary>
    public Id<Audience>? AudienceId { get; private set; }

    /// <summary>What will be done.</summary>
    public string What { get; private set; } = "";

    /// <summary>What will exist when it is done.</summary>
    public string? Deliverable { get; private set; }

    /// <summary>When it starts.</summary>
    public SaidDate? Start { get; private set; }

    /// <summary>By when it is done.</summary>
    public SaidDate? Due { get; private set; }

    /// <summary>The due date that was taken away, until another is said: what is promised then is measured by it.</summary>
    public SaidDate? DueTakenAway { get; private set; }

    /// <summary>What only the coalition reads.</summary>
    public string? InternalNote { get; private set; }

    /// <summary>What the public reads, once published.</summary>
    public string? PublicSentence { get; private set; }

    /// <summary>The consent of its organisation to publish, by whom and since when.</summary>
    public Publication? Publication { get; private set; }

    /// <summary>The day it came into the plan.</summary>
    public LocalDate PromisedOn { get; private init; }

    /// <summary>When it was written here.</summary>
    public Instant CreatedAt { get; private init; }

    /// <summary>Where it is told of.</summary>
    public Origin? Origin { get; private init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <inheritdoc/>
    public string HistorySubject => "action";

    /// <inheritdoc/>
    public Guid HistoryId => Id.Value;

    /// <summary>What a person may change of it, as it stands.</summary>
    public ActionDraft Draft =>
        new()
        {
            What = What,
            Deliverable = Deliverable,
            Start = Start,
            Due = Due,
            InternalNote = InternalNote,
            PublicSentence = PublicSentence,
        };

    /// <summary>True when the public may read its sentence: there is one, and its organisation agreed.</summary>
    public bool IsPublished => PublicationLack == PublicationLack.Nothing;

    /// <summary>What keeps it from the public.</summary>
    public PublicationLack PublicationLack =>
        Domain.Publication.LackOf(PublicSentence, Publication is not null);

    /// <summary>
    /// Writes what a person changed. A due date that moves to a later day is counted as a slip and kept, also when none
    /// stood for a while in between;
    /// a public sentence that changes is no longer agreed to.
    /// </summary>
    public void Edit(ActionDraft draft, LocalDate today, Instant now)
    {
        MoveDue(draft.Due, null, today, now);
        if (!string.Equals(draft.PublicSentence, PublicSentence, StringComparison.Ordinal))
        {
            Publication = null;
        }

        (What, Deliverable, Start) = (draft.What, draft.Deliverable, draft.Start);
        (InternalNote, PublicSentence) = (draft.InternalNote, draft.PublicSentence);
    }

    /// <summary>Moves it to another audience of the same plan, or to none.</summary>
    public void MoveTo(Audience? audience)
    {
        if (audience is not null && audience.PlanId != PlanId)
        {
            throw new ArgumentException(
                "An action's audience belongs to its plan.",
                nameof(audience)
            );
        }

        AudienceId = audience?.Id;
    }

    /// <summary>Publishes its public sentence with the consent of its organisation.</summary>
    /// <exception cref="InvalidOperationException">There is no public sentence.</exception>
    public void Publish(string consentBy, LocalDate on, AgreementWay? way = null) =>
        Publication = string.IsNullOrWhiteSpace(PublicSentence)
            ? throw new InvalidOperationException("Only a public sentence can be published.")
            : new Publication
            {
                Ground = consentBy,
                On = on,
                Way = way,
            };

    /// <summary>Takes it from the public again.</summary>
    public void Unpublish() => Publication = null;

    /// <summary>The facts from which its shown state and the counts of its plan are derived.</summary>
    public ActionFacts Facts =>
        new(
            AudienceId,
            State,
            Start?.End,
            Due?.End,
            LastNews,
            OwnersWord,
            HasOwner,
            !string.IsNullOrWhiteSpace(Deliverable)
        );
}
