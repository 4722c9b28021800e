using CauseCommune.Domain;
using CauseCommune.Minutes;
using Was = CauseCommune.Domain.Meetings.Presence;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>Who was at the meeting, excused, represented, or only named. To attend once gives no mandate.</summary>
sealed class AttendanceMentions : MentionKind<AttendanceMention>
{
    public override string Name => "attendance";

    // Behind the meeting; those who were there before those who are only named.
    public override int Order => 40;
    public override string Mark => "who";
    public override string SaidIn => "name";

    protected override string Say(AttendanceMention mention, Words w) =>
        mention.OthersNotNamed
            ? WordsOf.Joined(w["Minutes.Others"], mention.Title)
            : WordsOf.Joined(mention.Name ?? w["Minutes.NoName"], mention.Title);

    protected override IEnumerable<string> Details(AttendanceMention mention, Words w)
    {
        yield return w[$"Minutes.Presence.{mention.Presence}"];
        if (mention.Represents is { } stoodFor)
        {
            yield return w["Minutes.Represents", stoodFor];
        }

        if (mention.Organization is { } own && own != mention.Represents)
        {
            yield return w["Minutes.BelongsTo", own];
        }

        if (mention.ReceivedTheOthers)
        {
            yield return w["Minutes.Received"];
        }
    }

    protected override IEnumerable<Blank> Blanks(AttendanceMention? mention, Words w) =>
        [
            Line("name", mention?.Name, w),
            Line("title", mention?.Title, w),
            Line("represents", mention?.Represents, w),
            Line("organization", mention?.Organization, w),
            List<Presence>("presence", mention?.Presence ?? Presence.Present, none: false, w),
            Tick("others", mention?.OthersNotNamed ?? false, w),
            Tick("received", mention?.ReceivedTheOthers ?? false, w),
        ];

    protected override AttendanceMention Read(
        TypedFields typed,
        AttendanceMention? before,
        Certainty certainty,
        Passage passage
    )
    {
        var others = typed.Ticked("others");
        var title = typed.Optional("title", Limits.Line);
        return new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            others ? null
                : title is null ? typed.Required("name", Limits.Name)
                : typed.Optional("name", Limits.Name),
            title,
            typed.Optional("organization", Limits.Name),
            typed.Optional("represents", Limits.Name),
            typed.Choice<Presence>("presence") ?? Presence.Present,
            others,
            typed.Ticked("received")
        );
    }

    protected override IEnumerable<NameSaid> Names(AttendanceMention mention)
    {
        if (mention.Name is { } name)
        {
            yield return new(Bearer.Person, name);
        }

        foreach (var organization in new[] { mention.Represents, mention.Organization }.Distinct())
        {
            if (organization is not null)
            {
                yield return new(Bearer.Organization, organization);
            }
        }
    }

    protected override async Task RecordAsync(AttendanceMention mention, Recorder to)
    {
        if (await to.MeetingAsync() is not { } meeting)
        {
            return;
        }

        var person = mention.Name is { } name ? await to.PersonAsync(name, mention.Title) : null;
        var organization =
            (mention.Represents ?? mention.Organization) is { } stoodFor
            && !to.IsTheCoalition(stoodFor)
                ? await to.OrganizationAsync(stoodFor)
                : null;
        if (
            person is not null
            && meeting.Attendances.FirstOrDefault(a => a.PersonId == person.Id) is { } noted
        )
        {
            to.Became(noted.Id.Value, Thing.Attendance);
            return;
        }

        var role = mention.ReceivedTheOthers
            ? WordsOf.Joined(mention.Title, to.Own["Minutes.Received"])
            : mention.Title;
        var attendance = meeting.Note(
            mention.OthersNotNamed ? Was.OthersNotNamed : (Was)mention.Presence,
            person,
            organization,
            role,
            to.Now,
            to.Origin
        );
        to.Became(attendance.Id.Value, Thing.Attendance);
    }
}
