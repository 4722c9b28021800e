using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CauseCommune.Domain;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>What a confirmation made, and what stood there before: enough to show it, and to take it back.</summary>
/// <param name="Created">What did not exist before.</param>
/// <param name="Facts">What was changed of things that existed, in the order of the changes.</param>
/// <param name="Became">What each finding became.</param>
sealed record Made(
    IReadOnlyList<Created> Created,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Became> Became
)
{
    static readonly JsonSerializerOptions Json = MakeOptions();

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Made Read(string json) => JsonSerializer.Deserialize<Made>(json, Json)!;

    public static string? Value(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Json);

    public static object? Value(string? json, Type type) =>
        json is null ? null : JsonSerializer.Deserialize(json, type, Json);

    static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new Pattern<LocalDate>(LocalDatePattern.Iso));
        options.Converters.Add(new Pattern<LocalTime>(LocalTimePattern.ExtendedIso));
        options.Converters.Add(new Ids());
        return options;
    }

    sealed class Pattern<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => pattern.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }

    sealed class Ids : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

        public override JsonConverter CreateConverter(
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            (JsonConverter)
                Activator.CreateInstance(
                    typeof(OfId<>).MakeGenericType(typeToConvert.GetGenericArguments())
                )!;

        sealed class OfId<T> : JsonConverter<Id<T>>
        {
            public override Id<T> Read(
                ref Utf8JsonReader reader,
                Type typeToConvert,
                JsonSerializerOptions options
            ) => new(reader.GetGuid());

            public override void Write(
                Utf8JsonWriter writer,
                Id<T> value,
                JsonSerializerOptions options
            ) => writer.WriteStringValue(value.Value);
        }
    }
}

/// <summary>Something that a confirmation created.</summary>
sealed record Created(Thing Thing, Guid Id);

/// <summary>A property of something known, before and after, in JSON.</summary>
sealed record Fact(Thing Thing, Guid Id, string Property, string? Before, string? After);

/// <summary>What a finding became.</summary>
sealed record Became(Guid Finding, Thing Thing, Guid Id);

/// <summary>The kinds of things that minutes create or complete.</summary>
enum Thing
{
    Coalition = 1,
    Minutes,
    Organization,
    Person,
    Meeting,
    Attendance,
    Decision,
    Question,
    Plan,
    Audience,
    Action,
    Ownership,
    Dossier,
    Position,
}
