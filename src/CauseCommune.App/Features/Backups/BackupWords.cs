using CauseCommune.Storage.Backups;
using NodaTime;

namespace CauseCommune.App.Features.Backups;

/// <summary>Says in words when a backup was made, what for, and why not. Times are those of the machine.</summary>
sealed class BackupWords(Words w, TimeZoneInfo zone)
{
    /// <summary>The state in one sentence; one that a command put elsewhere counts, one that was deleted here does not.</summary>
    public string State(LastBackup? last, StoredBackup? newest, string folder, bool isRead)
    {
        var at = newest?.At;
        if (IsElsewhere(last, folder) && (at is null || last!.At > at))
        {
            at = last!.At;
        }

        return !isRead ? w["Backups.State.Unread"]
            : last?.Failure is not null ? w["Backups.State.Failed"]
            : at is null ? w["Backups.State.None"]
            : w["Backups.State.Made", When(at.Value)];
    }

    static bool IsElsewhere(LastBackup? last, string folder) =>
        last is { Failure: null, Path: { } path } && Path.GetDirectoryName(path) != folder;

    /// <summary>« 6 février 2018 à 10 h 05 ».</summary>
    public string When(DateTimeOffset at)
    {
        var here = OffsetDateTime.FromDateTimeOffset(TimeZoneInfo.ConvertTime(at, zone));
        return w["Backups.When", here.Date, new LocalTime(here.Hour, here.Minute)];
    }

    public string Attempt(LastBackup last, string folder) =>
        IsElsewhere(last, folder)
            ? w[
                "Backups.Attempt.Elsewhere",
                When(last.At),
                w[$"Backups.Kind.{last.Kind}"],
                Path.GetDirectoryName(last.Path)
            ]
            : w[
                last.Failure is null ? "Backups.Attempt.Made" : "Backups.Attempt.Failed",
                When(last.At),
                w[$"Backups.Kind.{last.Kind}"]
            ];

    public string Why(BackupFailure failure, string? detail) =>
        w[$"Backups.Failure.{failure}", detail ?? ""];

    public BackupLine Line(StoredBackup backup) =>
        new(
            When(backup.At),
            w.Capital(w[$"Backups.Kind.{backup.Kind}"]),
            Size(backup.Size),
            Path.GetFileName(backup.Path)
        );

    /// <summary>« 12,4 Mo », "12.4 MB".</summary>
    public string Size(long bytes)
    {
        var (unit, size) = bytes switch
        {
            >= 1_000_000_000 => ("Giga", bytes / 1e9),
            >= 1_000_000 => ("Mega", bytes / 1e6),
            _ => ("Kilo", bytes / 1e3),
        };
        var digits = size < 100 && unit != "Kilo" ? "0.#" : "#,0";
        return w[
            $"Backups.Size.{unit}",
            Math.Max(size, unit == "Kilo" ? 1 : 0).ToString(digits, w.Language.Culture)
        ];
    }
}
