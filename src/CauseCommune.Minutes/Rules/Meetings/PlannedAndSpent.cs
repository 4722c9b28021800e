using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;
using NodaTime;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>How long the meeting lasted, and was to last: « a duré deux heures au lieu d'une heure prévue ».</summary>
internal sealed class PlannedAndSpent : Rule
{
    private static readonly Shape Lasted = Shapes.OneOf(
        Shapes.Verb("durer", Tense.PastParticiple, Tense.SimplePast, Tense.Imperfect),
        Shapes.Then(
            Shapes.Word("duree"),
            Shapes.Maybe(Shapes.Word("de la")),
            Shapes.Maybe(Shapes.Word("la")),
            Shapes.Maybe(Shapes.Word("reunion seance")),
            Shapes.Word(": de")
        )
    );

    private static readonly Shape InsteadOf = Shapes.OneOf(
        Shapes.Then(Shapes.Word("lieu"), Shapes.Word("de d' des")),
        Shapes.Then(Shapes.Word("contre"), Shapes.Within(2, Shapes.Word("une un deux trois 1 2 3")))
    );

    private static readonly HashSet<string> Planned = FunctionWords.Set(
        "prevu prevue prevus prevues annonce annoncee annonces annoncees programmee programmees prevoyait initialement"
    );

    private static readonly Shape WasPlanned = Shapes.Then(
        Shapes.Verb("prévoir annoncer programmer caler", Tense.PastParticiple, Tense.Imperfect),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Word("pour sur")
    );

    private static readonly HashSet<string> Meetings = FunctionWords.Set(
        "reunion seance session atelier workshop rencontre rendez-vous entretien echange assemblee comite entrevue on nous"
    );

    public override string Example => "La séance a duré deux heures au lieu d'une heure prévue.";

    public override string CounterExample => "Le film a duré deux heures.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            if (Read(sentence) is { } found)
            {
                yield return found;
            }
        }
    }

    private static DurationMention? Read(Sentence sentence)
    {
        var lasted = Lasted.First(sentence);
        var planned = WasPlanned.First(sentence);
        if (
            !lasted.Found && !planned.Found
            || !sentence.Clauses.Any(clause => clause.Holds(Meetings))
        )
        {
            return null;
        }

        Duration? actual = null;
        Duration? plan = null;
        var (start, end) = (int.MaxValue, 0);
        for (var at = sentence.From; at < sentence.To; at++)
        {
            var (duration, to) = Span(sentence.Tokens, at, sentence.To);
            if (duration is null)
            {
                continue;
            }

            if (IsPlanned(sentence, at, to, planned, lasted))
            {
                plan ??= duration;
            }
            else
            {
                actual ??= duration;
            }

            (start, end) = (
                Math.Min(start, sentence.Tokens[at].Start),
                Math.Max(end, sentence.Tokens[to - 1].End)
            );
            at = to - 1;
        }

        return actual is null && plan is null
            ? null
            : new DurationMention(
                new Passage(start, end),
                Certainty.Sure,
                new Wording(
                    "Le texte dit combien de temps la réunion a duré ou devait durer.",
                    "The text says how long the meeting lasted, or was to last."
                ),
                plan,
                actual
            );
    }

    private static bool IsPlanned(Sentence sentence, int at, int to, Match planned, Match lasted)
    {
        var instead = InsteadOf.First(sentence.Tokens, Math.Max(sentence.From, at - 4), to);
        if (
            instead.Found && instead.From < at
            || to < sentence.To && Planned.Contains(sentence.Tokens[to].Folded)
        )
        {
            return true;
        }

        // « prévue pour une heure, elle en a duré deux »: what follows the plan, until it tells how it lasted.
        return planned.Found
            && planned.To <= at
            && !(lasted.Found && lasted.From > planned.From && lasted.From < at);
    }

    /// <summary>A duration at <paramref name="at"/>: « deux heures », « 1 h 30 », « 45 minutes », « une heure et demie ».</summary>
    private static (Duration? Duration, int To) Span(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (tokens[at].Kind == TokenKind.Number && Glued(tokens[at].Folded) is { } glued)
        {
            return (glued, at + 1);
        }

        if (NumberWords.Value(tokens[at]) is not { } number || at + 1 >= end)
        {
            return (null, at);
        }

        var unit = tokens[at + 1].Folded;
        if (unit is "minutes" or "minute" or "min" or "mn")
        {
            return (Duration.FromMinutes(number), at + 2);
        }

        if (unit is not ("heures" or "heure" or "h"))
        {
            return (null, at);
        }

        if (
            at + 3 < end
            && tokens[at + 2].Is("et")
            && tokens[at + 3].Folded is "demie" or "demi" or "quart"
        )
        {
            return (
                Duration.FromMinutes(number * 60 + (tokens[at + 3].Is("quart") ? 15 : 30)),
                at + 4
            );
        }

        return
            at + 2 < end
            && tokens[at + 2].Kind == TokenKind.Number
            && NumberWords.Value(tokens[at + 2]) is { } minutes and < 60
            ? (Duration.FromMinutes(number * 60 + minutes), at + 3)
            : (Duration.FromHours(number), at + 2);
    }

    // « 2h », « 1h30 »
    private static Duration? Glued(string word)
    {
        var h = word.IndexOf('h', StringComparison.Ordinal);
        if (h is < 1 or > 2 || !int.TryParse(word[..h], out var hours))
        {
            return null;
        }

        var rest = word[(h + 1)..];
        return rest.Length == 0 ? Duration.FromHours(hours)
            : rest.Length == 2 && int.TryParse(rest, out var minutes) && minutes < 60
                ? Duration.FromMinutes(hours * 60 + minutes)
            : null;
    }
}
