using System.Text.Json;
using CauseCommune.App.Forms;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage.Undo;

namespace CauseCommune.App.Features.Undo;

/// <summary>What of the journal an address asks for: by whom, in which part of the application, on which thing.</summary>
/// <param name="Who">Who did it.</param>
/// <param name="What">The part of the application: « Plans ».</param>
/// <param name="Thing">What it was done to, as its sentence names it.</param>
public sealed record JournalFilter(Id<Actor>? Who, string? What, string? Thing)
{
    const int Longest = 1000;

    /// <summary>The parts, in the order in which they are offered: what the keys of the sentences begin with.</summary>
    public static readonly IReadOnlyList<string> Parts =
    [
        "Plans",
        "Collecting",
        "Meetings",
        "Minutes",
        "Dossiers",
        "News",
        "Directory",
        "Coalitions",
        "Accesses",
    ];

    /// <summary>What cannot be asked for is left out.</summary>
    public static JournalFilter Of(string? who, string? what, string? thing) =>
        new(
            FormReader.Chosen<Actor>(who),
            Parts.FirstOrDefault(p => p == what),
            string.IsNullOrWhiteSpace(thing) || thing.Length > Longest ? null : thing.Trim()
        );

    public bool IsActive => this != new JournalFilter(null, null, null);

    public IQueryable<Gesture> In(IQueryable<Gesture> gestures)
    {
        var found = gestures;
        if (Who is { } who)
        {
            found = found.Where(g => g.ActorId == who);
        }

        if (What is not null)
        {
            var prefix = What + ".";
            found = found.Where(g => g.Says.StartsWith(prefix));
        }

        if (Thing is not null)
        {
            // As it stands among the parts of a sentence, between its quotes.
            var named = JsonSerializer.Serialize(Thing, PropertyJson.Options);
            found = found.Where(g => g.Parts.Contains(named));
        }

        return found;
    }
}
