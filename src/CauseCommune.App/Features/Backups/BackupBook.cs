using CauseCommune.Storage;
using CauseCommune.Storage.Backups;

namespace CauseCommune.App.Features.Backups;

/// <summary>
/// Makes the backups of this instance, and knows how the last one went, also where the disk was too full to note it.
/// </summary>
public sealed partial class BackupBook(
    DatabaseTarget target,
    TimeProvider time,
    ILogger<BackupBook> journal
)
{
    volatile LastBackup? failed;

    public string Folder { get; } = BackupFolder.Of(target.DataFolder);

    public LastBackup? Last
    {
        get
        {
            var noted = LastBackup.Read(target.DataFolder);
            return failed is { } here && !(noted?.At >= here.At) ? here : noted;
        }
    }

    public IReadOnlyList<StoredBackup> List() => BackupFolder.List(Folder);

    /// <summary>True when it was made; why it was not is then in <see cref="Last"/>.</summary>
    public async Task<bool> MakeAsync(BackupKind kind, CancellationToken cancel)
    {
        var at = time.GetUtcNow();
        try
        {
            await Backup.MakeAsync(target, Folder, kind, time, cancel);
            return true;
        }
        catch (BackupFailedException why)
        {
            NotMade(why);
            failed = new LastBackup
            {
                At = at,
                Kind = kind,
                Failure = why.Why,
                Detail = why.Detail,
            };
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "A backup could not be made.")]
    partial void NotMade(Exception why);
}
