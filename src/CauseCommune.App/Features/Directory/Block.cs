using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;

namespace CauseCommune.App.Features.Directory;

/// <summary>What keeps an organisation or a person from being deleted: how many of which kind, and where on the page they are named.</summary>
/// <param name="Kind">The last part of the key of its words.</param>
/// <param name="Count">How many.</param>
/// <param name="Section">The id of the section that names them, when there is one.</param>
public sealed record Block(string Kind, int Count, string? Section)
{
    internal static IReadOnlyList<Block> Of(IEnumerable<object> pointing) =>
        [
            .. pointing
                .GroupBy(KindOf)
                .OrderBy(g => g.Key.Order)
                .Select(g => new Block(
                    g.Key.Kind,
                    g.Select(WhatOf).Distinct().Count(),
                    g.Key.Section
                )),
        ];

    static (int Order, string Kind, string? Section) KindOf(object from) =>
        from switch
        {
            Ownership => (1, "Actions", "actions"),
            Attendance => (2, "Meetings", "meetings"),
            Position => (3, "Positions", "positions"),
            Mandate => (4, "Mandates", "mandates"),
            Membership => (5, "Memberships", "roles"),
            Solicitation or Reply or Proposal => (6, "Collected", "collected"),
            _ => (7, "Others", null),
        };

    /// <summary>An action counts once, also when the same owner stands in it twice.</summary>
    static object WhatOf(object from) =>
        from switch
        {
            Ownership o => o.ActionId,
            Attendance a => a.MeetingId,
            _ => from,
        };
}
