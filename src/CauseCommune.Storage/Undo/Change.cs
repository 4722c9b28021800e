using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CauseCommune.Domain;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Storage.Undo;

/// <summary>What happened to one row in a gesture.</summary>
/// <param name="Entity">The kind of row, as the model names it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Added, changed or deleted.</param>
/// <param name="Before">The values before, by property, in JSON; of all properties when it was deleted.</param>
/// <param name="After">The values after; of all properties when it was added.</param>
sealed record Change(
    string Entity,
    IReadOnlyList<string?> Key,
    ChangeKind Kind,
    IReadOnlyDictionary<string, string?> Before,
    IReadOnlyDictionary<string, string?> After
)
{
    public static bool IsNewCoalition(Change change) =>
        change.Kind == ChangeKind.Added
        && change.Entity == typeof(Domain.Coalitions.Coalition).FullName;

    public static string Write(IEnumerable<Change> changes) =>
        JsonSerializer.Serialize(changes, Values.Json);

    public static IReadOnlyList<Change> Read(string changes) =>
        JsonSerializer.Deserialize<List<Change>>(changes, Values.Json) ?? [];
}

enum ChangeKind
{
    Added = 1,
    Changed = 2,
    Deleted = 3,
}

/// <summary>Values of properties as JSON, the same on both databases.</summary>
static class Values
{
    public static readonly JsonSerializerOptions Json = Make();

    public static string? Write(object? value) =>
        value switch
        {
            null => null,
            // As it will be read back: both databases keep microseconds, and clean text.
            string text => JsonSerializer.Serialize(Mappings.CleanText.Of(text), Json),
            _ => JsonSerializer.Serialize(value, value.GetType(), Json),
        };

    public static object? Read(string? json, Type type) =>
        json is null ? null : JsonSerializer.Deserialize(json, type, Json);

    static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            IgnoreReadOnlyProperties = true,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new ByPattern<LocalDate>(LocalDatePattern.Iso));
        options.Converters.Add(new ByPattern<LocalTime>(LocalTimePattern.ExtendedIso));
        options.Converters.Add(new ByPattern<Instant>(Mappings.NodaTimeAsText.Instants));
        options.Converters.Add(new AnyId());
        return options;
    }

    sealed class ByPattern<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => pattern.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }

    sealed class AnyId : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

        public override JsonConverter CreateConverter(
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            (JsonConverter)
                Activator.CreateInstance(
                    typeof(OneId<>).MakeGenericType(typeToConvert.GetGenericArguments())
                )!;
    }

    sealed class OneId<T> : JsonConverter<Id<T>>
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
