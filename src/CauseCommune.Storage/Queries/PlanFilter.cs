using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Mappings;

namespace CauseCommune.Storage.Queries;

/// <summary>Which actions of a plan are asked for. It is read from an address, so that what is seen can be shared.</summary>
public sealed record PlanFilter
{
    /// <summary>The word of an address for « no audience ».</summary>
    public const string NoAudience = "none";

    /// <summary>The word of an address for « the owner has not answered yet ».</summary>
    public const string ToAccept = "toaccept";

    /// <summary>A name of an organisation, a group or a person who answers, whatever its case and accents.</summary>
    public string? Owner { get; init; }

    /// <summary>The state that is shown; or <see cref="ToAccept"/>.</summary>
    public string? State { get; init; }

    /// <summary>The audience; or <see cref="NoAudience"/>.</summary>
    public string? Audience { get; init; }

    /// <summary>What lacks.</summary>
    public string? Lack { get; init; }

    /// <summary>What the address says that is no criterion, to be said to the reader.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>True when it leaves anything out.</summary>
    public bool IsActive => (Owner ?? State ?? Audience ?? Lack) is not null;

    /// <summary>The states that can be asked for.</summary>
    public static readonly IReadOnlyList<string> States =
    [
        .. Enum.GetValues<ShownState>().Select(Word),
        ToAccept,
    ];

    /// <summary>The lacks that can be asked for.</summary>
    public static readonly IReadOnlyList<string> Lacks =
    [
        .. Enum.GetValues<Lack>().Where(l => l != Domain.Plans.Lack.None).Select(Word),
    ];

    /// <summary>The state that a word of an address stands for; null for <see cref="ToAccept"/>.</summary>
    public static ShownState? StateOf(string word) =>
        Enum.TryParse<ShownState>(word, ignoreCase: true, out var state) ? state : null;

    /// <summary>The lack that a word of an address stands for.</summary>
    public static Lack LackOf(string word) => Enum.Parse<Lack>(word, ignoreCase: true);

    /// <summary>Reads what an address asks for.</summary>
    public static PlanFilter Of(string? owner, string? state, string? audience, string? lack)
    {
        var unknown = new List<string>();
        return new()
        {
            Owner = Some(owner) is { } name ? name[..Math.Min(name.Length, Limits.Name)] : null,
            State = Known(state, w => States.Contains(w), unknown),
            Audience = Known(audience, w => w == NoAudience || Guid.TryParse(w, out _), unknown),
            Lack = Known(lack, w => Lacks.Contains(w), unknown),
            Unknown = unknown,
        };
    }

    /// <summary>The actions of <paramref name="plan"/> that are asked for; dropped ones only when their state is.</summary>
    public IReadOnlyList<ActionRow> Of(PlanOverview plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var owner = Owner is null ? null : Folding.Of(Owner);
        var state = State is null ? null : StateOf(State);
        var lack = Lack is null ? Domain.Plans.Lack.None : LackOf(Lack);
        var audience = Guid.TryParse(Audience, out var id) ? (Guid?)id : null;
        return
        [
            .. plan.Actions.Where(a =>
                (a.Facts.Counts || state == ShownState.Dropped)
                && (owner is null || IsOwner(a.Owner, owner))
                && (state is null || plan.Shown(a) == state)
                && (State != ToAccept || a.Facts.OwnersWord == Agreement.Named)
                && (Audience is null || a.Facts.AudienceId?.Value == audience)
                && a.Facts.Lacks.HasFlag(lack)
            ),
        ];
    }

    static bool IsOwner(OwnerRow? owner, string folded) =>
        owner is not null
        && new[] { owner.Organization, owner.Group, owner.Person }.Any(name =>
            name is not null && Folding.Of(name) == folded
        );

    static string? Known(string? word, Predicate<string> isKnown, List<string> unknown)
    {
        if (Some(word) is not { } some || isKnown(some.ToLowerInvariant()))
        {
            return Some(word)?.ToLowerInvariant();
        }

        unknown.Add(some[..Math.Min(some.Length, 60)]);
        return null;
    }

    static string? Some(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
