using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>Takes back what a confirmation made, unless something was built on it.</summary>
sealed class Undoing(AppDb db, Made made, Words w, CancellationToken cancel)
{
    readonly HashSet<Guid> own = [.. made.Created.Select(c => c.Id)];
    readonly List<string> blockers = [];

    /// <summary>What was built on it, a sentence each; none when it can be taken back.</summary>
    public async Task<IReadOnlyList<string>> BlockersAsync()
    {
        foreach (var fact in LastFacts())
        {
            if (
                await Things.FindAsync(db, fact.Thing, fact.Id, cancel) is { } entity
                && PropertyJson.Write(Property(entity, fact).GetValue(entity)) != fact.After
            )
            {
                Changed(entity);
            }
        }

        foreach (var created in made.Created)
        {
            if (await Things.FindAsync(db, created.Thing, created.Id, cancel) is not { } entity)
            {
                continue;
            }

            if (entity is IHasVersion { Version: > 1 })
            {
                Changed(entity);
            }
            else if (await IsUsedAsync(entity))
            {
                Say("Minutes.Undo.Used", entity);
            }
        }

        return blockers;
    }

    /// <summary>Restores what was, then removes what was made.</summary>
    public async Task CarryOutAsync()
    {
        foreach (var fact in made.Facts.Reverse())
        {
            if (await Things.FindAsync(db, fact.Thing, fact.Id, cancel) is { } entity)
            {
                await RestoreAsync(entity, fact);
            }
        }

        foreach (var created in made.Created)
        {
            if (await Things.FindAsync(db, created.Thing, created.Id, cancel) is { } entity)
            {
                if (entity is Action action)
                {
                    await db.Entry(action).Collection(a => a.Owners).LoadAsync(cancel);
                    await db.Entry(action).Collection(a => a.Updates).LoadAsync(cancel);
                }

                db.Remove(entity);
            }
        }
    }

    /// <summary>Of each property the last change: that is how it was left.</summary>
    IEnumerable<Fact> LastFacts() =>
        made.Facts.GroupBy(f => (f.Thing, f.Id, f.Property)).Select(g => g.Last());

    async Task RestoreAsync(object entity, Fact fact)
    {
        var property = Property(entity, fact);
        var value = PropertyJson.Read(fact.Before, property.PropertyType);
        if (entity is Meeting meeting)
        {
            // Calendars and actions that have followed one way must follow back.
            switch (fact.Property)
            {
                case nameof(Meeting.Date):
                    await db.MoveMeetingAsync(
                        meeting,
                        (LocalDate)value!,
                        meeting.StartTime,
                        meeting.PlannedMinutes,
                        meeting.Place,
                        cancel
                    );
                    return;
                case nameof(Meeting.StartTime):
                    meeting.Move(
                        meeting.Date,
                        (LocalTime?)value,
                        meeting.PlannedMinutes,
                        meeting.Place
                    );
                    return;
                case nameof(Meeting.PlannedMinutes):
                    meeting.Move(meeting.Date, meeting.StartTime, (int?)value, meeting.Place);
                    return;
                case nameof(Meeting.Place):
                    meeting.Move(
                        meeting.Date,
                        meeting.StartTime,
                        meeting.PlannedMinutes,
                        (string?)value
                    );
                    return;
            }
        }

        property.SetValue(entity, value);
    }

    static System.Reflection.PropertyInfo Property(object entity, Fact fact) =>
        entity.GetType().GetProperty(fact.Property)!;

    Task<bool> IsUsedAsync(object entity) =>
        entity switch
        {
            Organization o => IsUsedAsync(o),
            Person p => IsUsedAsync(p),
            Meeting m => IsUsedAsync(m),
            Plan p => IsUsedAsync(p),
            Audience a => AnyOther(db.Actions.Where(x => x.AudienceId == a.Id).Select(x => x.Id)),
            _ => Task.FromResult(false),
        };

    async Task<bool> IsUsedAsync(Organization o) =>
        await AnyOther(db.Attendances.Where(a => a.OrganizationId == o.Id).Select(a => a.Id))
        || await AnyOther(
            db.Ownerships.Where(x => x.OrganizationId == o.Id).Select(x => x.ActionId)
        )
        || await AnyOther(
            db.Coalitions.Where(c => c.CoordinatorId == o.Id).Select(c => c.Id),
            made.Facts.Where(f => f.Property == nameof(Coalition.CoordinatorId)).Select(f => f.Id)
        )
        || await AnyOther(db.Mandates.Where(m => m.OrganizationId == o.Id).Select(m => m.Id))
        || await AnyOther(db.Memberships.Where(m => m.OrganizationId == o.Id).Select(m => m.Id));

    async Task<bool> IsUsedAsync(Person p) =>
        await AnyOther(db.Attendances.Where(a => a.PersonId == p.Id).Select(a => a.Id))
        || await AnyOther(db.Ownerships.Where(x => x.PersonId == p.Id).Select(x => x.ActionId))
        || await AnyOther(db.Positions.Where(x => x.PersonId == p.Id).Select(x => x.Id))
        || await AnyOther(db.Mandates.Where(m => m.PersonId == p.Id).Select(m => m.Id))
        || await AnyOther(db.Memberships.Where(m => m.PersonId == p.Id).Select(m => m.Id))
        || await AnyOther(db.PersonAddresses.Where(a => a.PersonId == p.Id).Select(a => a.Id));

    async Task<bool> IsUsedAsync(Meeting m) =>
        await AnyOther(db.Attendances.Where(a => a.MeetingId == m.Id).Select(a => a.Id))
        || await AnyOther(db.AgendaItems.Where(a => a.MeetingId == m.Id).Select(a => a.Id))
        || await AnyOther(db.Decisions.Where(d => d.MeetingId == m.Id).Select(d => d.Id))
        || await AnyOther(db.Plans.Where(p => p.DecidedAtId == m.Id).Select(p => p.Id))
        || await AnyOther(db.Actions.Where(a => a.Due!.MeetingId == m.Id).Select(a => a.Id))
        || await AnyOther(
            db.Minutes.Where(x => x.MeetingId == m.Id).Select(x => x.Id),
            made.Facts.Where(f => f.Thing == Thing.Minutes).Select(f => f.Id)
        );

    async Task<bool> IsUsedAsync(Plan p) =>
        await AnyOther(db.Audiences.Where(a => a.PlanId == p.Id).Select(a => a.Id))
        || await AnyOther(db.Actions.Where(a => a.PlanId == p.Id).Select(a => a.Id));

    async Task<bool> AnyOther<T>(IQueryable<Id<T>> users, IEnumerable<Guid>? besides = null) =>
        (await users.ToListAsync(cancel)).Exists(id =>
            !own.Contains(id.Value) && besides?.Contains(id.Value) != true
        );

    void Changed(object entity) => Say("Minutes.Undo.Changed", entity);

    void Say(string key, object entity)
    {
        var sentence = w[key, w[$"Minutes.Thing.{Things.Of(entity)}"], NameOf(entity)];
        if (!blockers.Contains(sentence))
        {
            blockers.Add(sentence);
        }
    }

    string NameOf(object entity) =>
        entity switch
        {
            Coalition c => c.Name,
            Organization o => o.Name,
            Person p => p.Name,
            Meeting m => w.Day(m.Date),
            Decision d => d.Text,
            OpenQuestion q => q.Text,
            Audience a => a.Name,
            Action a => a.What,
            Dossier d => d.Label,
            Position p => p.Authority,
            Plan p => p.Title ?? w.Day(p.Since),
            MeetingMinutes m => m.Source ?? w.Day(m.Reference),
            _ => "",
        };
}
