using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Dossiers;

/// <summary>
/// The position of an authority: « la qualité du dossier et … ont convaincu la ministre de soutenir la démarche »,
/// « la préfète soutient la démarche, convaincue par… ».
/// </summary>
internal sealed class Convinced : Rule
{
    private static readonly Shape Convince = Shapes.Then(
        Shapes.Word("a ont"),
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Verb("convaincre persuader décider amener conduire", Tense.PastParticiple)
    );

    private static readonly Shape ConvincedBy = Shapes.Then(
        Shapes.Verb("convaincre persuader", Tense.PastParticiple),
        Shapes.Word("par")
    );

    private static readonly Shape Supports = Shapes.OneOf(
        Shapes.Verb("soutenir appuyer défendre", Tense.Infinitive, Tense.Present, Tense.Future),
        Shapes.Then(Shapes.Word("a ont"), Shapes.Verb("soutenir appuyer", Tense.PastParticiple)),
        Shapes.Then(
            Shapes.Verb(
                "apporter donner promettre",
                Tense.Present,
                Tense.Infinitive,
                Tense.PastParticiple,
                Tense.Future
            ),
            Shapes.Word("son"),
            Shapes.Word("soutien appui")
        )
    );

    private static readonly Shape Opposes = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("s'"),
            Shapes.Verb("opposer", Tense.Present, Tense.Infinitive, Tense.Future)
        ),
        Shapes.Then(
            Shapes.Verb("refuser", Tense.Infinitive, Tense.Present),
            Shapes.Word("de"),
            Shapes.Verb("soutenir appuyer", Tense.Infinitive)
        )
    );

    private static readonly Shape Wished = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("a"),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Verb("souhaiter vouloir désirer", Tense.PastParticiple)
        ),
        Shapes.Verb("souhaiter vouloir désirer", Tense.Present, Tense.Imperfect)
    );

    public override string Example =>
        "La qualité du dossier et le nombre de soutiens ont convaincu la ministre Nora Exemple de soutenir la démarche.";

    public override string CounterExample =>
        "Ces arguments ont convaincu Nora Exemple de relire le texte.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        for (var at = 0; at < minutes.Sentences.Count; at++)
        {
            var sentence = minutes.Sentences[at];
            var position = ByReasons(minutes, sentence) ?? ByStance(minutes, sentence);
            if (position is not null)
            {
                yield return WithWish(minutes, at, position);
            }
        }
    }

    // Reasons, « ont convaincu », the authority, « de soutenir ».
    private static PositionMention? ByReasons(Document minutes, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var convince = Convince.First(sentence);
        if (
            !convince.Found
            || Stand(sentence, convince.To) is not { } stance
            || Authority(minutes, sentence, convince.To, sentence.To) is not { } authority
        )
        {
            return null;
        }

        var from = AfterConnector(tokens, sentence.From, convince.From);
        return Position(
            minutes,
            sentence,
            authority,
            stance,
            NounPhrase.Members(tokens, from, convince.From)
        );
    }

    // The authority, « soutient », and perhaps « convaincue par » its reasons.
    private static PositionMention? ByStance(Document minutes, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var support = Supports.First(sentence);
        if (
            !support.Found
            || tokens[support.From].Has(Tense.Infinitive)
            || Authority(minutes, sentence, sentence.From, support.From)
                is not { Title: not null } authority
        )
        {
            return null;
        }

        var by = ConvincedBy.First(sentence);
        List<Match> reasons = by.Found
            ? NounPhrase.Members(tokens, by.To, by.From > support.To ? sentence.To : support.From)
            : [];
        return Position(minutes, sentence, authority, Stance.Supports, reasons);
    }

    private static Stance? Stand(Sentence sentence, int from) =>
        Opposes.First(sentence.Tokens, from, sentence.To).Found ? Stance.Opposes
        : Supports.First(sentence.Tokens, from, sentence.To).Found ? Stance.Supports
        : null;

    private static PersonPhrase? Authority(Document minutes, Sentence sentence, int from, int to)
    {
        foreach (var phrase in PersonPhrase.In(minutes, sentence.Tokens, from, to))
        {
            var title = phrase.Title ?? minutes.Roster.Find(phrase.Name!)?.Title;
            if (title is not null)
            {
                return phrase with { Title = title };
            }
        }

        return null;
    }

    // « Néanmoins, » and the like open the sentence, not the list.
    private static int AfterConnector(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = from; at < Math.Min(to, from + 4); at++)
        {
            if (
                tokens[at].Text == ","
                && tokens[from].IsWord
                && !tokens[from].IsAnyOf(FunctionWords.Determiners)
            )
            {
                return at + 1;
            }
        }

        return from;
    }

    private static PositionMention Position(
        Document minutes,
        Sentence sentence,
        PersonPhrase authority,
        Stance stance,
        List<Match> reasons
    ) =>
        new(
            sentence.Passage,
            Certainty.Sure,
            new Wording(
                "Le texte dit ce qui a convaincu cette autorité, ou ce qu'elle soutient.",
                "The text says what convinced this authority, or what it supports."
            ),
            authority.Name ?? authority.Title!,
            authority.Title,
            stance,
            [
                .. reasons.Select(reason => new ReasonGiven(
                    minutes.Words(sentence.Tokens, reason.From, reason.To),
                    new Passage(
                        sentence.Tokens[reason.From].Start,
                        sentence.Tokens[reason.To - 1].End
                    )
                )),
            ]
        );

    // « Elle souhaite… » in one of the two sentences that follow.
    private static PositionMention WithWish(Document minutes, int at, PositionMention position)
    {
        for (var next = at + 1; next < Math.Min(minutes.Sentences.Count, at + 3); next++)
        {
            var sentence = minutes.Sentences[next];
            var wish = Wished.First(sentence);
            if (
                !wish.Found
                || wish.From == sentence.From
                || !IsSame(minutes, sentence, wish.From, position)
            )
            {
                continue;
            }

            var end =
                sentence.To > wish.To && sentence.Tokens[sentence.To - 1].Kind == TokenKind.Mark
                    ? sentence.To - 1
                    : sentence.To;
            return position with
            {
                Wish = minutes.Words(sentence.Tokens, wish.To, end),
                Passage = new Passage(position.Passage.Start, sentence.Tokens[end - 1].End),
            };
        }

        return position;
    }

    private static bool IsSame(
        Document minutes,
        Sentence sentence,
        int verb,
        PositionMention position
    )
    {
        if (sentence.Tokens[verb - 1].Folded is "il" or "elle")
        {
            return true;
        }

        return PersonPhrase
            .In(minutes, sentence.Tokens, sentence.From, verb)
            .Any(phrase =>
                phrase.Name == position.Authority || phrase.Name is null && phrase.Title is not null
            );
    }
}
