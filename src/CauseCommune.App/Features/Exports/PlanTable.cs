using CauseCommune.App.Look;
using CauseCommune.App.Spreadsheets;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Exports;

/// <summary>A plan as a table: a row for each action, and for each hole.</summary>
static class PlanTable
{
    public static Table Of(PlanLeaving leaving, Words w) =>
        new(w["Plans.Title"], Columns(w), [.. leaving.Parts.SelectMany(p => Rows(leaving, p, w))]);

    static List<Column> Columns(Words w) =>
        [
            new(w["Exports.Audience"], 18),
            new(w["Exports.Action"], 44),
            new(w["Exports.Deliverable"], 34),
            new(w["Exports.Owner"], 24),
            new(w["Exports.Person"], 20),
            new(
                w["Exports.Agreement"],
                14,
                [.. Enum.GetValues<Agreement>().Select(a => w[$"Exports.Agreement.{a}"])]
            ),
            new(
                w["Exports.State"],
                13,
                [.. Enum.GetValues<RecordedState>().Select(s => w[$"Shared.State.{s.Shape()}"])]
            ),
            new(w["Exports.Shown"], 16),
            new(w["Exports.Start"], 12),
            new(w["Exports.Due"], 12),
            new(w["Exports.Due.Said"], 24),
            new(w["Exports.News"], 12),
            new(w["Exports.Slips"], 9),
            new(w["Exports.PublicSentence"], 40),
            new(w["Exports.PublishedOn"], 12),
            new(w["Exports.Steps"], 44),
        ];

    static IEnumerable<IReadOnlyList<Cell>> Rows(
        PlanLeaving leaving,
        PlanLeaving.Part part,
        Words w
    )
    {
        foreach (var action in part.Actions)
        {
            yield return Row(leaving, part.Audience, action, w);
        }

        for (var i = 0; i < part.Holes; i++)
        {
            yield return
            [
                Cell.Of(part.Audience?.Name),
                .. Enumerable.Repeat(Cell.Of((string?)null), 6),
                Cell.Of(w["Exports.Hole"]),
                .. Enumerable.Repeat(Cell.Of((string?)null), 8),
            ];
        }
    }

    static IReadOnlyList<Cell> Row(
        PlanLeaving leaving,
        AudienceRow? audience,
        ActionRow action,
        Words w
    ) =>
        [
            Cell.Of(audience?.Name),
            Cell.Of(action.What),
            Cell.Of(leaving.Deliverables.GetValueOrDefault(action.Id)),
            Cell.Of(action.Owner?.Organization ?? action.Owner?.Group),
            Cell.Of(action.Owner?.Person),
            Cell.Of(action.Owner is { } owner ? w[$"Exports.Agreement.{owner.Agreement}"] : null),
            Cell.Of(w[$"Shared.State.{action.Facts.State.Shape()}"]),
            Cell.Of(w[$"Shared.State.{leaving.Plan.Shown(action).Shape()}"]),
            Cell.Of(action.Start?.Start),
            Cell.Of(action.Due?.End),
            Cell.Of(action.Due is { } due ? w.Date(due) : null),
            Cell.Of(action.HasNews ? action.Facts.LastNews : null),
            Cell.Of(action.Slips),
            Cell.Of(action.PublicSentence),
            Cell.Of(action.PublishedOn),
            Cell.Of(leaving.Steps(action, w)),
        ];
}
