using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Meetings;

/// <summary>/meetings/{id}/attendances: who was there, for whom, and as what; one more, or one less.</summary>
public static class NoteAttendance
{
    public sealed record Form
    {
        public string? Presence { get; init; }
        public string? Person { get; init; }
        public string? Organization { get; init; }
        public string? Role { get; init; }
    }

    /// <summary>Somebody who is noted already.</summary>
    public sealed record Line(
        Id<Attendance> Id,
        Presence Presence,
        string? Person,
        string? Organization,
        string? Role
    )
    {
        /// <summary>« Nom, Organisation »: as far as it is known.</summary>
        public string Name =>
            string.Join(", ", new[] { Person, Organization, Role }.OfType<string>());
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/meetings/{id:guid}/attendances", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/meetings/{id:guid}/attendances", NoteAsync).Needs(Right.Coordinate);
        coalition
            .MapPost("/meetings/{id:guid}/attendances/{who:guid}/removal", RemoveAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Meeting> id, AppDb db, CancellationToken cancel) =>
        await db.MeetingAsync(id, cancel) is { } meeting
            ? Page.Of<AttendancePage>(
                new
                {
                    Meeting = meeting,
                    Form = new Form(),
                    Lines = await LinesAsync(db, id, cancel),
                    Known = await db.KnownOwnersAsync(cancel),
                }
            )
            : Results.NotFound();

    static async Task<IResult> NoteAsync(
        Id<Meeting> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.HoldMeetingAsync(id, cancel) is not { } meeting)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var presence = FormReader.Choice<Presence>(form.Presence) ?? Presence.Present;
        var person = reader.Optional(nameof(form.Person), form.Person, Limits.Name);
        var organization = reader.Optional(
            nameof(form.Organization),
            form.Organization,
            Limits.Name
        );
        var role = reader.Optional(nameof(form.Role), form.Role, Limits.Line);
        if (person is null && organization is null && presence != Presence.OthersNotNamed)
        {
            reader.Refusals.Add(nameof(form.Person), w["Meetings.Attendance.Nobody"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<AttendancePage>(
                new
                {
                    Meeting = await db.MeetingAsync(id, cancel),
                    Form = form,
                    Lines = await LinesAsync(db, id, cancel),
                    Known = await db.KnownOwnersAsync(cancel),
                    reader.Refusals,
                }
            );
        }

        var now = time.GetCurrentInstant();
        var who = person is null
            ? null
            : await db.PersonNamedAsync(person, role, now, null, cancel);
        var whose = organization is null
            ? null
            : await db.OrganizationNamedAsync(
                organization,
                OrganizationKind.Unknown,
                now,
                null,
                cancel
            );
        meeting.Note(presence, who, whose, role, now);
        doing.Say("Meetings.Done.Attendance", person ?? organization ?? role ?? "…");
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Attendances(visit.At, id), "there"));
    }

    static async Task<IResult> RemoveAsync(
        Id<Meeting> id,
        Id<Attendance> who,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        // Gone already: what was wanted is so.
        var meeting = await db.HoldMeetingAsync(id, cancel);
        if (meeting?.Attendances.FirstOrDefault(a => a.Id == who) is { } found)
        {
            db.Remove(found);
            doing.Say(
                "Meetings.Done.Attendance.Removed",
                found.Person?.Name ?? found.Organization?.Name ?? found.Role ?? "…"
            );
            await db.SaveChangesAsync(cancel);
        }

        return Results.Redirect(Routes.Anchor(Routes.Attendances(visit.At, id), "there"));
    }

    static async Task<IReadOnlyList<Line>> LinesAsync(
        AppDb db,
        Id<Meeting> id,
        CancellationToken cancel
    ) =>
        await db
            .Attendances.AsNoTracking()
            .Where(a => a.MeetingId == id)
            .OrderBy(a => a.Id)
            .Select(a => new Line(a.Id, a.Presence, a.Person!.Name, a.Organization!.Name, a.Role))
            .ToListAsync(cancel);
}
