using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>The people of a text: one person under several forms of their name is one.</summary>
internal sealed class Roster
{
    private readonly List<Person> _people = [];
    private readonly Dictionary<string, Person> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byInitials = new(StringComparer.Ordinal);

    public IReadOnlyList<Person> People => _people;

    /// <summary>True when a person bears this name, or this word as a part of theirs.</summary>
    public bool Knows(string folded) => _byName.ContainsKey(folded) || _byWord.ContainsKey(folded);

    /// <summary>The person of that name, or the only one who bears it in part; null when there is none.</summary>
    public Person? Find(string name)
    {
        var folded = Key(name);
        if (_byName.TryGetValue(folded, out var person))
        {
            return person;
        }

        var words = folded.Split(' ');
        if (words.Length == 1)
        {
            return _byWord.TryGetValue(words[0], out var bearers) && bearers.Count == 1
                ? bearers[0]
                : null;
        }

        // A full name finds whoever was met under its first or last word alone.
        foreach (var word in words)
        {
            if (_byName.TryGetValue(word, out person))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>The only person with these folded initials: « jpm » and « jm » for Jean-Pierre Martin; null when none or several have them.</summary>
    public Person? OfInitials(string folded) =>
        folded.Length is >= 2 and <= 4
        && _byInitials.TryGetValue(folded, out var bearers)
        && bearers.Count == 1
            ? bearers[0]
            : null;

    /// <summary>Adds <paramref name="met"/>, or what is new in it to the person who was there already.</summary>
    public Person Add(Person met)
    {
        if (Same(met) is not { } person)
        {
            _people.Add(met);
            Index(met);
            return met;
        }

        if (met.Name is not null && Key(met.Name).Length > Key(person.Name ?? "").Length)
        {
            person.Name = met.Name;
            Index(person);
        }

        person.Title ??= met.Title;
        person.Organization ??= met.Organization;
        person.Represents ??= met.Represents;
        person.ReceivedTheOthers |= met.ReceivedTheOthers;
        if (
            person.Presence == Presence.OnlyNamed && met.Presence != Presence.OnlyNamed
            || !person.IsTold && met.IsTold
        )
        {
            (person.Presence, person.Reason, person.Certainty, person.Passage) = (
                met.Presence,
                met.Reason,
                met.Certainty,
                met.Passage
            );
            person.IsTold = true;
        }

        return person;
    }

    // Of somebody without a name, the office tells: « le secrétaire d'État », named in full elsewhere.
    private Person? Same(Person met)
    {
        if (met.Name is not null)
        {
            return Find(met.Name);
        }

        if (met.OthersNotNamed)
        {
            return _people.Find(person => person.OthersNotNamed);
        }

        return met.Office.Length == 0
            ? null
            : _people.Find(person =>
                person.Office.Length > 0 && SameOffice(person.Office, met.Office)
            );
    }

    private static bool SameOffice(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal)
        || other.StartsWith(one, StringComparison.Ordinal);

    private void Index(Person person)
    {
        if (person.Name is null)
        {
            return;
        }

        var folded = Key(person.Name);
        _byName.TryAdd(folded, person);
        var words = folded.Split(' ');
        if (words.Length > 1)
        {
            AddInitials(string.Concat(words.Select(word => word[0])), person);
            AddInitials(
                string.Concat(
                    folded
                        .Split((char[])[' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                        .Select(word => word[0])
                ),
                person
            );
        }

        foreach (var word in folded.Split(' '))
        {
            if (word.Length < 2 && folded.Length > 1)
            {
                continue;
            }

            if (!_byWord.TryGetValue(word, out var bearers))
            {
                _byWord[word] = bearers = [];
            }

            if (!bearers.Contains(person))
            {
                bearers.Add(person);
            }
        }
    }

    private void AddInitials(string initials, Person person)
    {
        if (!_byInitials.TryGetValue(initials, out var bearers))
        {
            _byInitials[initials] = bearers = [];
        }

        if (!bearers.Contains(person))
        {
            bearers.Add(person);
        }
    }

    private static string Key(string name) =>
        string.Join(
            ' ',
            Folding
                .Fold(PersonName.Cased(name))
                .Split((char[])[' ', '.'], StringSplitOptions.RemoveEmptyEntries)
        );
}
