using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>What organisations answered, kept.</summary>
public static class KeepingReplies
{
    /// <summary>
    /// Keeps what an organisation answered on <paramref name="on"/>, and notes it in the solicitation that it was sent last, when it was
    /// sent one. The caller saves.
    /// </summary>
    public static async Task<Reply> KeepReplyAsync(
        this AppDb db,
        Plan plan,
        Organization from,
        string text,
        string? by,
        LocalDate on,
        Instant now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(from);
        var asked = await db
            .Solicitations.Where(s => s.PlanId == plan.Id && s.OrganizationId == from.Id)
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancel);
        asked?.Answer(on);
        var reply = new Reply
        {
            Id = Id<Reply>.New(now),
            CoalitionId = plan.CoalitionId,
            SolicitationId = asked?.Id,
            OrganizationId = from.Id,
            Text = text,
            By = by,
            On = on,
            RecordedAt = now,
        };
        db.Replies.Add(reply);
        return reply;
    }
}
