using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Dossiers;

/// <summary>GET /dossier: the thread from one dossier to its successor, and what of it is public.</summary>
public static class ShowDossier
{
    public sealed record MeetingLine(
        Id<Meeting> Id,
        MeetingKind Kind,
        string? Title,
        LocalDate Date,
        Publication? Publication
    );

    public sealed record PositionLine(
        Id<Position> Id,
        string Authority,
        string? Person,
        Stance Stance,
        string? Reasons,
        string? Wish,
        LocalDate? SaidOn,
        Origin? Origin,
        Publication? Publication
    )
    {
        /// <summary>What the public reads of it.</summary>
        public PublicPosition Face => new(Authority, Person, Stance, Reasons, Wish, SaidOn, Origin);

        public IEnumerable<string> ReasonList =>
            Reasons?.Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ) ?? [];
    }

    public sealed record Frame(string? Name, string? CarriedBy, Origin? Origin);

    public sealed record Model(
        IReadOnlyList<Dossier> Dossiers,
        IReadOnlyList<PositionLine> Positions,
        IReadOnlyList<MeetingLine> Meetings,
        IReadOnlyList<OpenQuestion> Questions,
        Frame Frame,
        PublicMeetings Public
    );

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/dossier", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel) =>
        Page.Of<DossierPage>(new { Model = await LoadAsync(db, visit.Today, cancel) });

    internal static async Task<Model> LoadAsync(
        AppDb db,
        LocalDate today,
        CancellationToken cancel
    ) =>
        new(
            await db.Dossiers.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancel),
            await db
                .Positions.AsNoTracking()
                .OrderBy(p => p.SaidOn)
                .ThenBy(p => p.Id)
                .Select(p => new PositionLine(
                    p.Id,
                    p.Authority,
                    p.Person!.Name,
                    p.Stance,
                    p.Reasons,
                    p.Wish,
                    p.SaidOn,
                    p.Origin,
                    p.Publication
                ))
                .ToListAsync(cancel),
            await db
                .Meetings.AsNoTracking()
                .OrderBy(m => m.Date)
                .ThenBy(m => m.Id)
                .Select(m => new MeetingLine(m.Id, m.Kind, m.Title, m.Date, m.Publication))
                .ToListAsync(cancel),
            await db
                .OpenQuestions.AsNoTracking()
                .OrderBy(q => q.RaisedOn)
                .ThenBy(q => q.Id)
                .ToListAsync(cancel),
            await db
                .Coalitions.AsNoTracking()
                .Where(c => c.Id == db.Within)
                .Select(c => new Frame(c.Frame, c.FrameCarriedBy, c.FrameOrigin))
                .SingleAsync(cancel),
            await db.PublicMeetingsAsync(today, cancel)
        );
}
