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

    /// <summary>True when the next page says it although no gesture is kept that could be taken back.</summary>
    public bool Tells { get; private set; }

    /// <summary>Says what is not taken back from the next page: a coalition made or deleted, a name given.</summary>
    public void Tell(string key, params string[] parts)
    {
        Say(key, parts);
        Tells = true;
    }
}

/// <summary>A gesture as the next page shows it.</summary>
public sealed record Done(Id<Gesture> Id, string Sentence);
