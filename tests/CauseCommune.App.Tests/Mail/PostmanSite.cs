using CauseCommune.App.Hosting;
using CauseCommune.App.Mail;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CauseCommune.App.Tests.Mail;

/// <summary>A queue, a real server, and a postman between them.</summary>
public abstract class PostmanSite(ReadyDatabase database, MailServer server)
{
    static int made;
    private protected readonly string own = $"t{Interlocked.Increment(ref made)}";
    private protected readonly Weather weather = new();

    private protected ReadyDatabase Database => database;

    private protected MailServer Server => server;

    private protected Instant Now => Instant.FromDateTimeOffset(database.Time.GetUtcNow());

    private protected static (MailState, int) Of(OutgoingMail mail) => (mail.State, mail.Attempts);

    private protected Postman Postman(
        Func<AppDb>? open = null,
        (string Name, string Password)? user = null,
        SmtpTls tls = SmtpTls.None
    )
    {
        var settings = server.Settings;
        var smtp = settings.Smtp! with { User = user?.Name, Password = user?.Password, Tls = tls };
        return new(
            open ?? (() => database.Open()),
            new Settings("data", 0, null, true) { Mail = settings with { Smtp = smtp } },
            weather,
            database.Time,
            NullLogger<Postman>.Instance
        )
        {
            Patience = TimeSpan.FromSeconds(1),
        };
    }

    private protected async Task<OutgoingMail> QueueAsync(
        string beginning,
        System.Action<ToldMail>? with = null
    )
    {
        var told = new ToldMail { Beginning = beginning + own };
        with?.Invoke(told);
        await using var db = database.Open();
        var mail = told.Mail(Now);
        db.Mails.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    private protected async Task<List<string>> QueueAsync(int many)
    {
        await using var db = database.Open();
        var mails = Enumerable
            .Range(0, many)
            .Select(_ => new ToldMail { Beginning = own }.Mail(Now))
            .ToList();
        db.Mails.AddRange(mails);
        await db.SaveChangesAsync();
        return [.. mails.Select(m => m.MessageId)];
    }

    private protected async Task<OutgoingMail> FindAsync(OutgoingMail mail)
    {
        await using var db = database.Open();
        return await db.Mails.IgnoreQueryFilters().SingleAsync(m => m.Id == mail.Id);
    }

    private protected async Task<int> CountAsync(MailState state)
    {
        await using var db = database.Open();
        return await db
            .Mails.IgnoreQueryFilters()
            .CountAsync(m => m.State == state && m.ToAddress.StartsWith(own));
    }

    private protected async Task EndLeasesAsync()
    {
        await using var db = database.Open();
        await db
            .Mails.IgnoreQueryFilters()
            .Where(m => m.LeasedUntil != null)
            .ExecuteUpdateAsync(to =>
                to.SetProperty(m => m.LeasedUntil, Instant.FromUtc(2000, 1, 1, 0, 0))
            );
    }

    private protected AppDb Crashing() => CrashingDatabase.Open(database);
}
