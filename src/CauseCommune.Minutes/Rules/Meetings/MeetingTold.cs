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
    private const int Opening = 14;
    private const int LabelledWithin = 60;
    private const int Closing = 12;

    private static readonly HashSet<string> TitleWords = FunctionWords.Set(
        "reunion reunions compte-rendu compte cr pv proces-verbal proces assemblee seance conseil comite copil bureau atelier workshop rencontre ag ca conference point session commission minutes date le du seminaire"
    );

    private static readonly HashSet<string> OtherMeetings = FunctionWords.Set(
        "precedent precedente precedents dernier derniere prochain prochaine prochaines prochains approbation adoption approuve adopte relecture validation suivante suivant vote relire"
    );

    private static readonly Shape Law = Shapes.Then(
        Shapes.Word("loi decret arrete ordonnance"),
        Shapes.Within(2, Shapes.Word("du"))
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
        var dated = Titled(minutes) ?? Labelled(minutes) ?? Told(minutes) ?? Signed(minutes);
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
            if (IsOfATask(piece))
            {
                continue;
            }

            foreach (var sentence in piece.Sentences.Take(2))
            {
                var date =
                    FirstDay(minutes, sentence)
                    ?? (
                        at < 4 && (piece.Kind == BlockKind.Heading || piece.Tokens.Count < 12)
                            ? InFigures(minutes, sentence)
                            : null
                    );
                if (IsTooLong(sentence, date) || IsOther(sentence) || IsLaw(sentence))
                {
                    continue;
                }

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

    // « Échéance : 12 mars », or the cell under « Quand ».
    private static bool IsOfATask(Block piece) =>
        piece.Kind == BlockKind.Cell && piece.Tokens is [{ Kind: TokenKind.Number }, ..]
        || FieldLine.Of(piece) is not null && !piece.Tokens[0].Is("date");

    // A title is short; a sentence that begins with its day, or with « Compte rendu », may be longer.
    private static bool IsTooLong(Sentence sentence, DateMention? date) =>
        sentence.To - sentence.From > 60
        || sentence.To - sentence.From > 22
            && !(
                date is not null && date.Start - sentence.Passage.Start <= 3
                || TitleWords.Contains(sentence.Tokens[sentence.From].Folded)
            );

    // « la loi du 1er juillet 1901 »
    private static bool IsLaw(Sentence sentence) => sentence.Clauses.Any(Law.IsIn);

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

    // « 18/03 » and « 22 09 2031 » are dates where they stand in the title; elsewhere they may be anything.
    private static DateMention? InFigures(Document minutes, Sentence sentence)
    {
        for (var at = sentence.From; at + 2 < sentence.To; at++)
        {
            var (first, middle, last) = (
                sentence.Tokens[at],
                sentence.Tokens[at + 1],
                sentence.Tokens[at + 2]
            );
            if (first.Kind != TokenKind.Number || last.Kind != TokenKind.Number)
            {
                continue;
            }

            var said =
                middle.Text is "/" or "." or "-" && first.Text.Length <= 2 && last.Text.Length <= 2
                    ? OfDayAndMonth(first.Text, last.Text)
                : middle.Kind == TokenKind.Number && last.Text.Length == 4
                    ? $"{first.Text}/{middle.Text}/{last.Text}"
                : null;
            var read = said is null
                ? null
                : DateGrammar.French.Read(said, new DateContext(minutes.Reference));
            if (
                read?.Period is { Precision: Precision.Day } day
                && day.Start <= minutes.Context.Reference
            )
            {
                return new DateMention(
                    first.Start,
                    last.End,
                    day,
                    read.Time,
                    read.Reason,
                    read.Doubt,
                    null,
                    false
                );
            }
        }

        return null;
    }

    // « 10/20 » can only be the month before its day.
    private static string OfDayAndMonth(string first, string second) =>
        int.TryParse(first, out var month)
        && int.TryParse(second, out var day)
        && month <= 12
        && day is > 12 and <= 31
            ? $"{second}/{first}"
            : $"{first}/{second}";

    private static DateMention? FirstDay(Document minutes, Sentence sentence) =>
        minutes
            .DatesIn(sentence.Passage)
            .FirstOrDefault(date =>
                date.Period is null && date.Refusal is not null
                || date.Period?.Precision == Precision.Day && !date.IsDeadline
            );
}
