using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>The kinds of mention, in the order in which a person is asked which one to add.</summary>
static class MentionKinds
{
    public static readonly IReadOnlyList<MentionKind> All =
    [
        new ActionMentions(),
        new DecisionMentions(),
        new QuestionMentions(),
        new AttendanceMentions(),
        new AudienceMentions(),
        new MeetingMentions(),
        new DurationMentions(),
        new NextMeetingMentions(),
        new CoordinatorMentions(),
        new OutcomeMentions(),
        new PositionMentions(),
        new FrameMentions(),
        new CoalitionMentions(),
        new SourceMentions(),
    ];

    static readonly Dictionary<string, MentionKind> ByName = All.ToDictionary(k => k.Name);

    public static MentionKind Of(Mention mention) => ByName[MentionJson.KindOf(mention)];

    public static MentionKind Of(string name) => ByName[name];

    public static MentionKind? Find(string? name) =>
        name is null ? null : ByName.GetValueOrDefault(name);
}
