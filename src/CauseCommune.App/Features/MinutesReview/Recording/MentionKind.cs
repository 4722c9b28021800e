using CauseCommune.App.Look;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>
/// One kind of mention: how it is said in words, which fields correct it, which names it holds, and what recording it makes.
/// One file a kind; <see cref="MentionKinds"/> composes them.
/// </summary>
abstract class MentionKind
{
    /// <summary>Its name in JSON and in keys of words: « action ».</summary>
    public abstract string Name { get; }

    /// <summary>Its place among the kinds when findings are recorded: the meeting before its decisions.</summary>
    public abstract int Order { get; }

    /// <summary>How its passages are marked: who, what, or neither.</summary>
    public virtual string? Mark => null;

    /// <summary>The field that says it in the words of its passage; null where it is made of several.</summary>
    public virtual string? SaidIn => null;

    /// <summary>The mention in a few words.</summary>
    public abstract string Say(Mention mention, Words w);

    /// <summary>What else it says, a line each.</summary>
    public abstract IEnumerable<string> Details(Mention mention, Words w);

    /// <summary>The fields that correct it, filled with what it says; empty ones for null.</summary>
    public abstract IReadOnlyList<Blank> Blanks(Mention? mention, Words w);

    /// <summary>The mention that the fields say, at that passage; refusals are in <paramref name="typed"/>.</summary>
    /// <param name="typed">The fields.</param>
    /// <param name="before">What they corrected; null for one that is added by hand.</param>
    /// <param name="passage">Where it stands.</param>
    public abstract Mention Read(TypedFields typed, Mention? before, Passage passage);

    /// <summary>The names in it that may be known already.</summary>
    public abstract IEnumerable<NameSaid> Names(Mention mention);

    /// <summary>Records it.</summary>
    public abstract Task RecordAsync(Mention mention, Recorder to);
}

/// <inheritdoc/>
abstract class MentionKind<T> : MentionKind
    where T : Mention
{
    public sealed override string Say(Mention mention, Words w) => Say((T)mention, w);

    public sealed override IEnumerable<string> Details(Mention mention, Words w) =>
        Details((T)mention, w);

    public sealed override IReadOnlyList<Blank> Blanks(Mention? mention, Words w) =>
        [.. Blanks((T?)mention, w)];

    public sealed override Mention Read(TypedFields typed, Mention? before, Passage passage) =>
        Read(typed, (T?)before, before?.Certainty ?? Certainty.Sure, passage);

    public sealed override IEnumerable<NameSaid> Names(Mention mention) => Names((T)mention);

    public sealed override Task RecordAsync(Mention mention, Recorder to) =>
        RecordAsync((T)mention, to);

    protected abstract string Say(T mention, Words w);
    protected abstract IEnumerable<Blank> Blanks(T? mention, Words w);
    protected abstract T Read(TypedFields typed, T? before, Certainty certainty, Passage passage);
    protected abstract Task RecordAsync(T mention, Recorder to);

    protected virtual IEnumerable<string> Details(T mention, Words w) => [];

    protected virtual IEnumerable<NameSaid> Names(T mention) => [];

    /// <summary>A field of this kind; its label is that of the kind and the field.</summary>
    protected Blank Line(string field, string? value, Words w) =>
        new(field, Label(field, w), Kind.Line, value, []);

    protected Blank Lines(string field, string? value, Words w) =>
        new(field, Label(field, w), Kind.Lines, value, []);

    protected Blank Tick(string field, bool value, Words w) =>
        new(field, Label(field, w), Kind.Tick, value ? "true" : null, []);

    /// <summary>A choice among the values of an enumeration; <paramref name="none"/> leaves it unsaid.</summary>
    protected Blank List<TEnum>(string field, TEnum? value, bool none, Words w)
        where TEnum : struct, Enum
    {
        var options = Enum.GetValues<TEnum>()
            .Select(v => new Option(v.ToString(), w[$"Minutes.{typeof(TEnum).Name}.{v}"]));
        return new(
            field,
            Label(field, w),
            Kind.List,
            value?.ToString(),
            none ? [new("", w["Minutes.Unsaid"]), .. options] : [.. options]
        );
    }

    string Label(string field, Words w) => w[$"Minutes.Field.{Name}.{field}"];
}

/// <summary>A field that corrects a mention.</summary>
public sealed record Blank(
    string Field,
    string Label,
    Kind Kind,
    string? Value,
    IReadOnlyList<Option> Options
);

/// <summary>A name that a mention holds, and what bears it.</summary>
sealed record NameSaid(Bearer Bearer, string Name);

/// <summary>What bears a name.</summary>
enum Bearer
{
    Organization = 1,
    Person,
    Audience,
    Action,

    /// <summary>A day: the name is its date in ISO 8601.</summary>
    Meeting,
}
