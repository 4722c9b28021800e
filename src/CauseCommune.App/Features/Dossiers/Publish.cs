using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Dossiers;

/// <summary>
/// …/publication shows a dossier, a position or a meeting to the public, because somebody agreed or because it is public
/// already; POST …/publication/end takes it back.
/// </summary>
public static class Publish
{
    public sealed record Form
    {
        public string? Ground { get; init; }
        public string? On { get; init; }
    }

    /// <summary>What may be shown: how it is called, and where it stands.</summary>
    public sealed record Subject(string Kind, string? Title, string Anchor, string Address);

    public static void Map(IEndpointRouteBuilder coalition)
    {
        Map<Dossier>(coalition, "/dossiers/{id:guid}/publication", FindAsync);
        Map<Position>(coalition, "/positions/{id:guid}/publication", FindAsync);
        Map<Meeting>(coalition, "/meetings/{id:guid}/publication", FindAsync);
    }

    delegate Task<(Subject Subject, System.Action<Publication?> Set)?> Find<T>(
        AppDb db,
        Id<T> id,
        At at,
        CancellationToken cancel
    );

    static void Map<T>(IEndpointRouteBuilder coalition, string address, Find<T> find)
    {
        coalition
            .MapGet(
                address,
                async (Id<T> id, Visit visit, Words w, AppDb db, CancellationToken cancel) =>
                    await find(db, id, visit.At, cancel) is { } found
                        ? Page.Of<PublicationPage>(
                            new
                            {
                                found.Subject,
                                Form = new Form { On = w.Day(visit.Today).Replace('\u00A0', ' ') },
                            }
                        )
                        : Results.NotFound()
            )
            .Needs(Right.Coordinate);
        coalition
            .MapPost(
                address,
                async (
                    Id<T> id,
                    [FromForm] Form form,
                    Visit visit,
                    Words w,
                    Doing doing,
                    AppDb db,
                    CancellationToken cancel
                ) =>
                {
                    if (await find(db, id, visit.At, cancel) is not var (subject, set))
                    {
                        return Results.NotFound();
                    }

                    var reader = new FormReader(w, visit.Today);
                    var ground = reader.Required(
                        nameof(Form.Ground),
                        form.Ground,
                        Limits.Line,
                        w["Dossiers.Ground.Missing"]
                    );
                    var on = reader.Day(nameof(Form.On), form.On) ?? visit.Today;
                    if (!reader.IsFine)
                    {
                        return Page.Refused<PublicationPage>(
                            new
                            {
                                Subject = subject,
                                Form = form,
                                reader.Refusals,
                            }
                        );
                    }

                    set(new Publication { Ground = ground, On = on });
                    doing.Say("Dossiers.Done.Published", NameOf(subject, w));
                    await db.SaveChangesAsync(cancel);
                    return Results.Redirect(
                        Routes.Anchor(Routes.Dossier(visit.At), subject.Anchor)
                    );
                }
            )
            .Needs(Right.Coordinate);
        coalition
            .MapPost(
                address + "/end",
                async (
                    Id<T> id,
                    [FromForm(Name = Gestures.Key)] string? key,
                    Visit visit,
                    Words w,
                    Doing doing,
                    AppDb db,
                    CancellationToken cancel
                ) =>
                {
                    if (await find(db, id, visit.At, cancel) is not var (subject, set))
                    {
                        return Results.NotFound();
                    }

                    set(null);
                    doing.Say("Dossiers.Done.Withdrawn", NameOf(subject, w));
                    await db.SaveChangesAsync(cancel);
                    return Results.Redirect(
                        Routes.Anchor(Routes.Dossier(visit.At), subject.Anchor)
                    );
                }
            )
            .Needs(Right.Coordinate);
    }

    static string NameOf(Subject subject, Words w) =>
        subject.Title ?? w[$"Dossiers.Kind.{subject.Kind}"];

    static async Task<(Subject, System.Action<Publication?>)?> FindAsync(
        AppDb db,
        Id<Dossier> id,
        At at,
        CancellationToken cancel
    ) =>
        await db.Dossiers.FirstOrDefaultAsync(d => d.Id == id, cancel) is { } found
            ? (
                new("Dossier", found.Label, $"d-{id}", Routes.DossierPublication(at, id)),
                p => found.Publication = p
            )
            : null;

    static async Task<(Subject, System.Action<Publication?>)?> FindAsync(
        AppDb db,
        Id<Position> id,
        At at,
        CancellationToken cancel
    ) =>
        await db.Positions.FirstOrDefaultAsync(p => p.Id == id, cancel) is { } found
            ? (
                new("Position", found.Authority, $"p-{id}", Routes.PositionPublication(at, id)),
                p => found.Publication = p
            )
            : null;

    static async Task<(Subject, System.Action<Publication?>)?> FindAsync(
        AppDb db,
        Id<Meeting> id,
        At at,
        CancellationToken cancel
    ) =>
        await db.Meetings.FirstOrDefaultAsync(m => m.Id == id, cancel) is { } found
            ? (
                new("Meeting", found.Title, $"m-{id}", Routes.MeetingPublication(at, id)),
                p => found.Publication = p
            )
            : null;
}
