using CauseCommune.Minutes.Tool.Output;
using NodaTime;

namespace CauseCommune.Minutes.Tool.Evaluation;

/// <summary>Compares what was found in one text with what careful readers found.</summary>
sealed class Scorer(string name, string body, Expected expected, Found found)
{
    private readonly List<string> notes = [];
    private readonly Dictionary<(string, Certainty), Judged> sureness = [];
    private readonly Dictionary<string, Judged> reasons = new(StringComparer.Ordinal);

    public static TextScore Score(string name, string body, Expected expected, Found found) =>
        new Scorer(name, body, expected, found).Score();

    private TextScore Score()
    {
        var wanted = expected.Actions ?? [];
        var pairs = Overlap.Match(
            [.. wanted.Select(action => action.What)],
            [.. found.Actions.Select(action => action.What)],
            at => wanted[at].Sure
        );
        var counted = pairs.Where(pair => wanted[pair.Expected].Sure).ToList();
        var proposed = found.Actions.Count - (pairs.Count - counted.Count);
        var sure = wanted.Count(action => action.Sure);
        var (owners, dues, namedOwners, saidDues) = (
            default(Judged),
            default(Judged),
            default(Judged),
            default(Judged)
        );
        var strict = 0;
        foreach (var (e, f) in counted)
        {
            var (w, g) = (wanted[e], found.Actions[f]);
            var isOwner = Overlap.AreSameOwners(w.Owners ?? [], g.Owners.ToList());
            var isDue = DuePeriod.LastDay(w.Due) == DuePeriod.LastDay(g.Due);
            owners += One(isOwner);
            dues += One(isDue);
            namedOwners += w.Owners is { Count: > 0 } ? One(isOwner) : default;
            saidDues += w.Due is not null ? One(isDue) : default;
            strict += isOwner && isDue ? 1 : 0;
            if (!isOwner || !isDue)
            {
                notes.Add(
                    $"{name} ~ {(isOwner ? "" : "owner ")}{(isDue ? "" : "date ")}{Quote(w.What)}: [{string.Join(", ", w.Owners ?? [])}] {w.Due} but found [{string.Join(", ", g.Owners)}] {g.Due}"
                );
            }
        }

        Misses(wanted, pairs);
        foreach (var (item, at) in found.Actions.Select((item, at) => (item, at)))
        {
            var pair = pairs
                .Where(p => p.Found == at)
                .Select(p => (int?)p.Expected)
                .FirstOrDefault();
            if (pair is null || wanted[pair.Value].Sure)
            {
                Judge("action", item.Certainty, pair is not null);
                reasons[item.Reason] =
                    reasons.GetValueOrDefault(item.Reason) + One(pair is not null);
            }
        }

        return new TextScore(
            name,
            body,
            new(counted.Count, proposed, sure),
            new(strict, proposed, sure),
            Decisions(),
            Participants(),
            owners,
            dues,
            namedOwners,
            saidDues,
            Moment(
                DuePeriod.LastDay(expected.MeetingDate),
                DuePeriod.LastDay(found.MeetingDate),
                "meeting date"
            ),
            Moment(
                DuePeriod.LastDay(expected.NextMeeting?.Date),
                DuePeriod.LastDay(found.NextMeeting?.Date),
                "next meeting"
            ),
            sureness,
            reasons,
            notes
        );
    }

    private void Misses(
        IReadOnlyList<ExpectedAction> wanted,
        IReadOnlyList<(int Expected, int Found)> pairs
    )
    {
        var (matched, used) = (
            pairs.Select(p => p.Expected).ToHashSet(),
            pairs.Select(p => p.Found).ToHashSet()
        );
        notes.AddRange(
            wanted
                .Where((action, at) => action.Sure && !matched.Contains(at))
                .Select(action =>
                    $"{name} - missed {Quote(action.What)} [{string.Join(", ", action.Owners ?? [])}] {action.Due}"
                )
        );
        notes.AddRange(
            found
                .Actions.Where((_, at) => !used.Contains(at))
                .Select(action =>
                    $"{name} + invented ({action.Certainty}, {action.Reason}) {Quote(action.What)}"
                )
        );
    }

    private Tally Decisions()
    {
        var wanted = expected.DecisionTexts;
        var texts = found.Decisions.Select(decision => decision.Text).ToList();
        var pairs = Overlap.Match(wanted, texts, _ => true);
        var (matched, used) = (
            pairs.Select(p => p.Expected).ToHashSet(),
            pairs.Select(p => p.Found).ToHashSet()
        );
        notes.AddRange(
            wanted
                .Where((_, at) => !matched.Contains(at))
                .Select(text => $"{name} -d missed {Quote(text)}")
        );
        notes.AddRange(
            texts
                .Where((_, at) => !used.Contains(at))
                .Select(text => $"{name} +d invented {Quote(text)}")
        );
        for (var at = 0; at < texts.Count; at++)
        {
            Judge("decision", found.Decisions[at].Certainty, used.Contains(at));
        }

        return new(pairs.Count, texts.Count, wanted.Count);
    }

    // A text whose readers listed nobody is not counted: it may list people who were not there.
    private Tally Participants()
    {
        if (expected.Participants is not { Count: > 0 } wanted)
        {
            return default;
        }

        var names = found.Participants.Select(person => person.Name).ToList();
        var right = Overlap.Names(wanted.Select(person => person.Name), names);
        foreach (var person in found.Participants)
        {
            var isThere = Overlap.Names(wanted.Select(w => w.Name), [person.Name]) > 0;
            Judge("participant", person.Certainty, isThere);
            if (!isThere)
            {
                notes.Add($"{name} +p invented {Quote(person.Name)} ({person.Reason})");
            }
        }

        notes.AddRange(
            wanted
                .Where(person => Overlap.Names([person.Name], names) == 0)
                .Select(person => $"{name} -p missed {Quote(person.Name)}")
        );
        return new(right, names.Count, wanted.Count);
    }

    private MomentScore Moment(LocalDate? wanted, LocalDate? read, string what)
    {
        var score = (wanted, read) switch
        {
            (null, null) => MomentScore.RightlyNone,
            (null, _) => MomentScore.Invented,
            (_, null) => MomentScore.Missed,
            _ => wanted == read ? MomentScore.Right : MomentScore.Wrong,
        };
        if (score is not (MomentScore.RightlyNone or MomentScore.Right))
        {
            notes.Add($"{name} ! {what} {score}: {wanted:uuuu-MM-dd} but found {read:uuuu-MM-dd}");
        }

        if (what == "next meeting" && found.NextMeeting is { } next)
        {
            Judge(what, next.Certainty, score == MomentScore.Right);
        }

        return score;
    }

    private void Judge(string kind, Certainty certainty, bool isRight) =>
        sureness[(kind, certainty)] = sureness.GetValueOrDefault((kind, certainty)) + One(isRight);

    private static Judged One(bool isRight) => isRight ? new(1, 0) : new(0, 1);

    private static string Quote(string text) =>
        "'"
        + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        + "'";
}
