using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Operation;

/// <summary>GET /operation: the database, the disk, the last backup, the mail, the version; what is not well stands first.</summary>
static class ShowOperation
{
    /// <summary>With less room than this, backups and the database soon fail.</summary>
    const long Room = 500_000_000;

    static readonly TimeSpan OldBackup = TimeSpan.FromHours(36);
    static readonly Duration LongWait = Duration.FromHours(1);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"/{CoalitionRoutes.LanguageSegment}/operation", HandleAsync).Needs(Right.Host);

    static async Task<IResult> HandleAsync(
        Words w,
        Settings settings,
        DatabaseTarget target,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var says = new Saying(w, time.LocalTimeZone);
        var now = time.GetUtcNow();
        return Page.Of<OperationPage>(
            new
            {
                Model = new OperationModel(
                    [
                        await DatabaseAsync(says, target, db, cancel),
                        Disk(says, settings),
                        Backup(says, settings, target, now),
                        await MailAsync(
                            says,
                            settings,
                            db,
                            Instant.FromDateTimeOffset(now),
                            cancel
                        ),
                        Reached(says, settings),
                    ],
                    Version,
                    RuntimeInformation.FrameworkDescription,
                    says.When(new DateTimeOffset(Process.GetCurrentProcess().StartTime))
                ),
            }
        );
    }

    static async Task<Sign> DatabaseAsync(
        Saying says,
        DatabaseTarget target,
        AppDb db,
        CancellationToken cancel
    )
    {
        var answers = await db.Database.CanConnectAsync(cancel);
        var kind = target.IsPostgres ? "PostgreSQL" : "SQLite";
        // What was written last still stands beside the file.
        var size = target.File is { } file
            ? new[] { file, file + "-wal" }.Where(File.Exists).Sum(f => new FileInfo(f).Length)
            : (long?)null;
        return new(
            "Database",
            !answers ? says.W["Operation.Database.Silent", kind]
                : size is { } bytes ? says.W["Operation.Database.Sized", kind, says.Size(bytes)]
                : says.W["Operation.Database.Answers", kind],
            IsWell: answers
        );
    }

    static Sign Disk(Saying says, Settings settings)
    {
        var free = new DriveInfo(settings.Data).AvailableFreeSpace;
        return new(
            "Disk",
            says.W["Operation.Disk.Free", says.Size(free), settings.Data],
            IsWell: free >= Room
        );
    }

    static Sign Backup(Saying says, Settings settings, DatabaseTarget target, DateTimeOffset now)
    {
        var last = LastBackup.Read(target.DataFolder);
        var (words, isWell) = last switch
        {
            null => (says.W["Operation.Backup.None"], false),
            { Failure: not null } => (says.W["Operation.Backup.Failed", says.When(last.At)], false),
            _ => (says.W["Operation.Backup.Made", says.When(last.At)], now - last.At <= OldBackup),
        };
        return new(
            "Backup",
            settings.BackedUpDaily ? words : $"{words} {says.W["Operation.Backup.Off"]}",
            isWell
        );
    }

    static async Task<Sign> MailAsync(
        Saying says,
        Settings settings,
        AppDb db,
        Instant now,
        CancellationToken cancel
    )
    {
        var mail = await db.MailFiguresAsync(cancel);
        var waits = mail.Since is { } since
            ? says.W.Count(
                "Operation.Mail.Waiting",
                mail.Waiting,
                says.When(since.ToDateTimeOffset())
            )
            : says.W["Operation.Mail.Empty"];
        var failed =
            mail.Failed > 0 ? $" {says.W.Count("Operation.Mail.Failed", mail.Failed)}" : "";
        var road = settings.Mail.Smtp is { } smtp
            ? says.W["Operation.Mail.By", smtp.ToString()]
            : says.W.Count("Operation.Mail.Here", mail.Kept);
        return new(
            "Mail",
            $"{road} {waits}{failed}",
            IsWell: mail.Failed == 0
                && !(mail.Since is { } oldest && now - oldest > LongWait)
                && !(settings.IsOpen && settings.Mail.Smtp is null)
        );
    }

    static Sign Reached(Saying says, Settings settings) =>
        settings.Address is { } address
            ? new(
                "Reach",
                says.W["Operation.Reach.Open", address.GetLeftPart(UriPartial.Authority)]
                    + " "
                    + (
                        settings.Proxies.Count == 0
                            ? says.W["Operation.Reach.NoProxy"]
                            : says.W["Operation.Reach.Proxies", string.Join(", ", settings.Proxies)]
                    ),
                IsWell: settings.Proxies.Count > 0 || !settings.IsSecure
            )
            : new("Reach", says.W["Operation.Reach.Here"], IsWell: true);

    /// <summary>As the build gave it, with the commit it was made from where that is known.</summary>
    static string Version { get; } =
        typeof(ShowOperation)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')
            is [var version, .. var commit]
            ? string.Join(" · ", [version, .. commit.Select(c => c[..Math.Min(c.Length, 10)])])
            : "";
}

/// <summary>How the instance fares.</summary>
public sealed record OperationModel(
    IReadOnlyList<Sign> Signs,
    string Version,
    string Runtime,
    string Since
)
{
    public int Troubles => Signs.Count(s => !s.IsWell);
}

/// <summary>One thing that is looked at: in words, and whether somebody should look at it too.</summary>
public sealed record Sign(string Name, string Words, bool IsWell);

/// <summary>Dates and sizes in words; times are those of the machine.</summary>
sealed class Saying(Words w, TimeZoneInfo zone)
{
    public Words W => w;

    public string When(DateTimeOffset at)
    {
        var here = OffsetDateTime.FromDateTimeOffset(TimeZoneInfo.ConvertTime(at, zone));
        return w["Operation.When", here.Date, new LocalTime(here.Hour, here.Minute)];
    }

    public string Size(long bytes) =>
        bytes >= 1_000_000_000
            ? w["Operation.Giga", (bytes / 1e9).ToString("#,0.#", w.Language.Culture)]
            : w["Operation.Mega", (bytes / 1e6).ToString("#,0.#", w.Language.Culture)];
}
