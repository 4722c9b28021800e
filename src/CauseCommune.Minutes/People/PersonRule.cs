using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>One way in which a sentence tells who somebody is, or that they were there.</summary>
internal abstract class PersonRule
{
    /// <summary>A sentence in which the rule finds somebody.</summary>
    public abstract string Example { get; }

    /// <summary>A sentence that looks alike, in which it finds nobody.</summary>
    public abstract string CounterExample { get; }

    public abstract IEnumerable<Person> Find(Document minutes, Sentence sentence);
}
