using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>What the coalition knows by name: the reader is told, and the review says what is known already, or looks like it.</summary>
sealed record KnownHere(
    IReadOnlyList<string> Organizations,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Audiences,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Meetings
)
{
    public Known ForReader =>
        new(
            [.. Organizations.Select(name => new KnownOrganization(name))],
            [.. People.Select(name => new KnownPerson(name))],
            Audiences
        );

    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    public static async Task<KnownHere> LoadAsync(AppDb db, CancellationToken cancel)
    {
        var plan = await db
            .Plans.AsNoTracking()
            .Where(p => p.IsRunning)
            .OrderByDescending(p => p.Since)
            .ThenBy(p => p.Id)
            .Select(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        var meetings = await db.Meetings.AsNoTracking().Select(m => m.Date).ToListAsync(cancel);
        return new(
            await db.Organizations.AsNoTracking().Select(o => o.Name).ToListAsync(cancel),
            await db.People.AsNoTracking().Select(p => p.Name).ToListAsync(cancel),
            await db
                .Audiences.AsNoTracking()
                .Where(a => a.PlanId == plan)
                .Select(a => a.Name)
                .ToListAsync(cancel),
            await db
                .Actions.AsNoTracking()
                .Where(a => a.PlanId == plan)
                .Select(a => a.What)
                .ToListAsync(cancel),
            [.. meetings.Select(Iso)]
        );
    }

    /// <summary>True when recording it may double something that is known under nearly the same name, or an action.</summary>
    public bool MayDouble(Mention mention) =>
        MentionKinds
            .Of(mention)
            .Names(mention)
            .Any(n => n.Bearer == Bearer.Action ? Same(n) is not null : Like(n) is not null);

    /// <summary>The hints beside a mention: what is known already, what looks like it, which audience is new.</summary>
    public IEnumerable<string> Hints(Mention mention, Words w)
    {
        foreach (var name in MentionKinds.Of(mention).Names(mention))
        {
            if (Same(name) is { } same)
            {
                yield return name.Bearer switch
                {
                    Bearer.Action => w["Minutes.Known.Action", same],
                    Bearer.Meeting => w["Minutes.Known.Meeting"],
                    _ => w["Minutes.Known", same],
                };
            }
            else if (Like(name) is { } like)
            {
                yield return w["Minutes.Known.Like", name.Name, like];
            }
            else if (name.Bearer == Bearer.Audience && mention is ActionMention)
            {
                yield return w["Minutes.Known.NewAudience", name.Name];
            }
        }
    }

    /// <summary>Names of the mention that are nearly known ones.</summary>
    public IEnumerable<(string Name, string Like)> Likes(Mention mention) =>
        from said in MentionKinds.Of(mention).Names(mention)
        let like = Like(said)
        where like is not null
        select (said.Name, like);

    string? Same(NameSaid said) =>
        Of(said.Bearer)
            .FirstOrDefault(name =>
                said.Bearer == Bearer.Audience
                    ? Likeness.AreOneAudience(name, said.Name)
                    : KeyOf(name) == KeyOf(said.Name)
            );

    string? Like(NameSaid said) =>
        said.Bearer is Bearer.Action or Bearer.Meeting || Same(said) is not null
            ? null
            : Of(said.Bearer)
                .FirstOrDefault(name => Likeness.MayBeOne(KeyOf(name), KeyOf(said.Name)));

    IReadOnlyList<string> Of(Bearer bearer) =>
        bearer switch
        {
            Bearer.Organization => Organizations,
            Bearer.Person => People,
            Bearer.Audience => Audiences,
            Bearer.Action => Actions,
            _ => Meetings,
        };

    // Long minutes compare hundreds of names with hundreds: each key is made once.
    readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    string KeyOf(string name) =>
        keys.TryGetValue(name, out var key) ? key : keys[name] = SameName.Key(name);
}
