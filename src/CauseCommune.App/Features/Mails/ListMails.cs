using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.App.Mail;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Mails;

/// <summary>GET …/mails: the last first, fifty at a time, what waits and what failed first said in the title.</summary>
static class ListMails
{
    const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder mails, Right needed) =>
        mails.MapGet("", HandleAsync).Needs(needed);

    static async Task<IResult> HandleAsync(
        string? before,
        Words w,
        Visit visit,
        AppDb db,
        Settings settings,
        Weather weather,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var words = new MailWords(w, visit, settings, time);
        // Who runs the instance sees how many, not to whom.
        var shown = visit.Coalition is not null || visit.May(Right.Machine);
        var counts = visit.Coalition is null
            ? await db.MailCountsAsync(cancel)
            : await db.MailCountsAsync(db.Mails, cancel);
        var rows = shown ? await RowsAsync(db, visit, before, cancel) : [];
        var lines = rows.Take(PageSize).ToList();
        var bounced = await BouncedAsync(db, lines, cancel);
        return Page.Of<MailsPage>(
            new
            {
                Mails = new MailsModel
                {
                    Address = visit.Mails(),
                    StaysHere = words.StaysHere,
                    Counts = counts,
                    Trouble = Trouble(w, visit, words, weather),
                    Lines = [.. lines.Select(m => Line(m, words, bounced))],
                    Shown = shown,
                    Older = rows.Count > PageSize ? lines[^1].Id : null,
                },
            }
        );
    }

    static Task<List<Row>> RowsAsync(
        AppDb db,
        Visit visit,
        string? before,
        CancellationToken cancel
    )
    {
        var last =
            FormReader.Chosen<OutgoingMail>(before)
            ?? Id<OutgoingMail>.New(Instant.FromUtc(9000, 1, 1, 0, 0));
        return db.MailsOf(visit)
            .AsNoTracking()
            .Where(m => m.Id < last)
            .OrderByDescending(m => m.Id)
            .Take(PageSize + 1)
            .Select(m => new Row(
                m.Id,
                m.CreatedAt,
                m.SentAt,
                m.ToAddress,
                m.ToName,
                m.Subject,
                m.State,
                m.Failure,
                m.NotBefore,
                m.Text != ""
            ))
            .ToListAsync(cancel);
    }

    static async Task<HashSet<string>> BouncedAsync(
        AppDb db,
        IEnumerable<Row> rows,
        CancellationToken cancel
    )
    {
        var addresses = rows.Select(r => Normal(r.ToAddress)).Distinct().ToList();
        var bounced = await db
            .BouncedAddresses.Where(b => addresses.Contains(b.Address))
            .Select(b => b.Address)
            .ToListAsync(cancel);
        return [.. bounced];
    }

    static string Normal(string address) => EmailAddress.Parse(address)?.Normal ?? address;

    static MailLine Line(Row row, MailWords words, HashSet<string> bounced) =>
        new(
            row.Id,
            words.Day(row.CreatedAt),
            words.Hour(row.SentAt ?? row.CreatedAt),
            words.To(row.ToAddress, row.ToName),
            row.Subject,
            MailWords.Of(row.State),
            words.State(row.State),
            words.Trouble(row.State, row.Failure, row.NotBefore),
            bounced.Contains(Normal(row.ToAddress)),
            words.MaySend(row.State, row.HasBody)
        );

    /// <summary>What the server says is for who runs the instance.</summary>
    static string? Trouble(Words w, Visit visit, MailWords words, Weather weather) =>
        words.StaysHere || weather.Now is not { } shut ? null
        : visit.May(Right.Host) && shut.Said is { } said
            ? w["Mails.Shut.Said", words.When(shut.Since), said]
        : w["Mails.Shut", words.When(shut.Since)];

    sealed record Row(
        Id<OutgoingMail> Id,
        Instant CreatedAt,
        Instant? SentAt,
        string ToAddress,
        string? ToName,
        string Subject,
        MailState State,
        MailFailure? Failure,
        Instant NotBefore,
        bool HasBody
    );
}

/// <summary>The list of mails, in finished words.</summary>
public sealed record MailsModel
{
    /// <summary>Of this list.</summary>
    public required string Address { get; init; }

    /// <summary>Nothing goes out: they are read here.</summary>
    public bool StaysHere { get; init; }

    public required MailCounts Counts { get; init; }

    /// <summary>The server does not answer.</summary>
    public string? Trouble { get; init; }

    public required IReadOnlyList<MailLine> Lines { get; init; }

    /// <summary>Who visits may see to whom they go.</summary>
    public bool Shown { get; init; }

    public Id<OutgoingMail>? Older { get; init; }
}

/// <summary>One mail of the list.</summary>
public sealed record MailLine(
    Id<OutgoingMail> Id,
    string Day,
    string Hour,
    string To,
    string Subject,
    Shape? Shape,
    string? State,
    string? Trouble,
    bool Bounced,
    bool MaySend
);
