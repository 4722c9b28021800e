using CauseCommune.Dates.Meaning;

namespace CauseCommune.Dates.Grammar;

/// <summary>What a form has read: what was said, and the token after it.</summary>
internal readonly record struct Hit(Said Said, int Next);

/// <summary>One form that dates take. It looks ahead over a few tokens and never back over the text.</summary>
internal abstract class DateForm
{
    /// <summary>Reads what begins at <paramref name="at"/>, or null when it is not of this form.</summary>
    public abstract Hit? Read(Scan scan, int at);
}
