using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Minutes;

/// <summary>
/// Mentions as JSON, to be stored and read back as they were. Each object names its kind in <c>mention</c>
/// (« meeting », « action »…); dates, times and durations are in ISO 8601, enumerations by name,
/// a passage as <c>[start, end]</c>.
/// </summary>
public static class MentionJson
{
    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(MeetingMention)] = "meeting",
        [typeof(DurationMention)] = "duration",
        [typeof(NextMeetingMention)] = "nextMeeting",
        [typeof(AttendanceMention)] = "attendance",
        [typeof(DecisionMention)] = "decision",
        [typeof(QuestionMention)] = "question",
        [typeof(AudienceMention)] = "audience",
        [typeof(ActionMention)] = "action",
        [typeof(CoordinatorMention)] = "coordinator",
        [typeof(CoalitionMention)] = "coalition",
        [typeof(OutcomeMention)] = "outcome",
        [typeof(PositionMention)] = "position",
        [typeof(FrameMention)] = "frame",
        [typeof(SourceMention)] = "source",
    };

    /// <summary>The options that <see cref="Write"/> and <see cref="Read"/> use, for whoever nests mentions in JSON of their own.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The name that the JSON gives to the kind of <paramref name="mention"/>: « meeting », « action »…</summary>
    public static string KindOf(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Kinds[mention.GetType()];
    }

    /// <summary>Writes a mention.</summary>
    public static string Write(Mention mention) => JsonSerializer.Serialize(mention, Options);

    /// <summary>Reads a mention that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The JSON is not that of a mention.</exception>
    public static Mention Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Mention>(json, Options)
                ?? throw new JsonException("A mention is an object.");
        }
        catch (NotSupportedException unknownKind)
        {
            throw new JsonException("The JSON names no kind of mention.", unknownKind);
        }
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(NameKinds);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = resolver,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(
                System.Text.Unicode.UnicodeRanges.All
            ),
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new PassageConverter());
        options.Converters.Add(new PatternConverter<LocalDate>(LocalDatePattern.Iso));
        options.Converters.Add(new PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso));
        options.Converters.Add(new PatternConverter<Duration>(DurationPattern.Roundtrip));
        options.MakeReadOnly();
        return options;
    }

    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(Mention))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "mention",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var (kind, name) in Kinds)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
        }
    }

    // Two numbers: [start, end]. The serialiser would take the struct's default constructor, and lose both.
    private sealed class PassageConverter : JsonConverter<Passage>
    {
        public override Passage Read(
            ref Utf8JsonReader reader,
            Type type,
            JsonSerializerOptions options
        )
        {
            var ends = JsonSerializer.Deserialize<int[]>(ref reader);
            return ends is [>= 0, var end] && end >= ends[0]
                ? new Passage(ends[0], end)
                : throw new JsonException("A passage is a start and an end.");
        }

        public override void Write(
            Utf8JsonWriter writer,
            Passage value,
            JsonSerializerOptions options
        )
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var parsed = pattern.Parse(reader.GetString() ?? "");
            return parsed.Success
                ? parsed.Value
                : throw new JsonException(
                    "The text is no " + typeof(T).Name + ".",
                    parsed.Exception
                );
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }
}
