using CauseCommune.App.Hosting;
using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Mail;

/// <summary>What is given to the outbox is committed with its cause, once.</summary>
public abstract class OutboxTests(TestHost host)
{
    [Fact]
    public async Task A_letter_is_there_when_its_cause_is_committed_and_not_before()
    {
        host.SkipIfMissing();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        var (undone, done) = (NewCode(), NewCode());

        await using (await db.Database.BeginTransactionAsync())
        {
            await outbox.AddAsync(undone);
            await db.SaveChangesAsync();
        }

        db.ChangeTracker.Clear();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await outbox.AddAsync(done);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        Assert.Empty(await WrittenToAsync(undone));
        Assert.Single(await WrittenToAsync(done));
    }

    [Fact]
    public async Task The_same_cause_never_writes_twice_to_the_same_address()
    {
        var letter = NewCode();
        var first = await AddAsync(letter);
        var again = await AddAsync(letter with { Code = "000000" });
        var other = await AddAsync(letter with { Cause = "another" });

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal(2, (await WrittenToAsync(letter)).Count);
    }

    [Fact]
    public async Task Two_thousand_letters_are_queued_in_one_gesture()
    {
        var letters = Enumerable
            .Range(0, 2000)
            .Select(_ => (Letter)NewCode() with { Cause = "round" })
            .ToList();
        host.SkipIfMissing();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        var ids = await scope.ServiceProvider.GetRequiredService<IOutbox>().AddAsync(letters);
        await db.SaveChangesAsync();

        Assert.Equal(2000, ids.Distinct().Count());
        Assert.Equal(
            2000,
            await db.Mails.IgnoreQueryFilters().AsNoTracking().CountAsync(m => ids.Contains(m.Id))
        );
    }

    [Fact]
    public async Task A_name_cannot_begin_another_header_and_is_cut()
    {
        var letter = NewCode();
        var hostile = letter with
        {
            To = letter.To with
            {
                Name = "Camille\r\nBcc: tous@asso.example\u202E\0" + new string('x', 10_000),
            },
        };
        await AddAsync(hostile);

        var mail = Assert.Single(await WrittenToAsync(letter));
        Assert.StartsWith(
            "Camille Bcc: tous@asso.examplexx",
            mail.ToName,
            StringComparison.Ordinal
        );
        Assert.Equal(Limits.Name, mail.ToName!.Length);
        Assert.DoesNotContain(mail.ToName, char.IsControl);
    }

    [Fact]
    public async Task The_plain_text_says_all_that_the_other_part_says()
    {
        var letter = new InvitationLetter(
            "Ada Exemple",
            "Collectif des haies",
            Role.Coordinator,
            "https://exemple.org/i/abc?x=1&y=2"
        )
        {
            To = new(NewAddress()),
            Language = Language.English,
            Cause = "1",
            Provenance = new("Ada Exemple"),
        };
        await AddAsync(letter);

        var mail = Assert.Single(await WrittenToAsync(letter));
        Assert.Contains(
            "\nhttps://exemple.org/i/abc?x=1&y=2\n",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "https://exemple.org/i/abc?x=1&amp;y=2",
            mail.Html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Your address was given by Ada Exemple.",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Your address was given by Ada Exemple.",
            mail.Html,
            StringComparison.Ordinal
        );
        Assert.Contains("<html lang=\"en\">", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_a_mail_is_kept_to_be_read_here()
    {
        var letter = NewCode();
        await AddAsync(letter);

        Assert.Equal(MailState.Kept, Assert.Single(await WrittenToAsync(letter)).State);
    }

    [Fact]
    public async Task A_mail_of_the_instance_is_seen_from_no_coalition()
    {
        var letter = NewCode();
        var id = await AddAsync(letter);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        Assert.False(await db.Mails.AnyAsync(m => m.Id == id));
        db.Within = (await db.Coalitions.FirstAsync()).Id;
        Assert.False(await db.Mails.AnyAsync(m => m.Id == id));
    }

    [Fact]
    public void No_code_and_no_link_stands_in_what_a_log_would_print()
    {
        Assert.Equal("sign-in-code", NewCode().ToString());
        Assert.DoesNotContain(
            "secret",
            SmtpServer.TryRead("smtp://name:secret@smtp.example")!.ToString(),
            StringComparison.Ordinal
        );
    }

    static EmailAddress NewAddress() => EmailAddress.Parse($"c{Guid.NewGuid():N}@asso.example")!;

    static SignInLetter NewCode() =>
        new("483920")
        {
            To = new(NewAddress(), "Camille Exemple"),
            Language = Language.French,
            Cause = "1",
        };

    async Task<Id<OutgoingMail>> AddAsync(Letter letter)
    {
        host.SkipIfMissing();
        await using var scope = host.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<IOutbox>().AddAsync(letter);
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
        return id;
    }

    async Task<List<OutgoingMail>> WrittenToAsync(Letter letter)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Mails.IgnoreQueryFilters()
            .Where(m => m.ToAddress == letter.To.Told)
            .ToListAsync();
    }
}

public sealed class SqliteOutboxTests(SqliteHost host)
    : OutboxTests(host),
        IClassFixture<SqliteHost>;

public sealed class PostgresOutboxTests(PostgresHost host)
    : OutboxTests(host),
        IClassFixture<PostgresHost>;
