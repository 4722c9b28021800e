using CauseCommune.Domain.FollowUps;
using NodaTime;

namespace CauseCommune.Domain.Plans;

/// <content>How it goes: its state, its news, its slips, its evidence, the confidence in it.</content>
public sealed partial class Action
{
    readonly List<Update> updates = [];
    readonly List<Slip> slips = [];
    readonly List<Evidence> evidence = [];
    readonly List<Request> requests = [];

    /// <summary>The recorded state: that of the update which speaks of the latest day.</summary>
    public RecordedState State { get; private set; } = RecordedState.Planned;

    /// <summary>A person's judgement of whether the goal will be reached, apart from progress.</summary>
    public Confidence? Confidence { get; private set; }

    /// <summary>Its news, as recorded.</summary>
    public IReadOnlyList<Update> Updates => updates;

    /// <summary>Each time its due date moved to a later day.</summary>
    public IReadOnlyList<Slip> Slips => slips;

    /// <summary>What shows that it advances.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>Each time news was asked for.</summary>
    public IReadOnlyList<Request> Requests => requests;

    /// <summary>The latest day that its news speak of; the day it was promised when there are none. Stored, so that lists need no join.</summary>
    public LocalDate LastNews { get; private set; }

    /// <summary>
    /// Records news. Its state and due date become those of the action only when no other update speaks of a later day:
    /// old minutes pasted late never override newer news.
    /// </summary>
    public Update Record(UpdateDraft draft, Id<Coalitions.Actor>? by, Instant now)
    {
        var update = new Update(Id<Update>.New(now), this, draft, by, now);
        var isLatest = updates.TrueForAll(u => u.Day <= update.Day);
        updates.Add(update);
        if (isLatest)
        {
            State = update.State;
            LastNews = update.Day;
            if (draft.Due is not null)
            {
                MoveDue(draft.Due, draft.Sentence, update.Day, now);
            }
        }

        foreach (var open in requests.Where(r => r.IsOpen && r.AskedOn <= update.Day))
        {
            open.Answer(update.Day);
        }

        return update;
    }

    /// <summary>Takes its state from <paramref name="remaining"/>, after some of its news were taken away or came back.</summary>
    public void Retell(IReadOnlyCollection<Update> remaining)
    {
        var latest = remaining.MaxBy(u => (u.Day, u.RecordedAt));
        State = latest?.State ?? RecordedState.Planned;
        LastNews = latest?.Day ?? PromisedOn;
    }

    /// <summary>Notes that news were asked for, until a day.</summary>
    public Request Ask(LocalDate on, LocalDate answerBy, Instant now)
    {
        var request = new Request(Id<Request>.New(now), this, on, answerBy);
        requests.Add(request);
        return request;
    }

    /// <summary>True when news were asked for, the day to answer has passed, and nothing came.</summary>
    public bool IsSilent(LocalDate today) => requests.Exists(r => r.IsSilent(today));

    /// <summary>Says how confident somebody is, and why.</summary>
    public void Judge(ConfidenceLevel level, string? sentence, string? by, LocalDate on) =>
        Confidence = new Confidence
        {
            Level = level,
            Sentence = sentence,
            By = by,
            On = on,
        };

    /// <summary>Adds a link that shows something.</summary>
    public Evidence Show(string url, string? label, LocalDate on, Instant now)
    {
        var shown = new Evidence(Id<Evidence>.New(now), this, url, label, on);
        evidence.Add(shown);
        return shown;
    }

    /// <summary>Removes what showed something; the history keeps it.</summary>
    public void Remove(Evidence shown) => evidence.Remove(shown);

    /// <summary>Removes a request for news that was noted by mistake; the history keeps it.</summary>
    public void Remove(Request request) => requests.Remove(request);

    /// <summary>« For the next meeting » moves with it; that is nobody's slip.</summary>
    public void FollowMeeting(Meetings.Meeting meeting) =>
        (Due, DueTakenAway) = (Following(Due, meeting), Following(DueTakenAway, meeting));

    /// <summary>The meeting that it is due for is no more: the day that was promised stands.</summary>
    public void StopFollowing(Meetings.Meeting meeting) =>
        (Due, DueTakenAway) = (Unbound(Due, meeting), Unbound(DueTakenAway, meeting));

    static SaidDate? Unbound(SaidDate? due, Meetings.Meeting meeting) =>
        due is not null && due.MeetingId == meeting.Id ? due with { MeetingId = null } : due;

    static SaidDate? Following(SaidDate? due, Meetings.Meeting meeting) =>
        due is not null && due.MeetingId == meeting.Id && due.End != meeting.Date
            ? due with
            {
                Start = due.Start <= meeting.Date ? due.Start : meeting.Date,
                End = meeting.Date,
            }
            : due;

    void MoveDue(SaidDate? due, string? reason, LocalDate on, Instant now)
    {
        var promised = Due ?? DueTakenAway;
        if (promised is not null && due is not null && due.End > promised.End)
        {
            slips.Add(new Slip(Id<Slip>.New(now), this, promised, due, reason, on));
        }

        (Due, DueTakenAway) = (due, due is null ? promised : null);
    }
}
