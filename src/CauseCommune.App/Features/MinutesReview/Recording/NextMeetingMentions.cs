using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>The next meeting: the one already known on that day is completed, else it is created.</summary>
sealed class NextMeetingMentions : MentionKind<NextMeetingMention>
{
    public override string Name => "nextMeeting";
    public override int Order => 60;

    protected override string Say(NextMeetingMention mention, Words w) =>
        w.Capital(
            WordsOf.Joined(
                mention.When is { } period
                    ? w.Period(period, PeriodStyle.Long)
                    : w["Minutes.NoDay"],
                mention.Time is { } hour ? w.Time(hour) : w["Minutes.NoHour"],
                mention.Place
            )
        );

    protected override IEnumerable<Blank> Blanks(NextMeetingMention? mention, Words w) =>
        [
            Line("day", mention?.When is { } period ? w.Period(period, PeriodStyle.Long) : null, w),
            Line("hour", mention?.Time is { } hour ? w.Time(hour) : null, w),
            Line("place", mention?.Place, w),
        ];

    protected override NextMeetingMention Read(
        TypedFields typed,
        NextMeetingMention? before,
        Certainty certainty,
        Passage passage
    )
    {
        var day = typed.Day(
            "day",
            before?.When is { } said && said.Start == said.End ? said.Start : null
        );
        return new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            day is { } known ? Period.On(known) : null,
            typed.Hour("hour"),
            typed.Optional("place", Limits.Name)
        );
    }

    protected override IEnumerable<NameSaid> Names(NextMeetingMention mention) =>
        mention.When is { } when && when.Start == when.End
            ? [new(Bearer.Meeting, KnownHere.Iso(when.Start))]
            : [];

    protected override async Task RecordAsync(NextMeetingMention mention, Recorder to)
    {
        var day = mention.When!.Start;
        var meeting = await to.OtherMeetingOnAsync(day);
        await to.MoveAsync(
            meeting,
            day,
            mention.Time ?? meeting.StartTime,
            mention.Place ?? meeting.Place
        );
        to.Next = meeting;
        to.Became(meeting.Id.Value, Thing.Meeting);
    }
}
