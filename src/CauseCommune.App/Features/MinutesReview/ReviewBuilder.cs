using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Forms;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Finishes the review of minutes for its page, from the minutes as they stand in memory: choices just posted included.</summary>
sealed class ReviewBuilder(AppDb db, Visit visit, Words w, CancellationToken cancel)
{
    /// <summary>What the fields to add a finding hold: its kind, and what was typed.</summary>
    public (MentionKind Kind, Func<string, string?> Typed)? Adding { get; init; }

    /// <summary>Why a confirmation was not taken back.</summary>
    public IReadOnlyList<string> Blockers { get; init; } = [];

    /// <summary>Somebody else recorded at the same time.</summary>
    public bool SomebodyElse { get; init; }

    public static Task<MeetingMinutes?> LoadAsync(
        AppDb db,
        Id<MeetingMinutes> minutes,
        CancellationToken cancel
    ) =>
        db
            .Minutes.Include(m => m.Findings.OrderBy(f => f.Rank))
            .SingleOrDefaultAsync(m => m.Id == minutes, cancel);

    /// <summary>As <see cref="LoadAsync"/>, with its row held until the gesture ends: what two people send at once comes one after the other.</summary>
    public static async Task<MeetingMinutes?> HoldAsync(
        AppDb db,
        Id<MeetingMinutes> minutes,
        CancellationToken cancel
    )
    {
        await db.Minutes.Where(m => m.Id == minutes).HoldAsync(cancel);
        return await LoadAsync(db, minutes, cancel);
    }

    /// <summary>The review, with what was <paramref name="posted"/> still in it.</summary>
    public async Task<ReviewModel> BuildAsync(MeetingMinutes minutes, PostedReview? posted = null)
    {
        var refusals = posted?.Reader is { IsFine: false } refused ? refused.Refusals : null;
        var likes = Likes(minutes);
        var known = await KnownHere.LoadAsync(db, cancel);
        var confirmations = await db
            .Confirmations.AsNoTracking()
            .Where(c => c.MinutesId == minutes.Id && c.UndoneAt == null)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        var became = confirmations
            .SelectMany(c => Made.Read(c.Made).Became)
            .GroupBy(b => b.Finding)
            .ToDictionary(b => b.Key, b => b.Last());
        var zone = await ZoneAsync();
        var names = await db
            .Actors.AsNoTracking()
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return new(
            minutes.Id,
            minutes.Status,
            minutes.GivenAt.InZone(zone).Date,
            names.GetValueOrDefault(minutes.GivenBy) ?? "",
            minutes.Source,
            minutes.SourceUrl,
            minutes.MeetingId is { } meeting ? await db.MeetingAsync(meeting, cancel) : null,
            GivenText.IsDamaged(minutes.Text),
            ReviewText.Cut(minutes.Text, minutes.Findings),
            [
                .. minutes
                    .Findings.OrderBy(f => f.Rank)
                    .Select(f => Card(f, known, likes, became, posted)),
            ],
            [
                .. confirmations.Select(c => new Receipt(
                    c.Id,
                    c.At.InZone(zone).Date,
                    c.At.InZone(zone).TimeOfDay,
                    names.GetValueOrDefault(c.ActorId) ?? "",
                    minutes.Findings.Count(f => f.ConfirmationId == c.Id)
                )),
            ],
            (posted?.Adding ?? Adding) is { } adding
                ? Addition(minutes.Text, adding.Kind, adding.Typed)
                : null,
            refusals,
            Blockers,
            SomebodyElse
        );
    }

    /// <summary>Names in findings that are nearly those of others, by number: what is chosen stands before what waits.</summary>
    static Dictionary<int, IReadOnlyList<(string Name, string Like)>> Likes(MeetingMinutes minutes)
    {
        var told = new NamesTold();
        return minutes
            .Findings.Where(f => !f.IsRecorded && f.Choice != FindingChoice.Dropped)
            .OrderBy(f => f.Choice == FindingChoice.Waiting)
            .ThenBy(f => f.Rank)
            .ToDictionary(f => f.Rank, f => told.Meet(Shown(f)));
    }

    static Mention Shown(Finding finding) =>
        finding.Choice == FindingChoice.Corrected || finding.IsRecorded
            ? FindingReader.Said(finding)
            : FindingReader.Proposed(finding);

    Card Card(
        Finding finding,
        KnownHere known,
        Dictionary<int, IReadOnlyList<(string Name, string Like)>> told,
        Dictionary<Guid, Became> became,
        PostedReview? posted
    )
    {
        var shown = Shown(finding);
        var kind = MentionKinds.Of(shown);
        var prefix = FindingReader.Prefix(finding);
        var version = FindingVersion.Of(finding, w);
        var inside = told.GetValueOrDefault(finding.Rank) ?? [];
        var refused =
            posted?.Reader.Refusals.Any(r => r.Field.StartsWith(prefix + ".", Ordinal)) == true;
        return new(
            finding.Rank,
            prefix,
            w[$"Minutes.Kind.{kind.Name}"],
            kind.Mark,
            finding.End > finding.Start ? finding.Start : null,
            finding.Certainty,
            finding.AddedByHand,
            kind.Say(shown, w),
            [.. kind.Details(shown, w)],
            w.Language == Language.French ? finding.ReasonFrench : finding.ReasonEnglish,
            finding.IsRecorded
                ? []
                : [.. known.Hints(shown, w).Concat(inside.Select(Hint)).Distinct()],
            refused ? FindingChoice.Corrected : finding.Choice,
            finding.IsRecorded,
            finding.IsRecorded && became.TryGetValue(finding.Id.Value, out var what)
                ? (w[$"Minutes.Thing.{what.Thing}"], Address(what, finding.MinutesId))
                : null,
            version.Fields
        )
        {
            Opened = posted?.Stored.GetValueOrDefault(finding.Rank) ?? version.Sign,
            Ones = finding.IsRecorded
                ? []
                : [.. known.Likes(shown).Concat(inside).Select(l => l.Like).Distinct()],
            Conflict = posted?.Conflicts.GetValueOrDefault(finding.Rank),
            Meanwhile = posted?.Meanwhile.GetValueOrDefault(finding.Rank),
            IsRefused = refused,
        };

        string Hint((string Name, string Like) of) => w["Minutes.Told.Like", of.Name, of.Like];
    }

    Addition Addition(string text, MentionKind kind, Func<string, string?> typed) =>
        new(
            kind.Name,
            w[$"Minutes.Kind.{kind.Name}"],
            [.. kind.Blanks(null, w).Select(b => b with { Value = typed(b.Field) ?? b.Value })],
            typed(QuotedPassage.Words),
            QuotedPassage.Known(text, typed) is { } passage ? PassageFinder.Write(passage) : null,
            QuotedPassage.Places(text, typed, w)
        );

    string Address(Became what, Id<MeetingMinutes> minutes) =>
        what.Thing switch
        {
            Thing.Action => Routes.Action(visit.At, new(what.Id)),
            Thing.Audience => Routes.Audience(visit.At, new(what.Id)),
            Thing.Plan => Routes.Plan(visit.At),
            Thing.Meeting => Routes.Meeting(visit.At, new(what.Id)),
            Thing.Attendance or Thing.Decision => Routes.Meetings(visit.At),
            Thing.Question or Thing.Dossier or Thing.Position => Routes.Dossier(visit.At),
            Thing.Minutes => Routes.ReviewMinutes(visit.At, minutes),
            _ => Routes.Public(visit.At),
        };

    async Task<DateTimeZone> ZoneAsync()
    {
        var zone = await db
            .Coalitions.Where(c => c.Id == db.Within)
            .Select(c => c.TimeZone)
            .SingleAsync(cancel);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
    }

    const StringComparison Ordinal = StringComparison.Ordinal;
}
