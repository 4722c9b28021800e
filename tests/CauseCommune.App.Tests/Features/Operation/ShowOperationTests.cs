using System.Net;
using AngleSharp.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Operation;

/// <summary>For who keeps the instance running, on both databases.</summary>
public abstract class ShowOperationTests(TestHost host)
{
    [Fact]
    public async Task It_says_how_database_disk_backup_mail_and_address_fare_and_what_needs_somebody()
    {
        host.SkipIfMissing();
        var caller = new Caller(host);
        await caller.SendAsync("/en/backups", "/en/backups");

        var well = await caller.OpenAsync("/en/operation");

        Assert.Equal("All is well", well.Title);
        Assert.Empty(well.Page.QuerySelectorAll("dd.lack"));
        var said = well.Page.QuerySelector("#signs").Said();
        Assert.Contains("answers", said, StringComparison.Ordinal);
        Assert.Contains("free in", said, StringComparison.Ordinal);
        Assert.Contains("The last one is of 6 February 2018", said, StringComparison.Ordinal);
        Assert.Contains("Nothing waits.", said, StringComparison.Ordinal);
        Assert.Contains("This machine alone.", said, StringComparison.Ordinal);
        Assert.Contains(
            "0.1.0",
            well.Page.QuerySelector("#version").Said(),
            StringComparison.Ordinal
        );

        // Two days later nothing was copied, a mail waits and another was refused.
        await PutAsync(MailState.Waiting, MailState.Failed);
        host.Time.Advance(TimeSpan.FromDays(2));
        var ill = await caller.OpenAsync("/en/operation");

        Assert.Equal("Two things to look at", ill.Title);
        Assert.Equal(
            ["Backup", "Mail"],
            ill.Page.QuerySelectorAll("dd.lack").Select(d => d.PreviousElementSibling.Said())
        );
        var mail = ill.Page.QuerySelectorAll("dd.lack")[1].Said();
        Assert.Contains("1 waits since 6 February 2018", mail, StringComparison.Ordinal);
        Assert.Contains("1 was not sent", mail, StringComparison.Ordinal);
    }

    async Task PutAsync(params MailState[] states)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        foreach (var state in states)
        {
            db.Mails.Add(
                new OutgoingMail
                {
                    Id = Id<OutgoingMail>.New(now),
                    Purpose = "essay",
                    MessageId = $"{state}@localhost.localdomain",
                    Language = "en",
                    ToAddress = "nora@example.org",
                    FromName = "Cause commune",
                    Subject = "Essay",
                    Html = "<p>Essay</p>",
                    Text = "Essay",
                    CreatedAt = now,
                    // Nobody sends it while the test looks.
                    NotBefore = now + Duration.FromDays(30),
                    State = state,
                }
            );
        }

        await db.SaveChangesAsync();
    }
}

/// <summary>No copy is made while the test waits for one to be missed.</summary>
public sealed class SqliteWithoutCopies : SqliteHost
{
    protected override IEnumerable<(string Name, string Value)> Settings => [("backups", "off")];
}

/// <inheritdoc cref="SqliteWithoutCopies"/>
public sealed class PostgresWithoutCopies : PostgresHost
{
    protected override IEnumerable<(string Name, string Value)> Settings => [("backups", "off")];
}

public sealed class ShowOperationOnSqliteTests(SqliteWithoutCopies host)
    : ShowOperationTests(host),
        IClassFixture<SqliteWithoutCopies>;

public sealed class ShowOperationOnPostgresTests(PostgresWithoutCopies host)
    : ShowOperationTests(host),
        IClassFixture<PostgresWithoutCopies>;
