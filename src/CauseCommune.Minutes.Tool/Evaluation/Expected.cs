using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Minutes.Tool.Evaluation;

/// <summary>What careful readers found in a text.</summary>
sealed record Expected(
    string Reference,
    string? MeetingDate,
    ExpectedNext? NextMeeting,
    IReadOnlyList<ExpectedPerson>? Participants,
    IReadOnlyList<JsonElement>? Decisions,
    IReadOnlyList<ExpectedAction>? Actions
)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [JsonIgnore]
    public IReadOnlyList<string> DecisionTexts => [.. (Decisions ?? []).Select(TextOf)];

    public static Expected Read(string json) =>
        JsonSerializer.Deserialize<Expected>(json, Web)
        ?? throw new JsonException("An expected file is an object.");

    /// <summary>The day to read from; of a year alone, its middle.</summary>
    public LocalDate Day() =>
        LocalDatePattern.Iso.Parse(Reference).TryGetValue(default, out var day)
            ? day
            : new LocalDate(int.Parse(Reference.AsSpan(0, 4), CultureInfo.InvariantCulture), 6, 30);

    private static string TextOf(JsonElement decision) =>
        decision.ValueKind == JsonValueKind.Object
            ? decision.GetProperty("text").GetString() ?? ""
            : decision.GetString() ?? "";
}

sealed record ExpectedNext(string? Date, string? Place);

sealed record ExpectedPerson(string Name);

sealed record ExpectedAction(
    string What,
    IReadOnlyList<string>? Owners,
    string? Due,
    bool Sure = true
);

/// <summary>Periods as the expected files write them.</summary>
static class DuePeriod
{
    /// <summary>The last day of « 2019-09 », « 2019-Q1 », « 2019-S1 », « 2019-W07 », « 2019 », or a day or a span of days; null for null.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static LocalDate? LastDay(string? due)
    {
        if (string.IsNullOrWhiteSpace(due))
        {
            return null;
        }

        var last = due.Split('/')[^1].Trim();
        var year = int.Parse(last.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return last.Length switch
        {
            4 => new LocalDate(year, 12, 31),
            7 when last[5] == 'Q' => EndOf(year, (last[6] - '0') * 3),
            7 when last[5] == 'S' => EndOf(year, (last[6] - '0') * 6),
            7 => EndOf(year, int.Parse(last.AsSpan(5), CultureInfo.InvariantCulture)),
            8 => LocalDate.FromWeekYearWeekAndDay(
                year,
                int.Parse(last.AsSpan(6), CultureInfo.InvariantCulture),
                IsoDayOfWeek.Sunday
            ),
            _ => LocalDatePattern.Iso.Parse(last).Value,
        };
    }

    private static LocalDate EndOf(int year, int month) =>
        new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth);
}
