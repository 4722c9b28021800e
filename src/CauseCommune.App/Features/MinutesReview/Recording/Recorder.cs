using System.Linq.Expressions;
using System.Reflection;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>
/// One confirmation under way: the kinds of mention record through it, and it notes all that they make and change.
/// Nothing is saved by it.
/// </summary>
sealed class Recorder(
    AppDb db,
    MeetingMinutes minutes,
    Coalition coalition,
    Instant now,
    CancellationToken cancel
)
{
    readonly List<Fact> facts = [];
    readonly List<Became> became = [];

    // Long minutes name the same few again and again.
    readonly Dictionary<string, Organization> organizations = [];
    readonly Dictionary<string, Person> people = [];
    Finding? finding;
    Meeting? meeting;
    Plan? plan;

    public AppDb Db => db;
    public MeetingMinutes Minutes => minutes;
    public Coalition Coalition => coalition;
    public Instant Now => now;
    public CancellationToken Cancel => cancel;

    /// <summary>The language of the coalition, for what is stored.</summary>
    public Words Own { get; } = Words.In(Language.Find(coalition.Language) ?? Language.French);

    /// <summary>The next meeting, once one was told in these minutes.</summary>
    public Meeting? Next { get; set; }

    /// <summary>True when something that happened at the meeting was to be recorded, and no meeting is known.</summary>
    public bool LacksMeeting { get; private set; }

    /// <summary>Where what is recorded now is told. What a person added without a passage has none.</summary>
    public Origin Origin
    {
        get
        {
            var origin = minutes.OriginOf(finding!, Own["Minutes.Source.Unknown"]);
            return finding!.End > finding.Start ? origin : origin with { Start = null, End = null };
        }
    }

    public async Task RecordAsync(Finding recorded, Mention mention)
    {
        finding = recorded;
        await MentionKinds.Of(mention).RecordAsync(mention, this);
    }

    /// <summary>Says what the finding became.</summary>
    public void Became(Guid id, Thing thing) => became.Add(new(finding!.Id.Value, thing, id));

    /// <summary>Changes a property of something, and notes what it was.</summary>
    public void Set<T, TValue>(T entity, Expression<Func<T, TValue>> property, TValue value)
        where T : class
    {
        var info = (PropertyInfo)((MemberExpression)property.Body).Member;
        var (before, after) = (
            PropertyJson.Write(info.GetValue(entity)),
            PropertyJson.Write(value)
        );
        if (before == after)
        {
            return;
        }

        info.SetValue(entity, value);
        // What is created now is taken back whole.
        if (db.Entry(entity).State is not (EntityState.Added or EntityState.Detached))
        {
            facts.Add(new(Things.Of(entity), Things.IdOf(entity), info.Name, before, after));
        }
    }

    /// <summary>Moves a meeting so that calendars are told, with what is due for it, and notes what was.</summary>
    public async Task MoveAsync(Meeting moved, LocalDate date, LocalTime? hour, string? place)
    {
        var before = (moved.Date, moved.StartTime, moved.Place);
        await db.MoveMeetingAsync(moved, date, hour, moved.PlannedMinutes, place, cancel);
        if (db.Entry(moved).State is EntityState.Unchanged or EntityState.Modified)
        {
            Note(nameof(Meeting.Date), before.Date, date);
            Note(nameof(Meeting.StartTime), before.StartTime, hour);
            Note(nameof(Meeting.Place), before.Place, place);
        }

        void Note(string property, object? was, object? isNow)
        {
            if (!Equals(was, isNow))
            {
                facts.Add(
                    new(
                        Thing.Meeting,
                        moved.Id.Value,
                        property,
                        PropertyJson.Write(was),
                        PropertyJson.Write(isNow)
                    )
                );
            }
        }
    }

    /// <summary>The meeting of these minutes on <paramref name="day"/>: theirs, else one known on that day, else a new one.</summary>
    public async Task<Meeting> MeetingOnAsync(LocalDate day)
    {
        meeting = await MeetingIfKnownAsync() ?? await FindMeetingAsync(day) ?? NewMeeting(day);
        Set(minutes, m => m.MeetingId, meeting.Id);
        return meeting;
    }

    /// <summary>Another meeting, on <paramref name="day"/>.</summary>
    public async Task<Meeting> OtherMeetingOnAsync(LocalDate day) =>
        await FindMeetingAsync(day) ?? NewMeeting(day);

    /// <summary>The meeting of these minutes, where one must be known; null notes that it lacks.</summary>
    public async Task<Meeting?> MeetingAsync()
    {
        var known = await MeetingIfKnownAsync();
        LacksMeeting |= known is null;
        return known;
    }

    public async Task<Meeting?> MeetingIfKnownAsync() =>
        meeting ??= minutes.MeetingId is { } id
            ? await db
                .Meetings.Include(m => m.Attendances)
                .SingleOrDefaultAsync(m => m.Id == id, cancel)
            : null;

    /// <summary>The next meeting: the one told here, else the first that is known behind the meeting of these minutes.</summary>
    public async Task<Meeting?> NextMeetingAsync()
    {
        var day = await DayAsync();
        return Next ??= await db
            .Meetings.Where(m => m.Date > day && m.CancelledOn == null)
            .OrderBy(m => m.Date)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>The day of what the minutes tell: that of their meeting, else the one their dates are read from.</summary>
    public async Task<LocalDate> DayAsync() =>
        (await MeetingIfKnownAsync())?.Date ?? minutes.Reference;

    /// <summary>The running plan; begun here when there is none.</summary>
    public async Task<Plan> PlanAsync()
    {
        plan ??= await db
            .Plans.Include(p => p.Audiences)
            .Where(p => p.IsRunning)
            .OrderByDescending(p => p.Since)
            .ThenBy(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        if (plan is null)
        {
            plan = new Plan
            {
                Id = Id<Plan>.New(now),
                CoalitionId = coalition.Id,
                DecidedAtId = (await MeetingIfKnownAsync())?.Id,
                Since = await DayAsync(),
                Origin = Origin,
            };
            db.Plans.Add(plan);
        }

        return plan;
    }

    /// <summary>The audience of that name, « école » and « écoles » being one.</summary>
    public static Audience? AudienceNamed(Plan plan, string name) =>
        plan.Audiences.FirstOrDefault(a => Likeness.AreOneAudience(a.Name, name));

    /// <summary>« le collectif »: the coalition is none of its own organisations.</summary>
    public bool IsTheCoalition(string name) =>
        SameName.Same(name, coalition.Name)
        || SameName.Same(name, "collectif")
        || SameName.Same(name, "coalition");

    public async Task<Organization> OrganizationAsync(string name)
    {
        var key = SameName.Key(name);
        if (!organizations.TryGetValue(key, out var organization))
        {
            organization = await db.OrganizationNamedAsync(
                name,
                OrganizationKind.Unknown,
                now,
                Origin,
                cancel
            );
            organizations.Add(key, organization);
        }

        return organization;
    }

    public async Task<Person> PersonAsync(string name, string? title)
    {
        var key = SameName.Key(name);
        if (!people.TryGetValue(key, out var person))
        {
            person = await db.PersonNamedAsync(name, null, now, Origin, cancel);
            people.Add(key, person);
        }

        Set(person, p => p.Title, person.Title ?? title);
        return person;
    }

    public async Task<Person?> PersonIfKnownAsync(string name) =>
        people.GetValueOrDefault(SameName.Key(name))
        ?? (await db.People.ToListAsync(cancel)).Find(p => SameName.Same(p.Name, name));

    /// <summary>The organisation that a person stood for at the meeting, when it was told.</summary>
    public async Task<Organization?> StoodForAsync(Person person)
    {
        var stood = (await MeetingIfKnownAsync())?.Attendances.FirstOrDefault(a =>
            a.PersonId == person.Id
        );
        return stood?.OrganizationId is { } id
            ? await db.Organizations.FindAsync([db.Within, id], cancel)
            : null;
    }

    /// <summary>A doer who was there has accepted at the meeting; one who was not stays named. Then all that was made.</summary>
    public async Task<Made> FinishAsync()
    {
        if (await MeetingIfKnownAsync() is { } held)
        {
            await MeetingAgreements.NoteAsync(this, held);
        }

        var created = db
            .ChangeTracker.Entries()
            .Where(e => e.State == EntityState.Added && Things.IsWhole(e.Entity))
            .Select(e => new Created(Things.Of(e.Entity), Things.IdOf(e.Entity)));
        return new([.. created], facts, became);
    }

    async Task<Meeting?> FindMeetingAsync(LocalDate day) =>
        db.Meetings.Local.FirstOrDefault(m => m.Date == day)
        ?? await db
            .Meetings.Include(m => m.Attendances)
            .Where(m => m.Date == day)
            .OrderBy(m => m.Id)
            .FirstOrDefaultAsync(cancel);

    Meeting NewMeeting(LocalDate day)
    {
        var made = new Meeting
        {
            Id = Id<Meeting>.New(now),
            CoalitionId = coalition.Id,
            Date = day,
            Origin = Origin,
        };
        db.Meetings.Add(made);
        return made;
    }
}
