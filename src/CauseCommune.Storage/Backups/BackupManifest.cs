using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CauseCommune.Storage.Backups;

/// <summary>What a backup says of itself.</summary>
public sealed record BackupManifest
{
    /// <summary>The form of backups that this version writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    public required int Format { get; init; }

    /// <summary>The version of the software that made it.</summary>
    public required string Version { get; init; }

    /// <summary><see cref="Sqlite"/> or <see cref="Postgres"/>.</summary>
    public required string Database { get; init; }

    /// <summary>The last migration of the database; null for one without any.</summary>
    public required string? LastMigration { get; init; }

    public required DateTimeOffset TakenAt { get; init; }
    public required IReadOnlyList<BackupEntry> Entries { get; init; }
}

/// <summary>One file in a backup: its name, its length in bytes, and its SHA-256 in lower-case hexadecimal digits.</summary>
public sealed record BackupEntry(string Name, long Length, string Sha256);

[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(LastBackup))]
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true
)]
sealed partial class BackupJson : JsonSerializerContext;

/// <summary>The names inside a backup. No other is written, and no other is read: none can lead out of its folder.</summary>
static partial class EntryNames
{
    public const string Manifest = "manifest.json";
    public const string Sqlite = "database.sqlite";
    public const string Postgres = "database.dump";

    public static string Key(string file) => "keys/" + file;

    public static string Database(bool isPostgres) => isPostgres ? Postgres : Sqlite;

    public static bool IsKey(string name) => KeyName().IsMatch(name);

    public static bool IsAllowed(string name) => name is Sqlite or Postgres || IsKey(name);

    [GeneratedRegex(@"\Akeys/[A-Za-z0-9_-]{1,100}\.xml\z", RegexOptions.None, 1000)]
    private static partial Regex KeyName();
}
