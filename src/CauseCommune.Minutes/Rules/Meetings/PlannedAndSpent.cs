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
            if (Read(minutes, sentence) is { } found)
            {
                yield return found;
            }
        }
    }

    private static DurationMention? Read(Document minutes, Sentence sentence)
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
        foreach (var length in DurationGrammar.French.Find(sentence.Passage.In(minutes.Text)))
        {
            var said = new Passage(
                length.Start + sentence.Passage.Start,
                length.End + sentence.Passage.Start
            );
            if (IsPlanned(sentence, said, planned, lasted))
            {
                plan ??= length.Duration;
            }
            else
            {
                actual ??= length.Duration;
            }

            (start, end) = (Math.Min(start, said.Start), Math.Max(end, said.End));
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

    private static bool IsPlanned(Sentence sentence, Passage said, Match planned, Match lasted)
    {
        var (from, to) = (sentence.From, sentence.To);
        while (from < to && sentence.Tokens[from].Start < said.Start)
        {
            from++;
        }

        var after = from;
        while (after < to && sentence.Tokens[after].Start < said.End)
        {
            after++;
        }

        var instead = InsteadOf.First(sentence.Tokens, Math.Max(sentence.From, from - 4), after);
        if (
            instead.Found && instead.From < from
            || after < to && Planned.Contains(sentence.Tokens[after].Folded)
        )
        {
            return true;
        }

        // « prévue pour une heure, elle en a duré deux »: what follows the plan, until it tells how it lasted.
        return planned.Found
            && planned.To <= from
            && !(lasted.Found && lasted.From > planned.From && lasted.From < from);
    }
}
