using CauseCommune.Domain;
using CauseCommune.Minutes;
using Held = CauseCommune.Domain.Meetings.MeetingKind;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>The meeting that the minutes tell of: the one already known on that day is completed, else it is created.</summary>
sealed class MeetingMentions : MentionKind<MeetingMention>
{
    public override string Name => "meeting";
    public override int Order => 20;

    protected override string Say(MeetingMention mention, Words w) =>
        w.Capital(
            WordsOf.Joined(
                mention.Kind is { } kind ? w[$"Minutes.MeetingKind.{kind}"] : w["Minutes.Meeting"],
                mention.Date is { } day ? w.LongDay(day) : w["Minutes.NoDay"],
                mention.Time is { } hour ? w.Time(hour) : null,
                mention.Place
            )
        );

    protected override IEnumerable<Blank> Blanks(MeetingMention? mention, Words w) =>
        [
            Line("day", mention?.Date is { } day ? w.LongDay(day) : null, w),
            List("kind", mention?.Kind, none: true, w),
            Line("place", mention?.Place, w),
            Line("hour", mention?.Time is { } hour ? w.Time(hour) : null, w),
        ];

    protected override MeetingMention Read(
        TypedFields typed,
        MeetingMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Day("day", before?.Date),
            typed.Choice<MeetingKind>("kind"),
            typed.Optional("place", Limits.Name),
            typed.Hour("hour")
        );

    protected override IEnumerable<NameSaid> Names(MeetingMention mention) =>
        mention.Date is { } day ? [new(Bearer.Meeting, KnownHere.Iso(day))] : [];

    protected override async Task RecordAsync(MeetingMention mention, Recorder to)
    {
        var meeting = await to.MeetingOnAsync(mention.Date!.Value);
        await to.MoveAsync(
            meeting,
            mention.Date.Value,
            mention.Time ?? meeting.StartTime,
            mention.Place ?? meeting.Place
        );
        if (mention.Kind is { } kind)
        {
            to.Set(meeting, m => m.Kind, Of(kind));
            if (kind is MeetingKind.GeneralAssembly or MeetingKind.Board && meeting.Title is null)
            {
                to.Set(
                    meeting,
                    m => m.Title,
                    to.Own.Capital(to.Own[$"Minutes.MeetingKind.{kind}"])
                );
            }
        }

        to.Became(meeting.Id.Value, Thing.Meeting);
    }

    static Held Of(MeetingKind kind) =>
        kind switch
        {
            MeetingKind.SteeringCommittee => Held.SteeringCommittee,
            MeetingKind.WithAuthority => Held.WithAuthority,
            MeetingKind.Workshop => Held.Workshop,
            _ => Held.Meeting,
        };
}
