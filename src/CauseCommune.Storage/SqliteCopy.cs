using Microsoft.Data.Sqlite;

namespace CauseCommune.Storage;

/// <summary>A copy of an SQLite database while it is in use: to a temporary name, checked, then renamed.</summary>
public static class SqliteCopy
{
    /// <summary>Copies the database to <paramref name="destination"/>.</summary>
    /// <exception cref="InvalidDataException">The copy does not pass SQLite's integrity check; nothing stands at the destination.</exception>
    public static async Task MakeAsync(
        string connectionString,
        string destination,
        CancellationToken cancel = default
    )
    {
        var temporary = destination + ".part";
        await using (var source = new SqliteConnection(connectionString))
        await using (
            var copy = new SqliteConnection(Alone(temporary, SqliteOpenMode.ReadWriteCreate))
        )
        {
            await source.OpenAsync(cancel);
            await copy.OpenAsync(cancel);
            source.BackupDatabase(copy);
            if (!await IsSoundAsync(copy, cancel))
            {
                throw new InvalidDataException(
                    $"The copy of the database in {temporary} is damaged."
                );
            }
        }

        File.Move(temporary, destination, overwrite: true);
    }

    /// <summary>Whether the file is an SQLite database that passes SQLite's integrity check.</summary>
    public static async Task<bool> IsSoundAsync(string file, CancellationToken cancel = default)
    {
        try
        {
            await using var database = new SqliteConnection(Alone(file, SqliteOpenMode.ReadWrite));
            await database.OpenAsync(cancel);
            return await IsSoundAsync(database, cancel);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>The migrations that a file has seen, in their order.</summary>
    public static async Task<IReadOnlyList<string>> MigrationsAsync(
        string file,
        CancellationToken cancel = default
    )
    {
        await using var database = new SqliteConnection(Alone(file, SqliteOpenMode.ReadWrite));
        await database.OpenAsync(cancel);
        await using var command = database.CreateCommand();
        command.CommandText =
            "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = '__EFMigrationsHistory')";
        var all = new List<string>();
        if (await command.ExecuteScalarAsync(cancel) is 1L)
        {
            command.CommandText =
                """SELECT migration_id FROM "__EFMigrationsHistory" ORDER BY migration_id""";
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                all.Add(rows.GetString(0));
            }
        }

        return all;
    }

    static async Task<bool> IsSoundAsync(SqliteConnection database, CancellationToken cancel)
    {
        await using var check = database.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return await check.ExecuteScalarAsync(cancel) is "ok";
    }

    // Without a pool: the file is moved or deleted right after.
    static string Alone(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
        }.ConnectionString;
}
