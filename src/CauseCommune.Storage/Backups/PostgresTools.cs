using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CauseCommune.Storage.Backups;

/// <summary>PostgreSQL is saved and restored by its own tools: nothing else knows all that a database may hold.</summary>
static class PostgresTools
{
    const string Dump = "pg_dump";
    const string Reader = "pg_restore";
    const string Shell = "psql";

    /// <summary>A consistent copy, in the form that pg_restore reads.</summary>
    public static async Task DumpAsync(DatabaseTarget target, string file, CancellationToken cancel)
    {
        var server = await ServerAsync(target, cancel);
        switch (await VersionAsync(target, Dump, cancel))
        {
            case null:
                throw new BackupFailedException(BackupFailure.NoTool, Dump);
            case { } version when version < server:
                throw new BackupFailedException(
                    BackupFailure.OldTool,
                    $"{Dump} {version} < {server}"
                );
        }

        string[] how = ["--format=custom", "--no-owner", "--no-privileges", "--file", file];
        if (await RunAsync(target, Dump, how, cancel) is { Code: not 0 } failed)
        {
            throw new BackupFailedException(BackupFailure.Other, failed.FirstError);
        }

        if (await RunAsync(target, Reader, ["--list", file], cancel) is { Code: not 0 } unread)
        {
            throw new BackupFailedException(BackupFailure.Other, unread.FirstError);
        }

        Disk.FlushFile(file);
    }

    /// <summary>Whether there is anything in the database.</summary>
    public static async Task<bool> IsEmptyAsync(DatabaseTarget target, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT NOT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public')";
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>Refuses before anything is touched where the tools are missing or too old.</summary>
    public static async Task CheckRestoreAsync(DatabaseTarget target, CancellationToken cancel)
    {
        var server = await ServerAsync(target, cancel);
        foreach (var tool in new[] { Reader, Shell })
        {
            switch (await VersionAsync(target, tool, cancel))
            {
                case null:
                    throw new RestoreRefusedException(RestoreRefusal.NoTool, tool);
                case { } version when version < server:
                    throw new RestoreRefusedException(
                        RestoreRefusal.OldTool,
                        $"{tool} {version} < {server}"
                    );
            }
        }
    }

    /// <summary>All or nothing: what stands goes and what was saved comes in one transaction.</summary>
    public static async Task RestoreAsync(
        DatabaseTarget target,
        string dump,
        CancellationToken cancel
    )
    {
        var script = dump + ".sql";
        string[] how = ["--no-owner", "--no-privileges", "--file", script, dump];
        if (await RunAsync(target, Reader, how, cancel) is { Code: not 0 } unread)
        {
            throw new RestoreRefusedException(RestoreRefusal.Unusable, unread.FirstError);
        }

        // Tables that a later version added would stand in the way of its next migration.
        var empty = dump + ".empty.sql";
        await File.WriteAllTextAsync(
            empty,
            "DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n",
            cancel
        );
        string[] run =
        [
            "--no-psqlrc",
            "--quiet",
            "--single-transaction",
            "--set=ON_ERROR_STOP=1",
            "--file",
            empty,
            "--file",
            script,
        ];
        if (await RunAsync(target, Shell, run, cancel) is { Code: not 0 } failed)
        {
            throw new RestoreRefusedException(RestoreRefusal.Other, failed.FirstError);
        }

        NpgsqlConnection.ClearAllPools();
    }

    static async Task<int> ServerAsync(DatabaseTarget target, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection.PostgreSqlVersion.Major;
    }

    /// <summary>The major version of a tool; null where there is none.</summary>
    static async Task<int?> VersionAsync(
        DatabaseTarget target,
        string tool,
        CancellationToken cancel
    )
    {
        try
        {
            var answer = await RunAsync(target, tool, ["--version"], cancel);
            // « pg_dump (PostgreSQL) 15.18 (Debian …) »
            var word = answer
                .Output.Split(' ')
                .FirstOrDefault(w => w.Length > 0 && char.IsAsciiDigit(w[0]));
            return int.TryParse(
                word?.Trim().Split('.')[0],
                CultureInfo.InvariantCulture,
                out var major
            )
                ? major
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    sealed record Answer(int Code, string Output, string Error)
    {
        public string FirstError => Error.Split('\n')[0].Trim();
    }

    static async Task<Answer> RunAsync(
        DatabaseTarget target,
        string tool,
        IEnumerable<string> how,
        CancellationToken cancel
    )
    {
        var start = new ProcessStartInfo(tool)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var part in how)
        {
            start.ArgumentList.Add(part);
        }

        // In the environment: what is on a command line, every account of the machine can read.
        foreach (var (name, value) in Connection(target))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new Answer(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    static IEnumerable<(string Name, string Value)> Connection(DatabaseTarget target)
    {
        var to = new NpgsqlConnectionStringBuilder(target.ConnectionString);
        (string, string?)[] all =
        [
            ("PGHOST", to.Host),
            ("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture)),
            ("PGUSER", to.Username),
            ("PGPASSWORD", to.Password),
            ("PGDATABASE", to.Database),
            ("PGPASSFILE", to.Passfile),
            ("PGSSLROOTCERT", to.RootCertificate),
            (
                "PGSSLMODE",
                to.SslMode switch
                {
                    SslMode.VerifyCA => "verify-ca",
                    SslMode.VerifyFull => "verify-full",
                    var mode => mode.ToString().ToLowerInvariant(),
                }
            ),
            // What the tools say of a failure is shown as it is.
            ("LC_MESSAGES", "C"),
        ];
        return all.Where(v => !string.IsNullOrEmpty(v.Item2)).Select(v => (v.Item1, v.Item2!));
    }
}
