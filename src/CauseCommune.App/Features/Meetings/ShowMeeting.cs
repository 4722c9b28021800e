using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;

namespace CauseCommune.App.Features.Meetings;

/// <summary>GET /meetings/{id}: its agenda, or what it settled.</summary>
static class ShowMeeting
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/meetings/{id:guid}", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(
        Id<Meeting> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await MeetingView.LoadAsync(db, id, visit.Today, cancel) is { } view
            ? Page.Of<MeetingPage>(new { Model = view, Form = new AddAgendaItem.Form() })
            : Results.NotFound();
}
