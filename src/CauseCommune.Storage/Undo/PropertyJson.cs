using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CauseCommune.Domain;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Storage.Undo;

/// <summary>Values of properties as JSON, the same on both databases: for what is noted of a change, to show it or take it back.</summary>
public static class PropertyJson
{
    /// <summary>How they are written.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A value as JSON; null for none.</summary>
    public static string? Write(object? value) =>
        value switch
        {
            null => null,
            // As it will be read back: both databases keep microseconds, and clean text.
            string text => JsonSerializer.Serialize(Mappings.CleanText.Of(text), Options),
            _ => JsonSerializer.Serialize(value, value.GetType(), Options),
        };

    /// <summary>The value that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no value of that type.</exception>
    public static object? Read(string? json, Type type) =>
        json is null ? null : JsonSerializer.Deserialize(json, type, Options);

    static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            IgnoreReadOnlyProperties = true,
            PropertyNameCaseInsensitive = true,
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
