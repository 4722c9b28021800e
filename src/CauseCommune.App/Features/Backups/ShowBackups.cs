using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;

namespace CauseCommune.App.Features.Backups;

/// <summary>GET /backups: how the last one went, where they lie, and how to come back to one.</summary>
static class ShowBackups
{
    /// <summary>How many are listed; the folder shows all.</summary>
    const int Listed = 50;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"/{CoalitionRoutes.LanguageSegment}/backups", Handle).Needs(Right.Host);

    static IResult Handle(
        Words w,
        BackupBook book,
        Settings settings,
        DatabaseTarget target,
        TimeProvider time
    )
    {
        var (files, unread) = List(book);
        var says = new BackupWords(w, time.LocalTimeZone);
        var last = book.Last;
        var newest = files.Count > 0 ? files[0] : null;
        return Page.Of<BackupsPage>(
            new
            {
                Backups = new BackupsModel
                {
                    Sentence = says.State(last, newest, book.Folder, unread is null),
                    Trouble =
                        unread is not null ? w["Backups.Unread", unread]
                        : last?.Failure is { } failure ? says.Why(failure, last.Detail)
                        : null,
                    Last = last is null ? null : says.Attempt(last, book.Folder),
                    Newest = newest is null ? null : says.When(newest.At),
                    Size = newest is null ? null : says.Size(newest.Size),
                    Folder = book.Folder,
                    IsDaily = settings.BackedUpDaily,
                    Kept = DailyBackups.Kept,
                    Lines = [.. files.Take(Listed).Select(says.Line)],
                    More = Math.Max(0, files.Count - Listed),
                    Command = Command(newest, settings, target),
                },
            }
        );
    }

    static (IReadOnlyList<StoredBackup> Files, string? Unread) List(BackupBook book)
    {
        try
        {
            return (book.List(), null);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return ([], book.Folder);
        }
    }

    /// <summary>As it is typed in the folder of the software; a connection string may hold a password, so it is not shown.</summary>
    static string? Command(StoredBackup? newest, Settings settings, DatabaseTarget target) =>
        newest is null
            ? null
            : $"dotnet run --project src/CauseCommune.App -- restore \"{newest.Path}\" --data \"{settings.Data}\""
                + (target.IsPostgres ? " --database …" : "")
                + " --replace";
}

/// <summary>The page of backups, in finished words.</summary>
public sealed record BackupsModel
{
    public required string Sentence { get; init; }

    /// <summary>What went wrong and what to do; null when all is well.</summary>
    public string? Trouble { get; init; }

    /// <summary>The last attempt: when, for what, how it went.</summary>
    public string? Last { get; init; }

    public string? Newest { get; init; }
    public string? Size { get; init; }
    public required string Folder { get; init; }
    public bool IsDaily { get; init; }
    public int Kept { get; init; }
    public required IReadOnlyList<BackupLine> Lines { get; init; }
    public int More { get; init; }

    /// <summary>The command that restores the newest one.</summary>
    public string? Command { get; init; }
}

/// <summary>One backup of the list.</summary>
public sealed record BackupLine(string When, string Why, string Size, string Name);
