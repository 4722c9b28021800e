using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Rules.Decisions;
using CauseCommune.Minutes.Rules.Dossiers;
using CauseCommune.Minutes.Rules.Meetings;
using CauseCommune.Minutes.Rules.Plans;

namespace CauseCommune.Minutes.Rules;

/// <summary>The rules, in the order in which they are asked.</summary>
internal static class Rulebook
{
    public static IReadOnlyList<PersonRule> People { get; } =
    [new TitledName(), new StandsFor(), new Received(), new Speaks()];

    public static MeetingTold Meeting { get; } = new();

    public static IReadOnlyList<Rule> Facts { get; } =
    [
        new PlannedAndSpent(),
        new NextMeeting(),
        new DossierOutcome(),
        new Convinced(),
        new LargerFrame(),
        new OpenQuestion(),
        new WhoTells(),
        new NamesCoalition(),
        new Coordinates(),
        new AudienceNeeds(),
        new DecisionLabel(),
        new Settled(),
        new Voted(),
        new Agreed(),
        new BareVerdict(),
    ];
}
