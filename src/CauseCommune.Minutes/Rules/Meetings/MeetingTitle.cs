using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Rules.Actions;
using CauseCommune.Minutes.Text;
using NodaTime;
using Precision = CauseCommune.Dates.Precision;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>The day that the title of minutes gives, in words or in figures.</summary>
internal static class MeetingTitle
{
    private const int Opening = 14;

    private static readonly HashSet<string> TitleWords = FunctionWords.Set(
        "reunion reunions compte-rendu compte cr pv proces-verbal proces assemblee seance conseil comite copil bureau atelier workshop rencontre ag ca conference point session commission minutes date le du seminaire"
    );

    private static readonly Shape Law = Shapes.Then(
        Shapes.Word("loi decret arrete ordonnance"),
        Shapes.Within(2, Shapes.Word("du"))
    );

    // A date in a title, in the first lines.
    public static (DateMention Date, Sentence Sentence, Certainty Certainty)? Find(Document minutes)
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
                    MeetingTold.FirstDay(minutes, sentence)
                    ?? (
                        at < 4 && (piece.Kind == BlockKind.Heading || piece.Tokens.Count < 12)
                            ? InFigures(minutes, sentence)
                            : null
                    );
                if (IsTooLong(sentence, date) || MeetingTold.IsOther(sentence) || IsLaw(sentence))
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
}
