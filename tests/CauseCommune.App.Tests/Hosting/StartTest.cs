using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CauseCommune.App.Hosting;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Hosting;

/// <summary>The built application as its own process, as people start it.</summary>
public sealed class StartTest : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("fr_FR.UTF-8", "Cause commune ne démarre pas\u00A0: le port")]
    [InlineData("en_GB.UTF-8", "Cause commune does not start: port")]
    public async Task A_port_that_is_taken_is_one_sentence_and_its_exit_code(
        string language,
        string sentence
    )
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await Refuses(
            ExitCode.PortTaken,
            sentence,
            language,
            "--data",
            folder.Path,
            "--port",
            $"{port}"
        );
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_one_sentence_and_its_exit_code()
    {
        var file = Path.Combine(folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "");

        await Refuses(
            ExitCode.DataFolder,
            "cannot be written",
            "C.UTF-8",
            "--data",
            Path.Combine(file, "data"),
            "--port",
            "0"
        );
    }

    [Theory]
    [InlineData("--prot", "5080")]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--empty=perhaps")]
    [InlineData("data")]
    public async Task A_setting_that_is_not_understood_is_one_sentence_and_its_exit_code(
        params string[] args
    ) => await Refuses(ExitCode.Setting, "is not understood", "C.UTF-8", args);

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_sentence_and_its_exit_code() =>
        await Refuses(
            ExitCode.DatabaseUnreachable,
            "the database does not answer",
            "C.UTF-8",
            ["--data", folder.Path, "--port", "0", "--database", "Host=127.0.0.1;Port=1;Database=x"]
        );

    [Fact]
    public async Task A_database_of_a_newer_version_is_one_sentence_and_is_left_unchanged()
    {
        var target = DatabaseTarget.Of(null, folder.Path);
        await Database.MakeReadyAsync(target, TestHost.NewTime());
        await using (var db = target.Open(TestHost.NewTime()))
        {
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_Later', '99.0.0')"""
            );
        }

        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(target.File!);

        await Refuses(
            ExitCode.DatabaseNewer,
            "written by a newer version",
            "C.UTF-8",
            ["--data", folder.Path, "--port", "0"]
        );

        Assert.Equal(before, await File.ReadAllBytesAsync(target.File!));
    }

    [Fact]
    public async Task Started_it_prints_its_address_and_answers_there()
    {
        using var started = Start("C.UTF-8", "--data", folder.Path, "--port", "0", "--empty");
        try
        {
            var line =
                await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? "";
            var address = new Uri(
                line[line.IndexOf("http://localhost:", StringComparison.Ordinal)..]
            );
            using var visitor = new HttpClient();

            Assert.Contains(
                "<h1>",
                await visitor.GetStringAsync(new Uri(address, "/en")),
                StringComparison.Ordinal
            );
        }
        finally
        {
            started.Kill();
        }
    }

    public void Dispose() => folder.Dispose();

    static async Task Refuses(ExitCode code, string sentence, string language, params string[] args)
    {
        using var refused = Start(language, args);
        var said = await refused.StandardError.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        var shown = await refused.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await refused.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(shown);
        Assert.Equal((int)code, refused.ExitCode);
    }

    static Process Start(string language, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["LANG"] = language, ["LC_ALL"] = language },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CauseCommune.App.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
