using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Meetings;

/// <summary>A meeting as its page shows it: its agenda begins with the account of the plan as of today.</summary>
public sealed record MeetingView
{
    public required Id<Meeting> Id { get; init; }
    public required MeetingKind Kind { get; init; }
    public string? Title { get; init; }
    public required LocalDate Date { get; init; }
    public LocalTime? StartTime { get; init; }
    public int? PlannedMinutes { get; init; }
    public int? ActualMinutes { get; init; }
    public string? Place { get; init; }
    public Origin? Origin { get; init; }
    public bool IsPublished { get; init; }

    /// <summary>The meeting as the public reads it; null when it does not.</summary>
    public PublicMeeting? Public { get; init; }

    /// <summary>It is the next meeting that the public reads of.</summary>
    public bool IsNext => Public is not null && Date >= Today;
    public LocalDate? CancelledOn { get; init; }
    public required LocalDate Today { get; init; }
    public bool IsAhead => Date >= Today && CancelledOn is null;

    public PlanOverview? Plan { get; init; }
    public IReadOnlyList<AttendanceLine> Attendances { get; init; } = [];
    public IReadOnlyList<ItemLine> Items { get; init; } = [];
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];
    public IReadOnlyList<QuestionLine> Questions { get; init; } = [];
    public IReadOnlyList<MinutesLine> Minutes { get; init; } = [];

    /// <summary>The actions of which the meeting must speak by name: late, silent, without owner or without date.</summary>
    public IEnumerable<ActionRow> ToName =>
        Plan is null
            ? []
            : Plan
                .Actions.Where(a => a.Facts.Counts && Attention(a))
                .OrderBy(a => AudienceRank(a.Facts.AudienceId));

    /// <summary>How many actions the account speaks of.</summary>
    public int Accounted =>
        Plan is null
            ? 0
            : Plan.Account.Expected + Plan.Account.Beyond + Plan.Account.WithoutAudience.All;

    public bool IsLate(ActionRow action) => Plan!.Shown(action) == ShownState.Late;

    public AudienceRow? AudienceOf(ActionRow action) =>
        Plan!.Audiences.FirstOrDefault(a => a.Id == action.Facts.AudienceId);

    bool Attention(ActionRow action) =>
        Plan!.Shown(action) != ShownState.Done
        && (
            IsLate(action)
            || action.IsSilent
            || (action.Facts.Lacks & (Lack.Owner | Lack.OwnerDeclined | Lack.Date)) != Lack.None
        );

    int AudienceRank(Id<Audience>? audience)
    {
        var rank = Plan!.Audiences.ToList().FindIndex(a => a.Id == audience);
        return rank < 0 ? int.MaxValue : rank;
    }

    /// <summary>The meeting with all that its page says; null when there is none in this coalition.</summary>
    public static async Task<MeetingView?> LoadAsync(
        AppDb db,
        Id<Meeting> id,
        LocalDate today,
        CancellationToken cancel
    )
    {
        var meeting = await db.Meetings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        return meeting is null
            ? null
            : new MeetingView
            {
                Id = id,
                Kind = meeting.Kind,
                Title = meeting.Title,
                Date = meeting.Date,
                StartTime = meeting.StartTime,
                PlannedMinutes = meeting.PlannedMinutes,
                ActualMinutes = meeting.ActualMinutes,
                Place = meeting.Place,
                Origin = meeting.Origin,
                CancelledOn = meeting.CancelledOn,
                IsPublished = meeting.Publication is not null,
                Public = (await db.PublicMeetingsAsync(today, cancel)).Find(id),
                Today = today,
                Plan = await db.RunningPlanAsync(today, cancel),
                Attendances = await db
                    .Attendances.AsNoTracking()
                    .Where(a => a.MeetingId == id)
                    .OrderBy(a => a.Id)
                    .Select(a => new AttendanceLine(
                        a.Presence,
                        a.Person!.Name,
                        a.Organization!.Name,
                        a.Role
                    ))
                    .ToListAsync(cancel),
                Items = await db
                    .AgendaItems.AsNoTracking()
                    .Where(i => i.MeetingId == id)
                    .OrderBy(i => i.Rank)
                    .Select(i => new ItemLine(i.Id, i.Title, i.Note))
                    .ToListAsync(cancel),
                Decisions = await db
                    .Decisions.AsNoTracking()
                    .Where(d => d.MeetingId == id)
                    .OrderBy(d => d.Id)
                    .Select(d => new DecisionLine(d.Id, d.Text, d.Origin))
                    .ToListAsync(cancel),
                Questions = await db
                    .OpenQuestions.AsNoTracking()
                    .Where(q => q.SettledOn == null)
                    .OrderBy(q => q.RaisedOn)
                    .ThenBy(q => q.Id)
                    .Select(q => new QuestionLine(q.Id, q.Text, q.Owner, q.RaisedOn))
                    .ToListAsync(cancel),
                Minutes = await db
                    .Minutes.AsNoTracking()
                    .Where(m => m.MeetingId == id)
                    .OrderBy(m => m.Id)
                    .Select(m => new MinutesLine(m.Id, m.Status, m.Source))
                    .ToListAsync(cancel),
            };
    }
}

public sealed record AttendanceLine(
    Presence Presence,
    string? Person,
    string? Organization,
    string? Role
);

public sealed record ItemLine(Id<AgendaItem> Id, string Title, string? Note);

public sealed record DecisionLine(Id<Decision> Id, string Text, Origin? Origin);

public sealed record QuestionLine(
    Id<OpenQuestion> Id,
    string Text,
    string? Owner,
    LocalDate RaisedOn
);

public sealed record MinutesLine(Id<MeetingMinutes> Id, MinutesStatus Status, string? Source);
