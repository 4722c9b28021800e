using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using CauseCommune.App.Mail;
using CauseCommune.Domain;
using MimeKit;

namespace CauseCommune.App.Tests.Mail;

/// <summary>
/// A real server of mail as its own process (tests/smtp.py, by aiosmtpd, which ./test installs). The beginning of an address says
/// how it answers: see there.
/// </summary>
public sealed class MailServer : IAsyncLifetime
{
    static readonly string[] Pythons =
    [
        Environment.GetEnvironmentVariable("CAUSE_COMMUNE_PYTHON") ?? "/usr/bin/python3",
        "python3",
    ];

    readonly List<MimeMessage> received = [];

    // Read all the time: a server that cannot tell what it took stops taking.
    readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    Process? process;
    int port;

    /// <summary>What it has taken over, in order.</summary>
    public IReadOnlyList<MimeMessage> Received => received;

    /// <summary>As which account the last mail was sent.</summary>
    public string? LastUser { get; private set; }

    /// <summary>How it is reached.</summary>
    internal MailSettings Settings =>
        new(
            new SmtpServer("127.0.0.1", Port, SmtpTls.None, null, null),
            new Recipient(EmailAddress.Parse("cause@asso.example")!, "Cause commune")
        );

    public int Port
    {
        get
        {
            Assert.SkipWhen(
                process is null,
                "There is no aiosmtpd here: run ./test, or install python3-aiosmtpd."
            );
            return port;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Pythons, HasAiosmtpd) is { } python)
        {
            process = Start(python, Path.Combine(AppContext.BaseDirectory, "smtp.py"));
            process.OutputDataReceived += (_, line) =>
            {
                if (line.Data is { } said)
                {
                    lines.Writer.TryWrite(said);
                }
                else
                {
                    lines.Writer.TryComplete();
                }
            };
            process.BeginOutputReadLine();
            port = (await ReadUntilAsync("port")).GetProperty("port").GetInt32();
        }
    }

    /// <summary>Until <see cref="UpAsync"/>, nobody answers at its port.</summary>
    public Task DownAsync() => OrderAsync("down");

    public Task UpAsync() => OrderAsync("up");

    /// <summary>From the next connection on, it knows SMTPUTF8.</summary>
    public Task LearnAccentsAsync() => OrderAsync("utf8");

    /// <summary>All that was taken so far, for one test among others.</summary>
    public async Task<IReadOnlyList<MimeMessage>> ReceivedByAsync(string beginning)
    {
        await OrderAsync("sync");
        return
        [
            .. received.Where(m =>
                m.To.Mailboxes.Single()
                    .Address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
            ),
        ];
    }

    /// <summary>Waits for the next mail.</summary>
    public async Task<MimeMessage> NextAsync()
    {
        await ReadUntilAsync("mail");
        return received[^1];
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    async Task OrderAsync(string order)
    {
        _ = Port;
        await process!.StandardInput.WriteLineAsync(order);
        await process.StandardInput.FlushAsync();
        await ReadUntilAsync(order);
    }

    async Task<JsonElement> ReadUntilAsync(string told)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
        {
            var said = JsonDocument.Parse(line).RootElement;
            var kind = said.GetProperty("told").GetString();
            if (kind == "mail")
            {
                Keep(said);
            }

            if (kind == told)
            {
                return said;
            }
        }

        throw new InvalidOperationException("The server of mail has ended.");
    }

    void Keep(JsonElement said)
    {
        LastUser = said.GetProperty("user").GetString();
        using var text = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(said.GetProperty("message").GetString()!)
        );
        received.Add(MimeMessage.Load(text));
    }

    static bool HasAiosmtpd(string python)
    {
        try
        {
            using var asked = Start(python, "-c", "import aiosmtpd");
            asked.StandardInput.Close();
            asked.WaitForExit();
            return asked.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    static Process Start(string python, params string[] args) =>
        Process.Start(
            new ProcessStartInfo(python, args)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                Environment = { ["PYTHONUTF8"] = "1" },
            }
        )!;
}
