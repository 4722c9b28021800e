using CauseCommune.App.Forms;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Collecting;

/// <summary>What stands around a proposal while it is read or corrected.</summary>
/// <param name="Audiences">The audiences of the running plan, with their holes.</param>
/// <param name="Known">The names that the coalition knows.</param>
/// <param name="Next">The next meeting, that « pour la prochaine réunion » speaks of.</param>
/// <param name="Today">The day it is.</param>
/// <param name="W">The reader's language.</param>
public sealed record ReviewSurroundings(
    IReadOnlyList<AudienceSlots> Audiences,
    KnownOwners Known,
    Meeting? Next,
    LocalDate Today,
    Words W
)
{
    static readonly string[] NextMeeting = ["prochaine reunion", "next meeting"];

    public static async Task<ReviewSurroundings> LoadAsync(
        AppDb db,
        Visit visit,
        Words w,
        CancellationToken cancel
    ) =>
        new(
            (await db.RunningPlanAsync(visit.Today, cancel))?.Slots ?? [],
            await db.KnownOwnersAsync(cancel),
            await db
                .Meetings.AsNoTracking()
                .Where(m => m.Date > visit.Today)
                .OrderBy(m => m.Date)
                .ThenBy(m => m.Id)
                .FirstOrDefaultAsync(cancel),
            visit.Today,
            w
        );

    /// <summary>True while an audience lacks an action.</summary>
    public bool HasRoom => Audiences.Any(a => a.Account.Holes > 0);

    /// <summary>A date in human words; « pour la prochaine réunion » moves with it.</summary>
    public SaidDate? Due(FormReader reader, string field, string? typed) =>
        Next is not null && SpeaksOfNextMeeting(typed)
            ? SaidDate.For(Next, Today, typed!.Trim())
            : reader.Date(field, typed);

    /// <summary>How the date is understood, in full; a sentence that says so when it is not.</summary>
    public string? Echo(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (Next is not null && SpeaksOfNextMeeting(typed))
        {
            return W["Collecting.Due.NextMeeting", Next.Date];
        }

        var read = new FormReader(W, Today).Date("due", typed);
        return read is null
            ? W["Collecting.Due.Unclear"]
            : W["Collecting.Due.Means", W.Date(read, PeriodStyle.Long)];
    }

    /// <summary>What may be chosen as the audience of a proposal.</summary>
    public IReadOnlyList<Look.Option> AudienceOptions =>
        [
            new("", W["Collecting.WithoutAudience"]),
            .. Audiences.Select(a => new Look.Option(
                a.Audience.Id.ToString(),
                a.Account.Holes > 0
                    ? $"{a.Audience.Name} – {W.Count("Collecting.Holes", a.Account.Holes)}"
                    : a.Audience.Name
            )),
        ];

    /// <summary>Reads what a person made of a proposal; refusals name its fields.</summary>
    internal ProposalDraft Draft(FormReader reader, string prefix, ProposalForm typed)
    {
        var audience = FormReader.Chosen<Audience>(typed.Audience);
        if (!string.IsNullOrEmpty(typed.Audience) && !Audiences.Any(a => a.Audience.Id == audience))
        {
            reader.Refusals.Add(
                prefix + nameof(typed.Audience),
                W["Collecting.Audience.Gone"],
                W["Collecting.Audience.Gone.Instead"]
            );
        }

        var owner = reader
            .Optional(prefix + nameof(typed.Owner), typed.Owner, Limits.Line)
            ?.ReplaceLineEndings(";");
        if (OwnerWords.Split(owner).Any(n => n.Length > Limits.Name))
        {
            reader.Refusals.Add(
                prefix + nameof(typed.Owner),
                W["Collecting.Owner.TooLong", Limits.Name],
                W["Collecting.Owner.TooLong.Instead"]
            );
        }

        return new ProposalDraft
        {
            Audience = audience,
            What = reader
                .Required(
                    prefix + nameof(typed.What),
                    typed.What,
                    Limits.Line,
                    W["Collecting.What.Missing"]
                )
                .ReplaceLineEndings(" "),
            Deliverable = reader.Optional(
                prefix + nameof(typed.Deliverable),
                typed.Deliverable,
                Limits.Sentence
            ),
            Owner = owner,
            Due = Due(reader, prefix + nameof(typed.Due), typed.Due),
        };
    }

    /// <summary>True for « avant la prochaine réunion » and the like.</summary>
    internal static bool SpeaksOfNextMeeting(string? typed) =>
        typed is { Length: < Limits.Line }
        && SameName.Key(typed) is var key
        && Array.Exists(NextMeeting, n => key.Contains(n, StringComparison.Ordinal));
}
