namespace CauseCommune.Storage.Backups;

/// <summary>Why there is no backup.</summary>
public enum BackupFailure
{
    /// <summary>Something that nobody foresaw; the detail says it in the words of the machine.</summary>
    Other = 0,

    /// <summary>There is no database yet.</summary>
    NoDatabase,

    /// <summary>The disk is full.</summary>
    NoRoom,

    /// <summary>The folder cannot be written.</summary>
    CannotWrite,

    /// <summary>The database does not pass its own check.</summary>
    Damaged,

    /// <summary>The database does not answer.</summary>
    Silent,

    /// <summary>PostgreSQL: pg_dump is not on the PATH.</summary>
    NoTool,

    /// <summary>PostgreSQL: pg_dump is older than the server.</summary>
    OldTool,
}

/// <summary>The backup could not be made; earlier ones are as they were.</summary>
public sealed class BackupFailedException(
    BackupFailure why,
    string? detail = null,
    Exception? inner = null
) : Exception($"No backup: {why}. {detail}", inner)
{
    public BackupFailure Why => why;

    /// <summary>The folder, the tool or the message that the sentence names.</summary>
    public string? Detail => detail;
}

/// <summary>Why a backup is not restored.</summary>
public enum RestoreRefusal
{
    /// <summary>Something that nobody foresaw; the detail says it in the words of the machine.</summary>
    Other = 0,

    /// <summary>There is no such file.</summary>
    NoFile,

    /// <summary>It is no backup, or it was altered or cut off.</summary>
    Unusable,

    /// <summary>A newer version wrote it.</summary>
    Newer,

    /// <summary>It is of SQLite and the instance is on PostgreSQL, or the other way round.</summary>
    OtherDatabase,

    /// <summary>There is a database already, and nobody asked to replace it.</summary>
    WouldReplace,

    /// <summary>The application runs on this data folder.</summary>
    InUse,

    /// <summary>PostgreSQL: pg_restore or psql is not on the PATH.</summary>
    NoTool,

    /// <summary>PostgreSQL: pg_restore or psql is older than the server.</summary>
    OldTool,

    /// <summary>What stands there could not be saved first.</summary>
    NotSaved,
}

/// <summary>The backup is not restored; nothing has changed.</summary>
public sealed class RestoreRefusedException(
    RestoreRefusal why,
    string? detail = null,
    Exception? inner = null
) : Exception($"Not restored: {why}. {detail}", inner)
{
    public RestoreRefusal Why => why;

    public string? Detail => detail;
}
