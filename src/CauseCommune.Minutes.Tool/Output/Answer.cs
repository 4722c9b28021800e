using CauseCommune.Dates;
using NodaTime.Text;

namespace CauseCommune.Minutes.Tool.Output;

/// <summary>A reading, sorted as every format needs it: what is doubtful of the meeting is left out, as a person would wait.</summary>
sealed record Answer(Reading Reading, Language Language)
{
    public MeetingMention? Meeting =>
        Reading
            .All<MeetingMention>()
            .OrderByDescending(meeting => meeting.Date is not null)
            .FirstOrDefault();

    public NextMeetingMention? Next =>
        Reading
            .All<NextMeetingMention>()
            .FirstOrDefault(next => next is { When: not null, Certainty: not Certainty.Doubtful });

    /// <summary>What is to be done; what the minutes say is done already is no promise any more.</summary>
    public IEnumerable<ActionMention> Actions =>
        Reading.All<ActionMention>().Where(action => action.Told != ToldState.Done);

    public IEnumerable<DecisionMention> Decisions => Reading.All<DecisionMention>();

    public IEnumerable<AttendanceMention> People(Presence presence) =>
        Reading
            .All<AttendanceMention>()
            .Where(person => person.Presence == presence && person.Name is not null);

    public string Said(Wording wording) => wording.In(Language);

    public string Said(string french, string english) =>
        Language == Language.English ? english : french;

    /// <summary>A period as <c>shared</c> formats write it: a day, a month, a quarter…; a deadline is its last day.</summary>
    public static string? Written(Period? period)
    {
        if (period is null)
        {
            return null;
        }

        var (start, end) = (period.Start, period.End);
        return period.Precision switch
        {
            Precision.Until => LocalDatePattern.Iso.Format(end),
            Precision.Month => $"{start.Year:0000}-{start.Month:00}",
            Precision.Quarter => $"{start.Year:0000}-Q{(start.Month + 2) / 3}",
            Precision.Semester => $"{start.Year:0000}-S{(start.Month + 5) / 6}",
            Precision.Year => $"{start.Year:0000}",
            _ when start == end => LocalDatePattern.Iso.Format(start),
            _ => LocalDatePattern.Iso.Format(start) + "/" + LocalDatePattern.Iso.Format(end),
        };
    }
}

/// <summary>The formats by name.</summary>
static class Formats
{
    public static IReadOnlyDictionary<string, Action<Answer, TextWriter>> All { get; } =
        new Dictionary<string, Action<Answer, TextWriter>>(StringComparer.Ordinal)
        {
            ["text"] = TextForm.Write,
            ["json"] = JsonForm.Write,
            ["csv"] = CsvForm.Write,
            ["markdown"] = MarkdownForm.Write,
            ["ics"] = IcsForm.Write,
        };
}
