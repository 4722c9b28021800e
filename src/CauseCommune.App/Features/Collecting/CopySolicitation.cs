using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Collecting;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Collecting;

/// <summary>/collect/solicitations/{id}/text: what to write to the organisation, ready to copy, in the language of the coalition.</summary>
static class CopySolicitation
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition
            .MapGet("/collect/solicitations/{id:guid}/text", ShowAsync)
            .Needs(Right.Coordinate);

    static async Task<IResult> ShowAsync(
        Id<Solicitation> id,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.SolicitationAsync(id, cancel) is not { } of)
        {
            return Results.NotFound();
        }

        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        var names = (plan?.Audiences ?? []).ToDictionary(a => a.Id);
        var own = Words.In(visit.Coalition!.Language);
        return Page.Of<SolicitationTextPage>(
            new
            {
                Of = of,
                Text = TextOf(
                    of,
                    [
                        .. of
                            .Asks.Where(a => names.ContainsKey(a.Audience))
                            .Select(a => (names[a.Audience], a.Count)),
                    ],
                    visit.Coalition.Name,
                    own
                ),
                Lang = own.Language.Code,
            }
        );
    }

    static string TextOf(
        SolicitationRow of,
        IReadOnlyList<(AudienceRow Audience, int Count)> asks,
        string coalition,
        Words w
    )
    {
        var until = w.LongDay(of.AnswerBy);
        List<string> lines =
        [
            w["Collecting.Text.Subject", coalition],
            "",
            w["Collecting.Text.Hello"],
            "",
            asks.Count == 0
                ? w["Collecting.Text.Any", coalition, of.Name, until]
                : w["Collecting.Text.Expected", coalition, of.Name, until],
            .. asks.Select(a =>
                w[
                    "Collecting.Text.Line",
                    a.Audience.Levels is null
                        ? a.Audience.Name
                        : $"{a.Audience.Name} ({a.Audience.Levels})",
                    w.Count("Collecting.Text.Actions", a.Count)
                ]
            ),
            "",
            w["Collecting.Text.Each"],
            "- " + w["Collecting.Text.What"],
            "- " + w["Collecting.Text.Deliverable"],
            "- " + w["Collecting.Text.Owner"],
            "- " + w["Collecting.Text.Due"],
            "",
            w["Collecting.Text.How"],
            w["Collecting.Text.Nothing"],
            "",
            w["Collecting.Text.Thanks"],
        ];
        // No-break spaces that mail programs show as boxes are plain ones here.
        return string.Join('\n', lines).Replace('\u202F', ' ').Replace('\u00A0', ' ');
    }
}
