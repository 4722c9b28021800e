using System.Globalization;
using CauseCommune.Minutes;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>How long the meeting was to last, and lasted.</summary>
sealed class DurationMentions : MentionKind<DurationMention>
{
    public override string Name => "duration";
    public override int Order => 30;

    protected override string Say(DurationMention mention, Words w) =>
        (mention.Planned, mention.Actual) switch
        {
            ({ } planned, { } actual) => w[
                "Minutes.Duration.Both",
                WordsOf.Length(actual, w),
                WordsOf.Length(planned, w)
            ],
            ({ } planned, null) => w["Minutes.Duration.Planned", WordsOf.Length(planned, w)],
            (null, { } actual) => w["Minutes.Duration.Actual", WordsOf.Length(actual, w)],
            _ => w["Minutes.Duration.None"],
        };

    protected override IEnumerable<Blank> Blanks(DurationMention? mention, Words w) =>
        [
            Line("planned", Minutes(mention?.Planned), w),
            Line("actual", Minutes(mention?.Actual), w),
        ];

    protected override DurationMention Read(
        TypedFields typed,
        DurationMention? before,
        Certainty certainty,
        Passage passage
    )
    {
        var (planned, actual) = (typed.Minutes("planned"), typed.Minutes("actual"));
        if (planned is null && actual is null)
        {
            typed.Required("planned", 10);
        }

        return new(passage, certainty, before?.Reason ?? FindingReader.ByHand, planned, actual);
    }

    protected override async Task RecordAsync(DurationMention mention, Recorder to)
    {
        if (await to.MeetingAsync() is not { } meeting)
        {
            return;
        }

        if (mention.Planned is { } planned)
        {
            to.Set(meeting, m => m.PlannedMinutes, (int)planned.TotalMinutes);
        }

        if (mention.Actual is { } actual)
        {
            to.Set(meeting, m => m.ActualMinutes, (int)actual.TotalMinutes);
        }

        to.Became(meeting.Id.Value, Thing.Meeting);
    }

    static string? Minutes(Duration? length) =>
        length is { } known
            ? ((int)known.TotalMinutes).ToString(CultureInfo.InvariantCulture)
            : null;
}
