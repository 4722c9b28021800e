using System.Linq.Expressions;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Where an organisation or a person appears in what the coalition keeps.</summary>
public static class AppearanceQueries
{
    /// <summary>Where an organisation appears.</summary>
    public static async Task<Appearances> AppearancesAsync(
        this AppDb db,
        Id<Organization> organization,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var asked = await db.Solicitations.CountAsync(
            s => s.OrganizationId == organization,
            cancel
        );
        var proposed = await db.Proposals.CountAsync(p => p.OrganizationId == organization, cancel);
        return new(
            await db.OwnedAsync(o => o.OrganizationId == organization, today, cancel),
            await db.AttendedAsync(a => a.OrganizationId == organization, cancel),
            [],
            asked,
            proposed
        );
    }

    /// <summary>Where a person appears.</summary>
    public static async Task<Appearances> AppearancesAsync(
        this AppDb db,
        Id<Person> person,
        LocalDate today,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(
            await db.OwnedAsync(o => o.PersonId == person, today, cancel),
            await db.AttendedAsync(a => a.PersonId == person, cancel),
            await db
                .Positions.AsNoTracking()
                .Where(p => p.PersonId == person)
                .OrderBy(p => p.SaidOn)
                .ThenBy(p => p.Id)
                .Select(p => new PositionRef(p.Id, p.Authority, p.SaidOn))
                .ToListAsync(cancel),
            0,
            0
        );
    }

    static async Task<IReadOnlyList<OwnedAction>> OwnedAsync(
        this AppDb db,
        Expression<Func<Ownership, bool>> whose,
        LocalDate today,
        CancellationToken cancel
    )
    {
        var last = await db.LastMeetingBeforeAsync(today, cancel);
        var rows = await db
            .Ownerships.AsNoTracking()
            .Where(whose)
            .Join(
                db.Actions,
                o => o.ActionId,
                a => a.Id,
                (o, a) =>
                    new
                    {
                        Ownership = o.Id,
                        o.OrganizationId,
                        o.PersonId,
                        o.Role,
                        o.Agreement,
                        Organization = o.Organization!.Name,
                        Person = o.Person!.Name,
                        a.Id,
                        a.What,
                        a.State,
                        a.Start,
                        a.Due,
                        a.LastNews,
                    }
            )
            .ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => r.Role)
                .ThenBy(r => r.Due?.End ?? LocalDate.MaxIsoValue)
                .ThenBy(r => r.Ownership)
                .Select(r => new OwnedAction(
                    r.Id,
                    r.What,
                    r.Role,
                    r.Agreement,
                    r.Organization,
                    r.Person,
                    ShownStates.Of(
                        r.State,
                        r.Start?.End,
                        r.Due?.End,
                        r.LastNews,
                        today,
                        last?.Date
                    ),
                    r.Due
                )
                {
                    OrganizationId = r.OrganizationId,
                    PersonId = r.PersonId,
                }),
        ];
    }

    static async Task<IReadOnlyList<Attended>> AttendedAsync(
        this AppDb db,
        Expression<Func<Attendance, bool>> whose,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Attendances.AsNoTracking()
            .Where(whose)
            .Join(
                db.Meetings,
                a => a.MeetingId,
                m => m.Id,
                (a, m) =>
                    new
                    {
                        m.Id,
                        m.Kind,
                        m.Title,
                        m.Date,
                        a.Presence,
                        Person = a.Person!.Name,
                        Organization = a.Organization!.Name,
                        a.Role,
                        Decisions = db.Decisions.Count(d => d.MeetingId == m.Id),
                    }
            )
            .ToListAsync(cancel);
        return
        [
            .. rows.OrderByDescending(r => r.Date)
                .ThenBy(r => r.Person, StringComparer.Ordinal)
                .Select(r => new Attended(
                    r.Id,
                    r.Kind,
                    r.Title,
                    r.Date,
                    r.Presence,
                    r.Person,
                    r.Organization,
                    r.Role,
                    r.Decisions
                )),
        ];
    }
}

/// <summary>Where an organisation or a person appears.</summary>
/// <param name="Actions">Actions that it answers for or takes part in.</param>
/// <param name="Meetings">Meetings that it attended, or was excused from, or is named in; the latest first.</param>
/// <param name="Positions">What it said for a public authority.</param>
/// <param name="Asked">How often it was asked for actions.</param>
/// <param name="Proposed">How many actions it proposed.</param>
public sealed record Appearances(
    IReadOnlyList<OwnedAction> Actions,
    IReadOnlyList<Attended> Meetings,
    IReadOnlyList<PositionRef> Positions,
    int Asked,
    int Proposed
)
{
    /// <summary>True when it appears nowhere.</summary>
    public bool IsEmpty => Actions.Count + Meetings.Count + Positions.Count + Asked + Proposed == 0;
}

/// <summary>An action of an organisation or a person.</summary>
public sealed record OwnedAction(
    Id<Action> Id,
    string What,
    OwnerRole Role,
    Agreement Agreement,
    string? Organization,
    string? Person,
    ShownState Shown,
    SaidDate? Due
)
{
    /// <summary>The organisation that answers or takes part.</summary>
    public Id<Organization>? OrganizationId { get; init; }

    /// <summary>The person who follows it.</summary>
    public Id<Person>? PersonId { get; init; }

    /// <summary>True while it is neither done nor dropped.</summary>
    public bool IsOpen => Shown is not (ShownState.Done or ShownState.Dropped);
}

/// <summary>A meeting, and as what somebody was there.</summary>
public sealed record Attended(
    Id<Meeting> Id,
    MeetingKind Kind,
    string? Title,
    LocalDate Date,
    Presence Presence,
    string? Person,
    string? Organization,
    string? Role,
    int Decisions
);

/// <summary>What somebody said for an authority.</summary>
public sealed record PositionRef(Id<Position> Id, string Authority, LocalDate? SaidOn);
