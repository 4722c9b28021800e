using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Rules.Actions;
using CauseCommune.Minutes.Text;
using NodaTime;
using Precision = CauseCommune.Dates.Precision;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>The day and the kind of the meeting: its title, « s'est réuni le… », « a reçu le collectif lundi… ».</summary>
internal sealed class MeetingTold : Rule
{
    private const int LabelledWithin = 60;
    private const int Closing = 12;

    private static readonly HashSet<string> OtherMeetings = FunctionWords.Set(
        "precedent precedente precedents dernier derniere prochain prochaine prochaines prochains approbation adoption approuve adopte relecture validation suivante suivant vote relire"
    );

    private static readonly Shape Held = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("s'"),
            Shapes.Word("est sont"),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Verb("réunir tenir dérouler", Tense.PastParticiple)
        ),
        Shapes.Then(Shapes.Word("a ont"), Shapes.Word("eu"), Shapes.Word("lieu")),
        Shapes.Then(
            Shapes.Word("a ont"),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Verb("recevoir rencontrer accueillir réunir", Tense.PastParticiple)
        ),
        Shapes.Then(
            Shapes.Word("ont a"),
            Shapes.Word("ete"),
            Shapes.Verb("recevoir accueillir", Tense.PastParticiple)
        ),
        Shapes.Verb("réunir", Tense.PastParticiple),
        Shapes.Then(Shapes.Word("nous"), Shapes.Word("nous"), Shapes.Word("sommes"))
    );

    private static readonly HashSet<string> Gatherings = FunctionWords.Set(
        "reunion assemblee seance conseil comite copil bureau atelier workshop rencontre ag ca session commission collectif delegation membres equipe nous groupe"
    );

    public override string Example => "Compte rendu de la réunion du 12 mars 2031";

    public override string CounterExample =>
        "Approbation du compte rendu de la réunion du 12 mars 2031";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        var dated =
            MeetingTitle.Find(minutes) ?? Labelled(minutes) ?? Told(minutes) ?? Signed(minutes);
        var kind = MeetingKindWords.In(minutes, dated?.Sentence, IsOther);
        if (dated is null)
        {
            if (kind is { } only)
            {
                yield return new MeetingMention(
                    only.Passage,
                    Certainty.Likely,
                    new Wording(
                        "Le texte dit de quelle sorte de réunion il s'agit.",
                        "The text says what kind of meeting it was."
                    ),
                    null,
                    only.Kind,
                    MeetingPlace.In(minutes)
                );
            }

            yield break;
        }

        var date = dated.Value.Date;
        var passage = new Passage(date.Start, date.End);
        if (date.Period is null)
        {
            yield return new MeetingMention(
                passage,
                Certainty.Doubtful,
                date.Refusal ?? date.Reason,
                null,
                kind?.Kind
            );
            yield break;
        }

        yield return new MeetingMention(
            passage,
            date.Doubt is null ? dated.Value.Certainty : Certainty.Doubtful,
            date.Doubt
                ?? new Wording(
                    "Le texte dit quel jour la réunion a eu lieu.",
                    "The text says on which day the meeting took place."
                ),
            date.Period.Start,
            kind?.Kind,
            MeetingPlace.In(minutes),
            date.Time
        );
    }

    // « Date : 12 mars 2031 », « Date de la réunion : … », farther down than a title stands.
    private static (DateMention, Sentence, Certainty)? Labelled(Document minutes)
    {
        foreach (var piece in minutes.Pieces.Take(LabelledWithin))
        {
            if (
                piece.Tokens.Count is >= 2 and < 20
                && piece.Tokens[0].Is("date")
                && !IsOther(piece.Sentences[0])
                && FirstDay(minutes, piece.Sentences[^1]) is { Period: { } day } date
                && day.Start <= minutes.Context.Reference
            )
            {
                return (date, piece.Sentences[^1], Certainty.Likely);
            }
        }

        return null;
    }

    // « Fait à la mairie, le 12 mars 2031 », at the end: the day itself, or the day after at most.
    private static (DateMention, Sentence, Certainty)? Signed(Document minutes)
    {
        foreach (var piece in minutes.Pieces.TakeLast(Closing))
        {
            foreach (var sentence in piece.Sentences)
            {
                if (
                    sentence.To - sentence.From < 16
                    && sentence.Tokens[sentence.From].Folded is "fait" or "etabli"
                    && sentence.Tokens[Math.Min(sentence.From + 1, sentence.To - 1)].Folded
                        is "a"
                            or "le"
                    && FirstDay(minutes, sentence) is { Period: not null } date
                )
                {
                    return (date, sentence, Certainty.Likely);
                }
            }
        }

        return null;
    }

    private static (DateMention, Sentence, Certainty)? Told(Document minutes)
    {
        foreach (var sentence in minutes.Sentences)
        {
            var held = Held.First(sentence);
            if (!held.Found || IsOther(sentence) || !HoldsGathering(sentence))
            {
                continue;
            }

            var date = FirstDay(minutes, sentence);
            if (
                date is not null
                && (date.Period is null || date.Period.Start <= minutes.Context.Reference)
            )
            {
                return (date, sentence, Certainty.Likely);
            }
        }

        return null;
    }

    private static bool HoldsGathering(Sentence sentence)
    {
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (Gatherings.Contains(sentence.Tokens[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the sentence speaks of another meeting: the last one, or the next.</summary>
    internal static bool IsOther(Sentence sentence)
    {
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (OtherMeetings.Contains(sentence.Tokens[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first day that a sentence names, or that it names and that does not exist.</summary>
    internal static DateMention? FirstDay(Document minutes, Sentence sentence) =>
        minutes
            .DatesIn(sentence.Passage)
            .FirstOrDefault(date =>
                date.Period is null && date.Refusal is not null
                || date.Period?.Precision == Precision.Day && !date.IsDeadline
            );
}
