using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Storage;

/// <summary>Every change to an action, a decision or minutes is appended: who, when, before, after.</summary>
public abstract class HistoryTest(ReadyDatabase database)
{
    [Fact]
    public async Task A_changed_action_keeps_who_when_before_and_after()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);
        database.Time.Advance(TimeSpan.FromMinutes(5));

        story.Kit.Edit(
            story.Kit.Draft with
            {
                What = "Un autre kit",
            },
            Story.Today,
            Instant.FromDateTimeOffset(database.Time.GetUtcNow())
        );
        await db.SaveChangesAsync();

        var entry = await db
            .History.Where(h => h.SubjectId == story.Kit.Id.Value)
            .OrderByDescending(h => h.Id)
            .FirstAsync();
        Assert.Equal("action", entry.Subject);
        Assert.Equal(story.Actor.Id, entry.ActorId);
        Assert.Equal(Instant.FromDateTimeOffset(database.Time.GetUtcNow()), entry.At);
        Assert.Equal("""{"What":["Un kit pour l’orientation","Un autre kit"]}""", entry.Changes);
    }

    [Fact]
    public async Task A_date_that_was_not_there_is_nothing_and_days_are_in_ISO()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);

        database.Time.Advance(TimeSpan.FromMinutes(5));
        story.Kit.Edit(
            story.Kit.Draft with
            {
                Start = SaidDate.Of(Period.On(Story.Today), "aujourd’hui"),
            },
            Story.Today,
            Instant.FromDateTimeOffset(database.Time.GetUtcNow())
        );
        await db.SaveChangesAsync();

        var entry = await db
            .History.Where(h => h.SubjectId == story.Kit.Id.Value)
            .OrderByDescending(h => h.Id)
            .FirstAsync();
        Assert.Contains(
            """
            "Start.End":[null,"2018-02-06"]
            """.Trim(),
            entry.Changes,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_word_of_the_owner_is_history_of_the_action_and_raises_its_version()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);

        story.Kit.Accountable!.Accept(AgreementWay.ByAnswer, "Ada Exemple", Story.Today);
        await db.SaveChangesAsync();

        Assert.Equal(2, story.Kit.Version);
        var changes = await db
            .History.Where(h => h.SubjectId == story.Kit.Id.Value && h.Part == "Ownership")
            .Select(h => h.Changes)
            .ToListAsync();
        Assert.Contains(
            changes,
            c =>
                c.Contains(
                    """
                    "Agreement":["Named","Accepted"]
                    """.Trim(),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task News_moves_the_date_and_both_are_kept()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);
        var now = Instant.FromDateTimeOffset(database.Time.GetUtcNow());

        story.Kit.Record(
            new UpdateDraft(
                Story.Today,
                RecordedState.UnderWay,
                "32 collèges",
                SaidDate.Of(Period.On(Story.Today.PlusDays(20)))
            ),
            null,
            now
        );
        await db.SaveChangesAsync();

        await using var later = database.Open(story.Coalition.Id);
        var slip = await later.Slips.SingleAsync();
        Assert.Equal(Story.Today.PlusDays(10), slip.From.End);
        Assert.Equal(Story.Today.PlusDays(20), slip.To.End);
        Assert.Equal("32 collèges", slip.Reason);
        Assert.Equal(
            RecordedState.UnderWay,
            await later.Actions.Select(a => a.State).SingleAsync()
        );
    }

    [Fact]
    public async Task Decisions_and_minutes_keep_theirs()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);

        story.Decision.Text = "Le réseau écrit aux lycées.";
        story.Minutes.Text = "D Le réseau écrit aux lycées.";
        await db.SaveChangesAsync();

        Assert.Equal(
            2,
            await db.History.CountAsync(h =>
                h.Subject == "decision" && h.SubjectId == story.Decision.Id.Value
            )
        );
        Assert.Equal(
            2,
            await db.History.CountAsync(h =>
                h.Subject == "minutes" && h.SubjectId == story.Minutes.Id.Value
            )
        );
    }

    [Fact]
    public async Task The_history_is_never_edited()
    {
        await using var db = database.Open();
        await Story.TellAsync(db);
        var entry = await db.History.FirstAsync();

        db.Entry(entry).Property(e => e.Changes).CurrentValue = "{}";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Who_saves_on_top_of_a_newer_version_is_told()
    {
        await using var first = database.Open();
        var story = await Story.TellAsync(first);
        await using var second = database.Open(story.Coalition.Id);
        var theirs = await second.Actions.SingleAsync();
        var now = Instant.FromDateTimeOffset(database.Time.GetUtcNow());

        story.Kit.Edit(story.Kit.Draft with { What = "la première" }, Story.Today, now);
        await first.SaveChangesAsync();
        theirs.Edit(theirs.Draft with { What = "la seconde" }, Story.Today, now);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task Text_that_no_database_takes_is_cleaned_in_one_place()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db, "Kit\0 et \ud800 👩‍💻");

        await using var seen = database.Open(story.Coalition.Id);
        Assert.Equal("Kit et \ufffd 👩‍💻", await seen.Actions.Select(a => a.What).SingleAsync());
    }
}

public sealed class SqliteHistoryTest(SqliteDatabase database)
    : HistoryTest(database),
        IClassFixture<SqliteDatabase>;

public sealed class PostgresHistoryTest(PostgresDatabase database)
    : HistoryTest(database),
        IClassFixture<PostgresDatabase>;
