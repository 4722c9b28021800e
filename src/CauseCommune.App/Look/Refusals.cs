using System.Collections;

namespace CauseCommune.App.Look;

/// <summary>One thing to look at again: the field, what is wrong, and what to write instead.</summary>
public sealed record Refusal(string Field, string Wrong, string? Instead = null);

/// <summary>
/// What a form cannot be accepted for, in the order of its fields. <c>Field</c> writes it in the margin,
/// <c>Notice</c> lists it above.
/// </summary>
public sealed class Refusals : IReadOnlyCollection<Refusal>
{
    readonly List<Refusal> all = [];

    public int Count => all.Count;
    public bool Any => all.Count > 0;

    public Refusal? this[string field] => all.Find(r => r.Field == field);

    /// <summary>Both sentences are finished, in the reader's language. The first refusal of a field stands.</summary>
    public void Add(string field, string wrong, string? instead = null)
    {
        if (this[field] is null)
        {
            all.Add(new Refusal(field, wrong, instead));
        }
    }

    public IEnumerator<Refusal> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
