using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;
using NodaTime;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>When and where the next meeting is to be: « prochaine réunion le 20 mars à la mairie ». Two of them are both doubtful.</summary>
internal sealed class NextMeeting : Rule
{
    private static readonly Shape Next = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("prochaine prochain"),
            Shapes.Word(
                "reunion rencontre rendez-vous rdv seance atelier workshop comite copil session conseil ca ag assemblee bureau point conseil visio visioconference"
            )
        ),
        Shapes.Then(Shapes.Word("reunion rencontre seance"), Shapes.Word("suivante prochaine")),
        Shapes.Then(
            Shapes.Word("reunion seance rencontre assemblee"),
            Shapes.Within(
                4,
                Shapes.Then(
                    Shapes.Word("est sera"),
                    Shapes.Maybe(Shapes.Adverbs),
                    Shapes.Word("fixee prevue programmee"),
                    Shapes.Word("au le a pour en")
                )
            )
        ),
        Shapes.Then(
            Shapes.Word("prochaine"),
            Shapes.Word("fois date"),
            Shapes.Word(": le au est sera")
        ),
        Shapes.Then(
            Shapes.Word("nous on"),
            Shapes.Maybe(Shapes.Word("nous se")),
            Shapes.Verb("retrouver revoir réunir", Tense.Future, Tense.Present),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Word("le a au lundi mardi mercredi jeudi vendredi")
        )
    );

    private static readonly HashSet<string> Past = FunctionWords.Set(
        "avant pour lors jusqu' d'ici ordre"
    );

    private static readonly Shape Where = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("dans"),
            Shapes.Word("les la le l'"),
            Shapes.Word("locaux salle salles bureaux grande salon maison amphi amphitheatre")
        ),
        Shapes.Word("chez"),
        Shapes.Word("salle"),
        Shapes.Then(Shapes.Word("lieu"), Shapes.Word(":")),
        Shapes.Then(Shapes.Word("au a en"), Shapes.Maybe(Shapes.Word("la l' le")))
    );

    private static readonly HashSet<string> NoPlace = FunctionWords.Set(
        "partir heures heure h plus moins nouveau matin soir midi fin debut cours ete fait tout tard zero preparer definir fixer confirmer preciser determiner"
    );

    public override string Example =>
        "La prochaine réunion est prévue le 20 mars 2031 dans les locaux de l'Amicale.";

    public override string CounterExample => "Nora prépare un point pour la prochaine réunion.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        var found = new List<NextMeetingMention>();
        foreach (var sentence in minutes.Sentences)
        {
            if (Read(minutes, sentence) is { } meeting)
            {
                found.Add(meeting);
            }
        }

        var distinct = found
            .GroupBy(meeting => meeting.When)
            .Select(same => same.OrderByDescending(m => m.Place is not null).First())
            .ToList();
        return distinct.Count < 2
            ? distinct
            : distinct.Select(meeting =>
                meeting with
                {
                    Certainty = Certainty.Doubtful,
                    Reason = new Wording(
                        "Le texte donne plusieurs dates pour la prochaine réunion ; choisissez la bonne.",
                        "The text gives several dates for the next meeting; choose the right one."
                    ),
                }
            );
    }

    private static NextMeetingMention? Read(Document minutes, Sentence sentence)
    {
        var inSection =
            minutes.SectionOf(sentence.Block) == Section.NextMeeting && IsFirst(sentence);
        var next = Next.First(sentence);
        if (
            !inSection
            && (!next.Found || IsDeadline(sentence, next.From) || IsOfOthers(sentence, next.To))
        )
        {
            return null;
        }

        var after = next.Found ? sentence.Tokens[next.From].Start : sentence.Passage.Start;
        var date =
            minutes
                .DatesIn(sentence.Passage)
                .Where(d => d.Start >= after && (d.Period is null || !IsBefore(minutes, d)))
                .OrderByDescending(d => d.Period?.Precision == Dates.Precision.Day)
                .FirstOrDefault()
            ?? minutes
                .DatesIn(sentence.Passage)
                .FirstOrDefault(d => d.Period is null || !IsBefore(minutes, d));
        date ??= next.Found && sentence.To - next.To <= 2 ? DateBelow(minutes, sentence) : null;
        if (date is null || date.Period is null && date.Refusal is null)
        {
            return null;
        }

        var (place, placeEnd) = Place(minutes, sentence, date);
        var start = next.Found
            ? Math.Min(sentence.Tokens[next.From].Start, date.Start)
            : date.Start;
        var doubt = date.Refusal ?? date.Doubt;
        return new NextMeetingMention(
            new Passage(start, Math.Max(Math.Max(date.End, placeEnd), start)),
            doubt is not null ? Certainty.Doubtful
                : date.Period?.Precision == Dates.Precision.Day && next.Found ? Certainty.Sure
                : Certainty.Likely,
            doubt
                ?? new Wording(
                    "Le texte dit quand aura lieu la prochaine réunion.",
                    "The text says when the next meeting will be."
                ),
            date.Period,
            date.Time,
            place
        );
    }

    // « Prochaine réunion : » and its date on the next line.
    private static DateMention? DateBelow(Document minutes, Sentence sentence)
    {
        var end = sentence.Passage.End;
        return minutes
            .DatesIn(new Passage(end, end + 60))
            .FirstOrDefault(date => date.Period is null || !IsBefore(minutes, date));
    }

    private static bool IsFirst(Sentence sentence) =>
        sentence.From == 0 || sentence.Block.Sentences.Count < 3;

    // « le prochain conseil de l'Amicale » is the meeting of another body.
    private static bool IsOfOthers(Sentence sentence, int at) =>
        at + 1 < sentence.To
        && sentence.Tokens[at].Folded is "d'" or "de" or "du"
        && sentence.Tokens[at + 1].IsCapitalised
        && !sentence.Tokens[at + 1].IsShouted;

    // « pour la prochaine réunion » is a deadline of something else.
    private static bool IsDeadline(Sentence sentence, int next)
    {
        for (var at = Math.Max(sentence.From, next - 3); at < next; at++)
        {
            if (Past.Contains(sentence.Tokens[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBefore(Document minutes, DateMention date) =>
        date.Period!.End < minutes.Reference;

    private static (string? Place, int End) Place(
        Document minutes,
        Sentence sentence,
        DateMention date
    )
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (tokens[at].Start < date.End)
            {
                continue;
            }

            var where = Where(tokens, at, sentence.To);
            if (
                where < 0
                || where >= sentence.To
                || tokens[where].Kind == TokenKind.Number
                || NoPlace.Contains(tokens[where].Folded)
                || tokens[where].Kind == TokenKind.Mark
            )
            {
                continue;
            }

            var from = tokens[at].Folded is "dans" or "au" or "a" or "en"
                ? OrganizationName.AfterArticle(tokens, at + 1, sentence.To)
                : at;
            var end = NounPhrase.End(tokens, from, sentence.To);
            return end > from && end - from < 14
                ? (minutes.Words(tokens, from, end), tokens[end - 1].End)
                : (null, 0);
        }

        return (null, 0);
    }
}
