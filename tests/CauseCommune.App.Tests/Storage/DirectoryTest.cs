using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Storage;

/// <summary>Addresses, roles, mandates and milestones, as both databases keep them.</summary>
public abstract class DirectoryTest(ReadyDatabase database)
{
    static readonly EmailAddress Shared = EmailAddress.Parse("Bureau@écoles.example")!;

    Instant Now => Instant.FromDateTimeOffset(database.Time.GetUtcNow());

    [Fact]
    public async Task One_may_write_to_all_but_those_who_asked_for_silence()
    {
        var (story, zoe, yves) = await TwoPeopleAsync();
        await using (var db = database.Open(story.Coalition.Id))
        {
            await db.StopWritingToAsync(
                EmailAddress.Parse("bureau@ÉCOLES.example")!,
                Story.Today,
                "par téléphone",
                Now,
                default
            );
            await db.SaveChangesAsync();
        }

        await using var read = database.Open(story.Coalition.Id);
        var mailable = await read.MailableAddressesAsync([zoe, yves], default);

        Assert.Equal([(yves, "yves@a.example")], mailable.Select(m => (m.Key, m.Value)));
        Assert.False(await read.MayWriteToAsync(Shared, default));
        Assert.True(await read.MayWriteToAsync(EmailAddress.Parse("inconnu@a.example")!, default));
        Assert.Equal(1, await read.MailAddresses.CountAsync(a => a.StoppedOn != null));
    }

    [Fact]
    public async Task Silence_in_one_coalition_is_nothing_to_another()
    {
        var (story, _, _) = await TwoPeopleAsync();
        await using (var db = database.Open(story.Coalition.Id))
        {
            await db.StopWritingToAsync(Shared, Story.Today, null, Now, default);
            await db.SaveChangesAsync();
        }

        await using var fill = database.Open();
        var other = await Story.TellAsync(fill);
        await using var read = database.Open(other.Coalition.Id);

        Assert.True(await read.MayWriteToAsync(Shared, default));
        Assert.Empty(await read.MandatesAsync(null, default));
    }

    [Fact]
    public async Task An_address_is_written_down_once_in_a_coalition()
    {
        var (story, _, _) = await TwoPeopleAsync();
        await using var db = database.Open(story.Coalition.Id);
        db.MailAddresses.Add(
            new MailAddress
            {
                Id = Id<MailAddress>.New(Now),
                CoalitionId = story.Coalition.Id,
                Written = Shared.Value,
                Normal = Shared.Normal,
            }
        );

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Who_represents_an_organisation_is_told_by_day()
    {
        var (story, zoe, yves) = await TwoPeopleAsync();
        await using (var db = database.Open(story.Coalition.Id))
        {
            var organization = await db.Organizations.Select(o => o.Id).FirstAsync();
            db.Mandates.AddRange(
                Mandate(story, zoe, organization, null, Month(2018, 1)),
                Mandate(story, yves, organization, Month(2018, 3), null)
            );
            await db.SaveChangesAsync();
        }

        await using var read = database.Open(story.Coalition.Id);

        Assert.Equal(zoe, (await On(new(2018, 1, 31))).Now.Single().Person);
        Assert.Empty((await On(new(2018, 2, 1))).Now);
        Assert.Equal(zoe, (await On(new(2018, 2, 1))).Ended!.Person);
        Assert.Equal(yves, (await On(new(2018, 3, 1))).Now.Single().Person);

        async Task<Representation> On(LocalDate day) =>
            (await read.OrganizationsOnAsync(day, default))[0].Represented;
    }

    [Fact]
    public async Task What_was_joined_is_parted_again_by_undo()
    {
        var (story, zoe, yves) = await TwoPeopleAsync();
        Id<Gesture> gesture;
        await using (var db = database.Open(story.Coalition.Id))
        {
            db.ActingAs = story.Actor.Id;
            db.BeginGesture();
            var people = await db
                .People.Include(p => p.Addresses)
                    .ThenInclude(a => a.Address)
                .ToDictionaryAsync(p => p.Id);
            await db.MergeAsync(people[zoe], people[yves], Now, default);
            gesture = db.EndGesture("Undo.Done", [], Now)!.Id;
            await db.SaveChangesAsync();
        }

        await using (var db = database.Open(story.Coalition.Id))
        {
            var one = await db
                .People.Include(p => p.Addresses)
                    .ThenInclude(a => a.Address)
                .SingleAsync(p => p.Id == zoe);
            Assert.Equal(
                [Shared.Value, "yves@a.example"],
                one.Addresses.OrderBy(a => a.Rank).Select(a => a.Address!.Written)
            );
            Assert.Null(
                await db.UndoAsync(await db.Gestures.FirstAsync(g => g.Id == gesture), Now, default)
            );
            await db.SaveChangesAsync();
        }

        await using var read = database.Open(story.Coalition.Id);
        Assert.Equal(2, await read.People.CountAsync(p => p.Id == zoe || p.Id == yves));
        Assert.Equal(2, await read.PersonAddresses.CountAsync(a => a.PersonId == yves));
        Assert.Equal(1, await read.PersonAddresses.CountAsync(a => a.PersonId == zoe));
    }

    [Fact]
    public async Task People_follow_each_other_by_name_across_pages()
    {
        var (story, _, _) = await TwoPeopleAsync();
        await using (var db = database.Open(story.Coalition.Id))
        {
            db.People.AddRange(
                new[] { "Éva B", "eva a", "Eva-Rose", "Ana", "ana" }.Select(n => Named(story, n))
            );
            await db.SaveChangesAsync();
        }

        await using var read = database.Open(story.Coalition.Id);
        var all = (await read.PeopleAsync(null, 100, default)).Select(p => p.Id).ToList();
        var paged = new List<Id<Person>>();
        while (
            await read.PeopleAsync(paged.Count == 0 ? null : paged[^1], 2, default)
                is { Count: > 0 } page
        )
        {
            paged.AddRange(page.Select(p => p.Id));
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_milestone_is_kept_with_its_date_as_it_was_said_and_in_the_history_of_its_action()
    {
        await using var fill = database.Open();
        var story = await Story.TellAsync(fill);
        await using (var db = database.Open(story.Coalition.Id))
        {
            var action = await db.Actions.SingleAsync();
            action.Plan(
                "La liste est publiée",
                SaidDate.Of(
                    new(new(2018, 3, 21), new(2018, 3, 31), Dates.Precision.PartOfMonth),
                    "fin mars"
                ),
                false,
                Now
            );
            await db.SaveChangesAsync();
        }

        await using var read = database.Open(story.Coalition.Id);
        var milestone = (await read.MilestonesAsync(story.Plan.Id, default))[story.Kit.Id].Single();

        Assert.Equal(("fin mars", null), (milestone.When.Said, milestone.DoneOn));
        Assert.True(
            await read.History.AnyAsync(h =>
                h.SubjectId == story.Kit.Id.Value && h.Part == nameof(Milestone)
            )
        );
        Assert.Equal(2, (await read.Actions.SingleAsync()).Version);
    }

    /// <summary>Two who share an address; the second has one of their own, behind it.</summary>
    async Task<(Story, Id<Person> Zoe, Id<Person> Yves)> TwoPeopleAsync()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db);
        var (zoe, yves) = (Named(story, "Zoé Exemple"), Named(story, "Yves Modèle"));
        db.People.AddRange(zoe, yves);
        var shared = await db.MailAddressAsync(Shared, Now, default);
        zoe.ReachAt(shared, Now);
        yves.ReachAt(shared, Now);
        yves.ReachAt(
            await db.MailAddressAsync(EmailAddress.Parse("yves@a.example")!, Now, default),
            Now
        );
        await db.SaveChangesAsync();
        return (story, zoe.Id, yves.Id);
    }

    Person Named(Story story, string name) =>
        new()
        {
            Id = Id<Person>.New(Now),
            CoalitionId = story.Coalition.Id,
            Name = name,
        };

    Mandate Mandate(
        Story story,
        Id<Person> person,
        Id<Organization> organization,
        SaidDate? from,
        SaidDate? until
    ) =>
        new()
        {
            Id = Id<Mandate>.New(Now),
            CoalitionId = story.Coalition.Id,
            PersonId = person,
            OrganizationId = organization,
            From = from,
            Until = until,
        };

    static SaidDate Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return SaidDate.Of(new(first, first.PlusMonths(1).PlusDays(-1), Dates.Precision.Month));
    }
}

public sealed class SqliteDirectoryTest(SqliteDatabase database)
    : DirectoryTest(database),
        IClassFixture<SqliteDatabase>;

public sealed class PostgresDirectoryTest(PostgresDatabase database)
    : DirectoryTest(database),
        IClassFixture<PostgresDatabase>;
