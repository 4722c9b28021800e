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
            var copy = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = temporary,
                    Pooling = false,
                }.ConnectionString
            )
        )
        {
            await source.OpenAsync(cancel);
            await copy.OpenAsync(cancel);
            source.BackupDatabase(copy);
            await using var check = copy.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            if (await check.ExecuteScalarAsync(cancel) is not "ok")
            {
                throw new InvalidDataException(
                    $"The copy of the database in {temporary} is damaged."
                );
            }
        }

        File.Move(temporary, destination, overwrite: true);
    }
}
