using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Period = CauseCommune.Dates.Period;

namespace CauseCommune.Minutes.Tests;

/// <summary>
/// Reads the real minutes of the folder that CAUSE_COMMUNE_MINUTES names (NN.txt, with the day to read from in
/// NN.expected.json) and, where CAUSE_COMMUNE_MINUTES_OUT names a folder, writes there what was found, in the form
/// of the expected files, for a scorer. No figure is asserted: the texts are other people's and may change.
/// </summary>
public sealed class RealMinutesTests
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Real_minutes_are_read_and_every_passage_lies_in_its_text()
    {
        var folder = Environment.GetEnvironmentVariable("CAUSE_COMMUNE_MINUTES");
        Assert.SkipUnless(
            Directory.Exists(folder),
            "CAUSE_COMMUNE_MINUTES names no folder of minutes."
        );
        var into = Environment.GetEnvironmentVariable("CAUSE_COMMUNE_MINUTES_OUT");
        foreach (var file in Directory.EnumerateFiles(folder!, "*.expected.json"))
        {
            var name = Path.GetFileName(file)[..^".expected.json".Length];
            var reading = MinutesReader.Read(
                File.ReadAllText(Path.Combine(folder!, name + ".txt")),
                new ReadingContext(Reference(file))
            );

            Assert.All(
                reading.Mentions,
                mention =>
                    Assert.InRange(
                        mention.Passage.End,
                        mention.Passage.Start + 1,
                        reading.Text.Length
                    )
            );
            if (into is not null)
            {
                Directory.CreateDirectory(into);
                File.WriteAllText(
                    Path.Combine(into, name + ".json"),
                    JsonSerializer.Serialize(Found(reading), Indented)
                );
            }
        }
    }

    private static LocalDate Reference(string file)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(file));
        var said = expected.RootElement.GetProperty("reference").GetString()!;
        return LocalDatePattern.Iso.Parse(said).TryGetValue(default, out var day)
            ? day
            : new LocalDate(int.Parse(said.AsSpan(0, 4), CultureInfo.InvariantCulture), 6, 30);
    }

    private static object Found(Reading reading)
    {
        var next = reading
            .All<NextMeetingMention>()
            .FirstOrDefault(meeting =>
                meeting is { When: not null, Certainty: not Certainty.Doubtful }
            );
        var meeting = reading
            .All<MeetingMention>()
            .FirstOrDefault(meeting => meeting.Certainty != Certainty.Doubtful);
        return new
        {
            MeetingDate = meeting?.Date is { } day ? LocalDatePattern.Iso.Format(day) : null,
            NextMeeting = next is null ? null : new { Date = Written(next.When), next.Place },
            Participants = People(reading, Presence.Present),
            Absent = People(reading, Presence.Excused),
            Decisions = reading.All<DecisionMention>().Select(decision => decision.Text),
            Actions = reading
                .All<ActionMention>()
                .Where(action => action.Told != ToldState.Done)
                .Select(action => new
                {
                    action.What,
                    Owners = action.Owners.Select(owner => owner.Name),
                    Due = Written(action.Due),
                    Certainty = action.Certainty.ToString(),
                    Reason = action.Reason.English,
                }),
        };
    }

    private static IEnumerable<object> People(Reading reading, Presence presence) =>
        reading
            .All<AttendanceMention>()
            .Where(person => person.Presence == presence && person.Name is not null)
            .Select(person => new
            {
                person.Name,
                Role = person.Title,
                person.Organization,
            });

    private static string? Written(Period? period) =>
        period is null ? null
        : period.Start == period.End ? LocalDatePattern.Iso.Format(period.Start)
        : LocalDatePattern.Iso.Format(period.Start) + "/" + LocalDatePattern.Iso.Format(period.End);
}
