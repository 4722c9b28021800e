namespace CauseCommune.App.Features.Plans;

/// <summary>How two edits of one field, made from the same text, come together.</summary>
public enum Merged
{
    /// <summary>Nobody changed it, or both wrote the same.</summary>
    Same = 0,

    /// <summary>Only the one who saves now changed it.</summary>
    Mine,

    /// <summary>Only the other one changed it.</summary>
    Theirs,

    /// <summary>Both changed it, each in their way: somebody must choose.</summary>
    Both,
}

/// <summary>One field of two edits.</summary>
public sealed record MergedField(string Field, Merged Kind, string Base, string Mine, string Theirs)
{
    /// <summary>What stands when nobody chooses: what was changed; of two changes, mine.</summary>
    public string Text => Kind is Merged.Theirs or Merged.Same ? Theirs : Mine;
}

/// <summary>Two edits of an action, field by field.</summary>
static class Merge
{
    public static IReadOnlyList<MergedField> Of(
        ActionTexts before,
        ActionTexts mine,
        ActionTexts theirs
    ) => [.. ActionTexts.Fields.Select(f => Of(f, before.Of(f), mine.Of(f), theirs.Of(f)))];

    static MergedField Of(string field, string before, string mine, string theirs) =>
        new(
            field,
            mine == theirs ? Merged.Same
                : theirs == before ? Merged.Mine
                : mine == before ? Merged.Theirs
                : Merged.Both,
            before,
            mine,
            theirs
        );
}
