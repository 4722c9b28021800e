using CauseCommune.Domain;

namespace CauseCommune.App.Hosting;

/// <summary>
/// What the gesture of this request does, in words that the next page shows beside « undo ». A handler says it;
/// one that says nothing has « C'est enregistré ».
/// </summary>
public sealed class Doing
{
    /// <summary>The key of the sentence.</summary>
    public string Key { get; private set; } = "Undo.Done";

    /// <summary>What fills its places, as it was typed.</summary>
    public IReadOnlyList<string> Parts { get; private set; } = [];

    /// <summary>The gesture that is being undone.</summary>
    public Id<Gesture>? Undoes { get; set; }

    /// <summary>Says it: a key of Words with its parts.</summary>
    public void Say(string key, params string[] parts) => (Key, Parts) = (key, parts);
}

/// <summary>A gesture as the next page shows it.</summary>
public sealed record Done(Id<Gesture> Id, string Sentence);
