using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CauseCommune.Domain;

/// <summary>
/// The identity of a <typeparamref name="T"/>: a UUID version 7 (RFC 9562 §5.7), so that ids sort by the time they were made.
/// One generic type rather than one struct for each entity: the compiler still refuses an audience's id where an action's is asked.
/// </summary>
/// <typeparam name="T">What is identified.</typeparam>
/// <param name="Value">The UUID.</param>
public readonly record struct Id<T>(Guid Value) : IComparable<Id<T>>, IParsable<Id<T>>
{
    /// <summary>A new id, made at <paramref name="now"/>.</summary>
    public static Id<T> New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    /// <summary>Reads a UUID in any of its usual forms.</summary>
    /// <exception cref="FormatException">The text is no UUID.</exception>
    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <summary>Reads a UUID in any of its usual forms; false when it is none.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out Id<T> result
    )
    {
        var read = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return read;
    }

    /// <summary>Orders by the UUID, hence by time.</summary>
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    /// <summary>The UUID in lower case with hyphens, as it stands in addresses.</summary>
    public override string ToString() => Value.ToString("D");

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;
}
