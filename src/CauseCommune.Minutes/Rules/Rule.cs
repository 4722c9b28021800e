using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules;

/// <summary>One thing that the reader recognises, named for it. Its example and counter-example are its tests.</summary>
internal abstract class Rule
{
    /// <summary>A short text in which the rule finds what it is named for.</summary>
    public abstract string Example { get; }

    /// <summary>A text that looks alike, in which it finds nothing.</summary>
    public abstract string CounterExample { get; }

    public abstract IEnumerable<Mention> Find(Document minutes);
}
