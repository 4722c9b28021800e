using System.Diagnostics;
using CauseCommune.App.Hosting;
using CauseCommune.App.Tests.Storage.Backups;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Backups;

/// <summary>The built application as its own process, as people type it.</summary>
public sealed class CommandsTests
{
    [Fact]
    public async Task Saved_by_one_command_and_restored_by_another_the_application_starts_with_all_of_it()
    {
        using var instance = await Instance.WithAsync("Camille");
        using var elsewhere = new TemporaryFolder();
        using var machine = new Instance();

        var saved = await RunAsync("backup", "--data", instance.Data, "--to", elsewhere.Path);

        Assert.Equal((int)ExitCode.Stopped, saved.Code);
        var file = Assert.Single(BackupFolder.List(elsewhere.Path)).Path;
        Assert.Contains(file, Assert.Single(saved.Lines), StringComparison.Ordinal);

        var restored = await RunAsync("restore", file, "--data", machine.Data);

        Assert.Equal((int)ExitCode.Stopped, restored.Code);
        Assert.Contains(
            "Everything is back",
            Assert.Single(restored.Lines),
            StringComparison.Ordinal
        );
        Assert.Equal(["Camille"], await machine.PeopleAsync());

        SqliteConnection.ClearAllPools();
        var again = await RunAsync("restore", file, "--data", machine.Data);
        Assert.Equal((int)ExitCode.WouldReplace, again.Code);
        Assert.Contains("--replace", Assert.Single(again.Lines), StringComparison.Ordinal);

        using var running = Start("--data", machine.Data, "--port", "0");
        try
        {
            var line = await running.StandardOutput.ReadLineAsync() ?? "";
            using var visitor = new HttpClient();
            var address = line[line.IndexOf("http://localhost:", StringComparison.Ordinal)..];
            Assert.Contains(
                "<h1>",
                await visitor.GetStringAsync(address + "/en/backups"),
                StringComparison.Ordinal
            );

            var under = await RunAsync("restore", file, "--data", machine.Data, "--replace");
            Assert.Equal((int)ExitCode.DataInUse, under.Code);
        }
        finally
        {
            running.Kill();
        }
    }

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_the_one_before_whole_and_no_half_one()
    {
        using var instance = await Instance.WithAsync("Camille");
        await FattenAsync(instance, megabytes: 40);
        var before = await instance.BackUpAsync();
        var whole = await File.ReadAllBytesAsync(before.Path);
        using var watcher = new FileSystemWatcher(instance.Data, ".backup");
        var begun = new TaskCompletionSource();
        watcher.Created += (_, _) => begun.TrySetResult();
        watcher.EnableRaisingEvents = true;

        using var saving = Start("backup", "--data", instance.Data);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(60));
        saving.Kill();
        await saving.WaitForExitAsync();

        // Cut off or just done: what is listed can be restored, the one before first of all.
        Assert.Equal(whole, await File.ReadAllBytesAsync(before.Path));
        foreach (var listed in BackupFolder.List(instance.Backups))
        {
            using var machine = new Instance();
            await machine.RestoreAsync(listed.Path);
            Assert.Equal(["Camille"], await machine.PeopleAsync());
        }

        Assert.Contains(
            (await instance.BackUpAsync()).Path,
            BackupFolder.List(instance.Backups).Select(b => b.Path)
        );
    }

    [Theory]
    [InlineData(ExitCode.Setting, "is not understood", "backup", "--to")]
    [InlineData(ExitCode.Setting, "is not understood", "backup", "somewhere")]
    [InlineData(ExitCode.Setting, "is not understood", "restore")]
    [InlineData(ExitCode.Setting, "is not understood", "restore", "a.zip", "b.zip")]
    [InlineData(ExitCode.Setting, "is not understood", "restore", "a.zip", "--too", "x")]
    [InlineData(ExitCode.BackupUnusable, "there is no file", "restore", "nowhere.zip")]
    [InlineData(ExitCode.BackupFailed, "There is no database", "backup", "--data", "/nonexistent")]
    public async Task What_cannot_be_done_is_one_sentence_and_its_exit_code(
        ExitCode code,
        string sentence,
        params string[] args
    )
    {
        var (ended, lines) = await RunAsync(args);

        Assert.Equal((int)code, ended);
        Assert.Contains(sentence, Assert.Single(lines), StringComparison.Ordinal);
    }

    /// <summary>So that a copy takes long enough to be cut off.</summary>
    static async Task FattenAsync(Instance instance, int megabytes)
    {
        await using var db = instance.Target.Open(instance.Time);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE fat (content BLOB)");
        for (var n = 0; n < megabytes; n++)
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO fat VALUES (randomblob(1000000))");
        }
    }

    static async Task<(int Code, string[] Lines)> RunAsync(params string[] args)
    {
        using var run = Start(args);
        var error = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        var said = run.ExitCode == 0 ? output : await error;
        return (run.ExitCode, said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8" },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CauseCommune.App.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
