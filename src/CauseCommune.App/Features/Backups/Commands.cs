using CauseCommune.App.Hosting;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;

namespace CauseCommune.App.Features.Backups;

/// <summary>
/// <c>backup [--to FOLDER]</c> and <c>restore FILE [--replace]</c>, with --data and --database as for the application itself.
/// Each says one sentence and ends with a code of <see cref="ExitCode"/>.
/// </summary>
static class Commands
{
    /// <summary>The exit code; null where the arguments name no command.</summary>
    public static async Task<int?> RunAsync(string[] args, Language language, TimeProvider time)
    {
        var w = Words.In(language);
        var said = args switch
        {
            ["backup", .. var rest] => await BackUpAsync(rest, w, time),
            ["restore", .. var rest] => await RestoreAsync(rest, w, time),
            _ => ((ExitCode Code, string Sentence)?)null,
        };
        if (said is not { } ended)
        {
            return null;
        }

        var to = ended.Code == ExitCode.Stopped ? Console.Out : Console.Error;
        await to.WriteLineAsync(ended.Sentence);
        return (int)ended.Code;
    }

    static async Task<(ExitCode, string)> BackUpAsync(string[] args, Words w, TimeProvider time)
    {
        var line = CommandLine.Read(args, options: ["to"], flags: [], takesFile: false);
        if (line.Wrong is not null)
        {
            return (ExitCode.Setting, w["Backups.Backup.Usage", line.Wrong]);
        }

        var (settings, refusal) = line.Settings();
        if (refusal is not null)
        {
            return (refusal.Code, refusal.Sentence);
        }

        var target = DatabaseTarget.Of(settings!.Database, settings.Data);
        if (target.IsPostgres && DataFolder.Prepare(settings) is { } unwritable)
        {
            return (unwritable.Code, unwritable.Sentence);
        }

        var folder = line["to"] is { } to
            ? Path.GetFullPath(to)
            : BackupFolder.Of(target.DataFolder);
        var says = new BackupWords(w, time.LocalTimeZone);
        try
        {
            var made = await Backup.MakeAsync(target, folder, BackupKind.Asked, time);
            return (ExitCode.Stopped, w["Backups.Backup.Done", made.Path, says.Size(made.Size)]);
        }
        catch (BackupFailedException failed)
        {
            var code = failed.Why is BackupFailure.NoTool or BackupFailure.OldTool
                ? ExitCode.DatabaseTools
                : ExitCode.BackupFailed;
            return (code, w["Backups.Backup.Failed", says.Why(failed.Why, failed.Detail)]);
        }
    }

    static async Task<(ExitCode, string)> RestoreAsync(string[] args, Words w, TimeProvider time)
    {
        var line = CommandLine.Read(args, options: [], flags: ["replace"], takesFile: true);
        if (line.Wrong is not null || line.File is null)
        {
            return (ExitCode.Setting, w["Backups.Restore.Usage", line.Wrong ?? "restore"]);
        }

        var (settings, refusal) = line.Settings();
        if (refusal is not null)
        {
            return (refusal.Code, refusal.Sentence);
        }

        var target = DatabaseTarget.Of(settings!.Database, settings.Data);
        var file = Path.GetFullPath(line.File);
        try
        {
            var done = await Restore.RunAsync(target, file, line["replace"] is not null, time);
            var at = new BackupWords(w, time.LocalTimeZone).When(done.TakenAt);
            return (
                ExitCode.Stopped,
                done.Replaced is null
                    ? w["Backups.Restore.Done", at]
                    : w["Backups.Restore.Replaced", at, done.Replaced]
            );
        }
        catch (RestoreRefusedException refused)
        {
            return (
                Code(refused.Why),
                w[$"Backups.Refused.{refused.Why}", refused.Detail ?? "", file, settings.Data]
            );
        }
    }

    static ExitCode Code(RestoreRefusal why) =>
        why switch
        {
            RestoreRefusal.NoFile or RestoreRefusal.Unusable or RestoreRefusal.OtherDatabase =>
                ExitCode.BackupUnusable,
            RestoreRefusal.Newer => ExitCode.BackupNewer,
            RestoreRefusal.WouldReplace => ExitCode.WouldReplace,
            RestoreRefusal.InUse => ExitCode.DataInUse,
            RestoreRefusal.NoTool or RestoreRefusal.OldTool => ExitCode.DatabaseTools,
            _ => ExitCode.RestoreFailed,
        };
}
