using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>
/// The names that findings of the same minutes hold, as they are met. A later one that is nearly an earlier one may be the
/// same: « Alpha » behind « Association Alpha ».
/// </summary>
sealed class NamesTold
{
    readonly Dictionary<Bearer, List<string>> first = [];
    readonly Dictionary<(Bearer, string), string?> likes = [];

    /// <summary>What names of this mention look like, met before; they are met from now on.</summary>
    public IReadOnlyList<(string Name, string Like)> Meet(Mention mention)
    {
        var found = new List<(string, string)>();
        foreach (var said in Names(mention))
        {
            if (Like(said) is { } like)
            {
                found.Add((said.Name, like));
            }
        }

        return found;
    }

    /// <summary>Names that a person has chosen stand for themselves, whatever they look like.</summary>
    public void Choose(Mention mention)
    {
        foreach (var said in Names(mention))
        {
            var key = (said.Bearer, SameName.Key(said.Name));
            if (!likes.TryGetValue(key, out var like) || like is not null)
            {
                likes[key] = null;
                First(said.Bearer).Add(said.Name);
            }
        }
    }

    string? Like(NameSaid said)
    {
        var key = (said.Bearer, SameName.Key(said.Name));
        if (!likes.TryGetValue(key, out var like))
        {
            like = First(said.Bearer).Find(name => MayBeOne(said.Bearer, name, said.Name));
            likes.Add(key, like);
            if (like is null)
            {
                First(said.Bearer).Add(said.Name);
            }
        }

        return like;
    }

    List<string> First(Bearer bearer)
    {
        if (!first.TryGetValue(bearer, out var names))
        {
            first.Add(bearer, names = []);
        }

        return names;
    }

    // « école » and « écoles » are one audience without anybody's choice.
    static bool MayBeOne(Bearer bearer, string one, string other) =>
        Likeness.MayBeOne(one, other)
        && !(bearer == Bearer.Audience && Likeness.AreOneAudience(one, other));

    static IEnumerable<NameSaid> Names(Mention mention) =>
        MentionKinds
            .Of(mention)
            .Names(mention)
            .Where(n => n.Bearer is Bearer.Organization or Bearer.Person or Bearer.Audience);
}
