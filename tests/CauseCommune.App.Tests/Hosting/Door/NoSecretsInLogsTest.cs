using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CauseCommune.App.Hosting;
using CauseCommune.App.Mail;
using CauseCommune.App.Tests.Features;
using CauseCommune.Domain.Accounts;
using CauseCommune.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>Whoever reads the log comes in nowhere by it, even where it tells much more than it does by itself.</summary>
public sealed class NoSecretsInLogsTest
{
    const string Password = "mot-de-passe-du-courriel";

    [Fact]
    public async Task Neither_codes_nor_sessions_nor_passwords_are_ever_written_to_the_log()
    {
        const string email = "claire@exemple.org";
        var log = new Notes();
        await using var host = new ToldHost(log);
        await host.InitializeAsync();
        var first = host.Services.GetRequiredService<FirstHostCode>().Code!;
        await host.CoalitionAsync("Discrète", (email, Role.Coordinator, null));
        var caller = new Caller(host);
        await caller.SendAsync(
            "/fr/host/first",
            "/fr/host/first",
            ("Name", "Ada"),
            ("Email", "ada@exemple.org"),
            ("Code", first[..^1] + (first[^1] == '2' ? '3' : '2'))
        );

        await caller.AskAsync(email);
        var sent = caller.CookieOf("cc_code")!;
        var code = await host.CodeToAsync(email);
        await caller.GiveAsync(code);
        await caller.OpenAsync("/fr/account");
        await caller.PostUnprovenAsync("/fr/account/sessions/end");
        await host.Services.GetRequiredService<Postman>().GoAsync(default);

        await using var db = host.Open();
        var session = await db.Sessions.Select(s => s.Id).SingleAsync();
        var written = string.Join('\n', log.Lines);
        Assert.True(log.Lines.Count > 100, "Nothing was written.");
        Assert.DoesNotMatch($@"\b{code}\b", written);
        Assert.All(
            new[]
            {
                first,
                Password,
                Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"\0essai\0{Password}")),
                sent,
                caller.CookieOf("cc_session")!,
                session.ToString(),
            },
            secret => Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Somebody_who_comes_in_and_reads_pages_with_forms_leaves_no_warning()
    {
        const string email = "claire@exemple.org";
        var log = new Notes();
        await using var host = new ToldHost(log);
        await host.InitializeAsync();
        var coalition = await host.CoalitionAsync("Tranquille", (email, Role.Coordinator, null));
        var caller = await host.SignedInAsync(email);
        log.Warnings.Clear();

        await caller.OpenAsync("/fr/account");
        await caller.OpenAsync($"/fr/{coalition.ShortName}/access");

        // Nobody listens where mail should go, which the log says.
        Assert.Equal(
            [],
            log.Warnings.Where(w => !w.Contains("127.0.0.1:9", StringComparison.Ordinal))
        );
    }

    sealed class ToldHost(Notes log) : OpenHost(Engine.Sqlite)
    {
        protected override IEnumerable<(string Name, string Value)> Settings =>
            [
                .. base.Settings,
                // Nobody listens at port 9.
                ("smtp", $"smtp://essai:{Password}@127.0.0.1:9?tls=starttls"),
                ("mail-from", "essai@exemple.org"),
            ];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging =>
            {
                logging.AddProvider(log);
                logging.AddFilter<Notes>(null, LogLevel.Debug);
            });
        }
    }

    sealed class Notes : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<string> Warnings { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var line = $"{formatter(state, exception)} {exception}";
            Lines.Enqueue(line);
            if (logLevel >= LogLevel.Warning)
            {
                Warnings.Enqueue(line);
            }
        }

        public void Dispose() { }
    }
}
