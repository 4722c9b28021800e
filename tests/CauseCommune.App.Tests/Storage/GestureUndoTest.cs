using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Storage;

/// <summary>Every gesture can be undone, whole, until somebody changes the same thing or builds on it.</summary>
public abstract class GestureUndoTest(ReadyDatabase database)
{
    Instant Now => Instant.FromDateTimeOffset(database.Time.GetUtcNow());

    [Fact]
    public async Task What_was_changed_is_as_it_was()
    {
        var (story, gesture) = await DoAsync(
            (db, s) =>
            {
                s.Kit.Edit(
                    s.Kit.Draft with
                    {
                        What = "Un autre kit",
                        Due = SaidDate.Of(Period.On(Story.Today.PlusDays(30)), "8 mars"),
                    },
                    Story.Today,
                    Now
                );
                return Task.CompletedTask;
            }
        );

        Assert.Null(await UndoAsync(story, gesture));

        await using var db = database.Open(story.Coalition.Id);
        var kit = await db.Actions.Include(a => a.Slips).SingleAsync();
        Assert.Equal("Un kit pour l’orientation", kit.What);
        Assert.Equal("16 février", kit.Due!.Said);
        Assert.Empty(kit.Slips);
        Assert.True(
            await db.History.CountAsync(h => h.SubjectId == kit.Id.Value && h.Part == null) >= 3
        );
    }

    [Fact]
    public async Task What_was_added_is_taken_away_with_its_parts()
    {
        var (story, gesture) = await DoAsync(
            (db, s) =>
            {
                var added = s.Plan.Add(
                    s.Schools,
                    new ActionDraft { What = "Une tribune" },
                    Story.Today,
                    Now
                );
                added.NameOwner(null, null, "le bureau", Now);
                db.Add(added);
                return Task.CompletedTask;
            }
        );

        Assert.Null(await UndoAsync(story, gesture));

        await using var db = database.Open(story.Coalition.Id);
        Assert.Equal(
            ["Un kit pour l’orientation"],
            await db.Actions.Select(a => a.What).ToListAsync()
        );
        Assert.Equal(1, await db.Ownerships.CountAsync());
    }

    [Fact]
    public async Task What_was_deleted_stands_again_whole()
    {
        var (story, gesture) = await DoAsync((db, s) => db.RemoveWholeAsync(s.Kit, default));
        await using (var db = database.Open(story.Coalition.Id))
        {
            Assert.Equal(0, await db.Actions.CountAsync() + await db.Ownerships.CountAsync());
        }

        Assert.Null(await UndoAsync(story, gesture));

        await using var back = database.Open(story.Coalition.Id);
        var kit = await back
            .Actions.Include(a => a.Owners)
                .ThenInclude(o => o.Organization)
            .SingleAsync();
        Assert.Equal("Réseau Exemple", kit.Accountable!.Organization!.Name);
        Assert.Equal((Story.Today.PlusDays(10), "16 février"), (kit.Due!.End, kit.Due.Said));
        Assert.Equal(story.Schools.Id, kit.AudienceId);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_left_alone()
    {
        var (story, gesture) = await DoAsync(
            (db, s) =>
            {
                s.Decision.Text = "Une première correction.";
                return Task.CompletedTask;
            }
        );
        await using (var db = database.Open(story.Coalition.Id))
        {
            (await db.Decisions.SingleAsync()).Text = "Une seconde.";
            await db.SaveChangesAsync();
        }

        Assert.Equal(UndoRefusal.ChangedSince, await UndoAsync(story, gesture));

        await using var seen = database.Open(story.Coalition.Id);
        Assert.Equal("Une seconde.", await seen.Decisions.Select(d => d.Text).SingleAsync());
    }

    [Fact]
    public async Task What_was_added_and_edited_since_is_not_taken_away()
    {
        var (story, gesture) = await DoAsync(
            (db, s) =>
            {
                db.Add(
                    s.Plan.Add(
                        s.Schools,
                        new ActionDraft { What = "Une tribune" },
                        Story.Today,
                        Now
                    )
                );
                return Task.CompletedTask;
            }
        );
        await using (var db = database.Open(story.Coalition.Id))
        {
            var added = await db.Actions.SingleAsync(a => a.What == "Une tribune");
            added.Edit(added.Draft with { InternalNote = "à relire" }, Story.Today, Now);
            await db.SaveChangesAsync();
        }

        Assert.Equal(UndoRefusal.ChangedSince, await UndoAsync(story, gesture));

        await using var seen = database.Open(story.Coalition.Id);
        Assert.Equal(1, await seen.Actions.CountAsync(a => a.InternalNote == "à relire"));
    }

    [Fact]
    public async Task Older_news_undone_under_newer_ones_leave_what_the_newer_ones_say()
    {
        var (story, gesture) = await DoAsync(
            (db, s) =>
            {
                s.Kit.Record(new UpdateDraft(Story.Today, RecordedState.UnderWay), null, Now);
                return Task.CompletedTask;
            }
        );
        await using (var db = database.Open(story.Coalition.Id))
        {
            var kit = await db
                .Actions.Include(a => a.Updates)
                .Include(a => a.Requests)
                .SingleAsync();
            kit.Record(new UpdateDraft(Story.Today.PlusDays(3), RecordedState.UnderWay), null, Now);
            await db.SaveChangesAsync();
        }

        Assert.Null(await UndoAsync(story, gesture));

        await using var seen = database.Open(story.Coalition.Id);
        Assert.Equal(
            (RecordedState.UnderWay, Story.Today.PlusDays(3), 1),
            (
                await seen.Actions.Select(a => a.State).SingleAsync(),
                await seen.Actions.Select(a => a.LastNews).SingleAsync(),
                await seen.Updates.CountAsync()
            )
        );
    }

    [Fact]
    public async Task What_something_was_built_on_stays()
    {
        var (story, gesture) = await DoAsync(
            (db, s) =>
            {
                var added = s.Plan.Add("Entreprises", null, 2, Now);
                db.Add(added);
                return Task.CompletedTask;
            }
        );
        await using (var db = database.Open(story.Coalition.Id))
        {
            var plan = await db.Plans.Include(p => p.Audiences).SingleAsync();
            db.Add(
                plan.Add(
                    plan.Audiences.Single(a => a.Name == "Entreprises"),
                    new ActionDraft { What = "Une charte" },
                    Story.Today,
                    Now
                )
            );
            await db.SaveChangesAsync();
        }

        Assert.Equal(UndoRefusal.BuiltUpon, await UndoAsync(story, gesture));
    }

    [Fact]
    public async Task Things_that_point_to_each_other_go_together_and_pointers_are_set_back()
    {
        var (story, gesture) = await DoAsync(
            async (db, s) =>
            {
                var meeting = new Meeting
                {
                    Id = Id<Meeting>.New(Now),
                    CoalitionId = s.Coalition.Id,
                    Date = Story.Today,
                };
                db.Add(meeting);
                var person = await db.PersonNamedAsync("Zoé Fiction", null, Now, null, default);
                meeting.Note(Presence.Present, person, null, null, Now);
                await db.SaveChangesAsync();
                s.Minutes.MeetingId = meeting.Id;
                s.Plan.DecidedAtId = meeting.Id;
            }
        );

        Assert.Null(await UndoAsync(story, gesture));

        await using var db = database.Open(story.Coalition.Id);
        Assert.Equal(0, await db.Meetings.CountAsync() + await db.People.CountAsync());
        Assert.Null(await db.Minutes.Select(m => m.MeetingId).SingleAsync());
    }

    [Fact]
    public async Task Undone_twice_it_is_refused_and_the_undoing_can_be_undone()
    {
        var (story, gesture) = await DoAsync(
            (db, s) =>
            {
                s.Kit.Record(new UpdateDraft(Story.Today, RecordedState.Done, "fini"), null, Now);
                return Task.CompletedTask;
            }
        );
        Id<Gesture> undoing = default;
        Assert.Null(await UndoAsync(story, gesture, g => undoing = g));

        Assert.Equal(UndoRefusal.AlreadyUndone, await UndoAsync(story, gesture));
        Assert.Null(await UndoAsync(story, undoing));

        await using var db = database.Open(story.Coalition.Id);
        Assert.Equal(RecordedState.Done, await db.Actions.Select(a => a.State).SingleAsync());
        Assert.Equal("fini", await db.Updates.Select(u => u.Sentence).SingleAsync());
    }

    async Task<(Story Story, Id<Gesture> Gesture)> DoAsync(Func<AppDb, Story, Task> gesture)
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);
        db.BeginGesture();
        await gesture(db, story);
        await db.SaveChangesAsync();
        var made = db.EndGesture("Undo.Done", [], Now)!;
        await db.SaveChangesAsync();
        return (story, made.Id);
    }

    async Task<UndoRefusal?> UndoAsync(
        Story story,
        Id<Gesture> id,
        System.Action<Id<Gesture>>? undone = null
    )
    {
        await using var db = database.Open(story.Coalition.Id);
        db.ActingAs = story.Actor.Id;
        var gesture = await db.Gestures.SingleAsync(g => g.Id == id);
        db.BeginGesture();
        var refusal = await db.UndoAsync(gesture, Now, default);
        await db.SaveChangesAsync();
        if (db.EndGesture("Undo.Undone", [], Now, id) is { } undoing)
        {
            await db.SaveChangesAsync();
            undone?.Invoke(undoing.Id);
        }

        return refusal;
    }
}

public sealed class SqliteGestureUndoTest(SqliteDatabase database)
    : GestureUndoTest(database),
        IClassFixture<SqliteDatabase>;

public sealed class PostgresGestureUndoTest(PostgresDatabase database)
    : GestureUndoTest(database),
        IClassFixture<PostgresDatabase>;
