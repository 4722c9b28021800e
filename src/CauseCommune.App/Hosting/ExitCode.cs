namespace CauseCommune.App.Hosting;

/// <summary>What the process says when it ends. Documented for those who run it: do not renumber.</summary>
public enum ExitCode
{
    /// <summary>It was asked to stop, and stopped.</summary>
    Stopped = 0,

    /// <summary>A setting is unknown or cannot be read.</summary>
    Setting = 2,

    /// <summary>Another program listens on the port.</summary>
    PortTaken = 3,

    /// <summary>The data folder cannot be made or written.</summary>
    DataFolder = 4,

    /// <summary>The database does not answer.</summary>
    DatabaseUnreachable = 5,

    /// <summary>The database was written by a newer version; it is left unchanged.</summary>
    DatabaseNewer = 6,

    /// <summary>A backup could not be made; earlier ones are untouched.</summary>
    BackupFailed = 7,

    /// <summary>The file to restore is missing, damaged, cut off, or of the other kind of database; nothing has changed.</summary>
    BackupUnusable = 8,

    /// <summary>The backup to restore was written by a newer version; nothing has changed.</summary>
    BackupNewer = 9,

    /// <summary>There are data where the backup would go, and --replace was not given; nothing has changed.</summary>
    WouldReplace = 10,

    /// <summary>The data folder is in use: the application runs on it, or a backup is being restored into it.</summary>
    DataInUse = 11,

    /// <summary>The tools of PostgreSQL are missing or older than the server; nothing has changed.</summary>
    DatabaseTools = 12,

    /// <summary>The backup could not be restored for another reason, which the sentence says; nothing has changed.</summary>
    RestoreFailed = 13,

    /// <summary>How mail leaves is not understood: --smtp or --mail-from.</summary>
    MailSetting = 14,
}

/// <summary>Why the application does not start: one sentence, and the code that it exits with.</summary>
public sealed record StartRefusal(ExitCode Code, string Sentence)
{
    /// <summary>The refusal in the language of the machine.</summary>
    public static StartRefusal Of(ExitCode code, params object?[] parts) =>
        Saying(code, code.ToString(), parts);

    /// <summary>The same code, in another sentence than its first.</summary>
    public static StartRefusal Saying(ExitCode code, string sentence, params object?[] parts) =>
        new(code, Words.In(Startup.MachineLanguage)[$"Start.{sentence}", parts]);
}
