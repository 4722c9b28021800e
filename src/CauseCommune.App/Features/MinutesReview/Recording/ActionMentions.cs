using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>Something that somebody is to do: an action of the running plan, with its doers, named or bound by their word.</summary>
sealed class ActionMentions : MentionKind<ActionMention>
{
    public override string Name => "action";
    public override int Order => 100;
    public override string Mark => "what";
    public override string SaidIn => "what";

    protected override string Say(ActionMention mention, Words w) => w.Capital(mention.What);

    protected override IEnumerable<string> Details(ActionMention mention, Words w)
    {
        yield return mention.Owners.Count == 0
            ? w["Minutes.NoOwner"]
            : w["Minutes.Owners", string.Join(", ", mention.Owners.Select(o => o.Name))];
        yield return mention.DueIsNextMeeting ? w["Minutes.ForNextMeeting"]
        : mention.Due is { } due
            ? w["Minutes.Due", mention.DueSaid ?? w.Period(due, PeriodStyle.Long)]
        : mention.DueSaid is { } said ? w["Minutes.DueUnclear", said]
        : w["Minutes.NoDue"];
        if (mention.Audience is { } audience)
        {
            yield return w["Minutes.For", audience];
        }

        if (mention.Told is { } told)
        {
            yield return w[$"Minutes.ToldState.{told}"];
        }
    }

    protected override IEnumerable<Blank> Blanks(ActionMention? mention, Words w) =>
        [
            Line("what", OneLine(mention?.What), w),
            Lines("owners", string.Join('\n', mention?.Owners.Select(o => o.Name) ?? []), w),
            Line("due", mention?.Due is { } due ? w.Period(due, PeriodStyle.Long) : null, w),
            Tick("nextMeeting", mention?.DueIsNextMeeting ?? false, w),
            Line("audience", mention?.Audience, w),
            List("told", mention?.Told, none: true, w),
        ];

    protected override ActionMention Read(
        TypedFields typed,
        ActionMention? before,
        Certainty certainty,
        Passage passage
    )
    {
        var (due, said) = typed.When("due", before?.Due, before?.DueSaid);
        return new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("what", Limits.Line),
            [.. typed.Lines("owners", Limits.Name).Select(name => Owner(name, before, passage))],
            due,
            said,
            typed.Ticked("nextMeeting"),
            typed.Optional("audience", Limits.Name),
            typed.Choice<ToldState>("told")
        );
    }

    protected override IEnumerable<NameSaid> Names(ActionMention mention)
    {
        yield return new(Bearer.Action, mention.What);
        foreach (var owner in mention.Owners)
        {
            if (owner.Kind != OwnerKind.Group)
            {
                yield return new(
                    owner.Kind == OwnerKind.Person ? Bearer.Person : Bearer.Organization,
                    owner.Name
                );
            }
        }

        if (mention.Audience is { } audience)
        {
            yield return new(Bearer.Audience, audience);
        }
    }

    protected override async Task RecordAsync(ActionMention mention, Recorder to)
    {
        var plan = await to.PlanAsync();
        var day = await to.DayAsync();
        var action = plan.Add(
            Audience(mention, plan, to),
            new ActionDraft
            {
                What = to.Own.Capital(OneLine(mention.What)!),
                Due = await DueAsync(mention, to),
            },
            day,
            to.Now,
            to.Origin
        );
        foreach (var owner in mention.Owners)
        {
            await NameAsync(action, owner, to);
        }

        if (mention.Told is { } told and not ToldState.Planned)
        {
            action.Record(
                new UpdateDraft(day, (RecordedState)told, DeclaredBy: to.Minutes.Source),
                to.Db.ActingAs,
                to.Now
            );
        }

        to.Became(action.Id.Value, Thing.Action);
    }

    /// <summary>One that the plan does not know yet is added without a need: the review said so.</summary>
    static Audience? Audience(ActionMention mention, Plan plan, Recorder to) =>
        mention.Audience is not { } name
            ? null
            : Recorder.AudienceNamed(plan, name)
                ?? plan.Add(to.Own.Capital(name), null, 0, to.Now, to.Origin);

    static async Task<SaidDate?> DueAsync(ActionMention mention, Recorder to)
    {
        if (mention.DueIsNextMeeting && await to.NextMeetingAsync() is { } next)
        {
            return SaidDate.For(next, await to.DayAsync(), mention.DueSaid);
        }

        return mention.Due is { } due ? SaidDate.Of(due, mention.DueSaid) : null;
    }

    /// <summary>The first is accountable, the others are partners. A person stands for the organisation of that day.</summary>
    static async Task NameAsync(Action action, OwnerName owner, Recorder to)
    {
        Person? person = null;
        Organization? organization = null;
        if (owner.Kind == OwnerKind.Person)
        {
            person = await to.PersonAsync(owner.Name, null);
            organization = await to.StoodForAsync(person);
        }
        else if (owner.Kind == OwnerKind.Organization)
        {
            organization = await to.OrganizationAsync(owner.Name);
        }

        var group = owner.Kind == OwnerKind.Group ? owner.Name : null;
        if (action.HasOwner)
        {
            action.NamePartner(organization, person, group, to.Now);
        }
        else
        {
            action.NameOwner(organization, person, group, to.Now);
        }
    }

    /// <summary>A name that was left keeps what it stood for; of a new one its form tells.</summary>
    static OwnerName Owner(string name, ActionMention? before, Passage passage) =>
        before?.Owners.FirstOrDefault(o => SameName.Same(o.Name, name))
        ?? new OwnerName(name, KindOf(name), passage);

    static OwnerKind KindOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Count(word => char.IsUpper(word[0]));
        return capitals == 0 ? OwnerKind.Group
            : words.Length is 2 or 3 && capitals == words.Length ? OwnerKind.Person
            : OwnerKind.Organization;
    }

    static string? OneLine(string? text) => text?.ReplaceLineEndings(" ").Trim();
}
