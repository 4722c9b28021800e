using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace CauseCommune.Minutes.Tool.Output;

/// <summary>What was found as JSON; each item says where it stands, how sure it is and why.</summary>
static class JsonForm
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(Answer answer, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(Of(answer), Options));

    public static Found Of(Answer answer)
    {
        var reading = answer.Reading;
        var planned = reading.All<DurationMention>().FirstOrDefault(d => d.Planned is not null);
        var actual = reading.All<DurationMention>().FirstOrDefault(d => d.Actual is not null);
        return new Found(
            answer.Meeting?.Date is { } day ? LocalDatePattern.Iso.Format(day) : null,
            answer.Meeting?.Place,
            answer.Next is { } next
                ? new FoundNext(
                    Answer.Written(next.When),
                    next.Time is { } time ? LocalTimePattern.ExtendedIso.Format(time) : null,
                    next.Place
                )
                {
                    At = Where(answer, next),
                }
                : null,
            [.. answer.People(Presence.Present).Select(person => Person(answer, person))],
            [
                .. answer
                    .People(Presence.Excused)
                    .Concat(answer.People(Presence.Represented))
                    .Select(person => Person(answer, person)),
            ],
            [
                .. answer.Decisions.Select(decision => new FoundDecision(decision.Text)
                {
                    At = Where(answer, decision),
                }),
            ],
            [
                .. answer.Actions.Select(action => new FoundAction(
                    action.What,
                    [.. action.Owners.Select(owner => owner.Name)],
                    Answer.Written(action.Due),
                    action.Audience
                )
                {
                    At = Where(answer, action),
                }),
            ],
            planned is null && actual is null
                ? null
                : new FoundDuration(Iso(planned?.Planned), Iso(actual?.Actual)),
            reading.All<CoordinatorMention>().FirstOrDefault()?.Organization,
            [
                .. reading
                    .All<AudienceMention>()
                    .Select(audience => new FoundAudience(audience.Name, audience.Needs)
                    {
                        At = Where(answer, audience),
                    }),
            ],
            [
                .. reading
                    .All<OutcomeMention>()
                    .Select(outcome => new FoundOutcome(
                        outcome.Dossier,
                        outcome.Retained,
                        outcome.Chosen
                    )
                    {
                        At = Where(answer, outcome),
                    }),
            ],
            [
                .. reading
                    .All<PositionMention>()
                    .Select(position => new FoundPosition(
                        position.Authority,
                        position.Stance,
                        [.. position.Reasons.Select(reason => reason.Text)]
                    )
                    {
                        At = Where(answer, position),
                    }),
            ]
        );
    }

    private static FoundPerson Person(Answer answer, AttendanceMention person) =>
        new(person.Name!, person.Title, person.Organization ?? person.Represents)
        {
            At = Where(answer, person),
        };

    private static FoundAt Where(Answer answer, Mention mention) =>
        new(
            mention.Passage.Start,
            mention.Passage.End,
            mention.Certainty,
            answer.Said(mention.Reason)
        );

    private static string? Iso(NodaTime.Duration? duration)
    {
        if (duration is not { } length)
        {
            return null;
        }

        var minutes = (long)length.TotalMinutes;
        return (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"PT{rest}M",
            (var hours, 0) => $"PT{hours}H",
            var (hours, rest) => $"PT{hours}H{rest}M",
        };
    }
}
