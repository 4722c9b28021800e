using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;
using NodaTime;
using Precision = CauseCommune.Dates.Precision;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>The day and the kind of the meeting: its title, « s'est réuni le… », « a reçu le collectif lundi… ».</summary>
internal sealed class MeetingTold : Rule
{
    private const int Opening = 14;

    private static readonly HashSet<string> TitleWords = FunctionWords.Set(
        "reunion reunions compte-rendu compte cr pv proces-verbal proces assemblee seance conseil comite copil bureau atelier workshop rencontre ag ca conference point session commission minutes date le du seminaire"
    );

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
        var dated = Titled(minutes) ?? Told(minutes);
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

    // A date in a title, in the first lines.
    private static (DateMention Date, Sentence Sentence, Certainty Certainty)? Titled(
        Document minutes
    )
    {
        for (var at = 0; at < Math.Min(Opening, minutes.Pieces.Count); at++)
        {
            var piece = minutes.Pieces[at];
            foreach (var sentence in piece.Sentences.Take(2))
            {
                if (sentence.To - sentence.From > 22 || IsOther(sentence))
                {
                    continue;
                }

                var date =
                    FirstDay(minutes, sentence)
                    ?? (
                        at < 2 && piece.Kind == BlockKind.Heading
                            ? InFigures(minutes, sentence)
                            : null
                    );
                if (
                    date is not null
                    && (
                        piece.Kind == BlockKind.Heading
                        || IsAlone(date, sentence)
                        || StartsAsTitle(sentence)
                        || at < 4 && OpensTheStory(minutes, date, sentence)
                    )
                )
                {
                    return (date, sentence, Certainty.Sure);
                }
            }
        }

        return null;
    }

    private static bool StartsAsTitle(Sentence sentence)
    {
        for (var at = sentence.From; at < Math.Min(sentence.To, sentence.From + 4); at++)
        {
            if (
                TitleWords.Contains(sentence.Tokens[at].Folded)
                && !sentence.Clauses.Any(clause =>
                    clause.Verb >= 0 && sentence.Tokens[clause.Verb].Has(Tense.Future)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // « Lundi 10 mars, nous étions quarante… », or a title without verb that gives the day with its year.
    private static bool OpensTheStory(Document minutes, DateMention date, Sentence sentence)
    {
        var verbs = sentence
            .Clauses.Where(clause => clause.Verb >= 0)
            .Select(clause => clause.Tokens[clause.Verb])
            .ToList();
        var past =
            verbs.Count > 0
            && verbs.TrueForAll(verb => !verb.Has(Tense.Future) && !verb.Has(Tense.Conditional));
        return past && date.Start - sentence.Passage.Start <= 3
            || verbs.Count == 0
                && char.IsAsciiDigit(minutes.Text[date.End - 1])
                && date.End - date.Start >= 10;
    }

    private static bool IsAlone(DateMention date, Sentence sentence) =>
        sentence.Passage.Length - (date.End - date.Start) <= 12;

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

    private static bool IsOther(Sentence sentence)
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

    // « 18/03 » is a date where it stands in the title; elsewhere it may be anything.
    private static DateMention? InFigures(Document minutes, Sentence sentence)
    {
        for (var at = sentence.From; at + 2 < sentence.To; at++)
        {
            if (
                sentence.Tokens[at].Kind != TokenKind.Number
                || sentence.Tokens[at + 1].Text is not ("/" or ".")
                || sentence.Tokens[at + 2].Kind != TokenKind.Number
            )
            {
                continue;
            }

            var said = new Passage(sentence.Tokens[at].Start, sentence.Tokens[at + 2].End);
            var read = DateGrammar.French.Read(
                said.In(minutes.Text),
                new DateContext(minutes.Reference)
            );
            return
                read.Period is { Precision: Precision.Day } day
                && day.Start <= minutes.Context.Reference
                ? new DateMention(
                    said.Start,
                    said.End,
                    day,
                    read.Time,
                    read.Reason,
                    read.Doubt,
                    null,
                    false
                )
                : null;
        }

        return null;
    }

    private static DateMention? FirstDay(Document minutes, Sentence sentence) =>
        minutes
            .DatesIn(sentence.Passage)
            .FirstOrDefault(date =>
                date.Period is null && date.Refusal is not null
                || date.Period?.Precision == Precision.Day && !date.IsDeadline
            );
}
