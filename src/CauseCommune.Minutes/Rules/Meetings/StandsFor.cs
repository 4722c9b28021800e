using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>Somebody who stood for an organisation: « Nora représentait Les Amies », « Les Amies, représentées par Nora ».</summary>
internal sealed class StandsFor : PersonRule
{
    private static readonly Shape Represents = Shapes.OneOf(
        Shapes.Verb("représenter", Tense.Imperfect, Tense.Present),
        Shapes.Then(Shapes.Word("a"), Shapes.Verb("représenter", Tense.PastParticiple)),
        Shapes.Then(
            Shapes.Word("etait est"),
            Shapes.Word("la le present presente"),
            Shapes.Maybe(Shapes.Word("representant representante")),
            Shapes.Word("pour de")
        )
    );

    private static readonly Shape RepresentedBy = Shapes.Then(
        Shapes.Verb("représenter", Tense.PastParticiple),
        Shapes.Word("par")
    );

    public override string Example => "Nora Exemple représentait Les Amies du Port.";

    public override string CounterExample => "Ce tableau représentait la moitié du budget.";

    public override IEnumerable<Person> Find(Document minutes, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var active = Represents.First(sentence);
        if (
            active.Found
            && PersonBefore(minutes, sentence, active.From) is { Name: not null } person
        )
        {
            var start = OrganizationName.AfterArticle(tokens, active.To, sentence.To);
            var end = OrganizationName.End(tokens, active.To, sentence.To);
            start = end > active.To ? active.To : start;
            end = end > active.To ? end : OrganizationName.End(tokens, start, sentence.To);
            if (end > start)
            {
                yield return ToPerson(
                    person,
                    minutes.Words(tokens, start, end),
                    tokens,
                    person.From,
                    end
                );
            }
        }

        var passive = RepresentedBy.First(sentence);
        if (
            passive.Found
            && PersonPhrase.At(minutes, tokens, passive.To, sentence.To) is { Name: not null } by
        )
        {
            var body = BodyBefore(sentence, passive.From);
            yield return ToPerson(
                by,
                body.From < body.To ? minutes.Words(tokens, body.From, body.To) : null,
                tokens,
                passive.From,
                by.To
            );
        }
    }

    private static PersonPhrase? PersonBefore(Document minutes, Sentence sentence, int verb)
    {
        PersonPhrase? last = null;
        foreach (var phrase in PersonPhrase.In(minutes, sentence.Tokens, sentence.From, verb))
        {
            last = phrase;
        }

        return last is { } found && verb - found.To <= 2 ? found : null;
    }

    private static Match BodyBefore(Sentence sentence, int participle)
    {
        for (var at = sentence.From; at < participle; at++)
        {
            var end = OrganizationName.End(sentence.Tokens, at, participle);
            if (end > at && participle - end <= 10)
            {
                return new Match(at, end);
            }
        }

        return new Match(0, 0);
    }

    private static Person ToPerson(
        PersonPhrase phrase,
        string? represents,
        IReadOnlyList<Token> tokens,
        int from,
        int to
    ) =>
        new()
        {
            Name = phrase.Name,
            Title = phrase.Title,
            Represents = represents,
            Organization = represents,
            Presence = Presence.Present,
            Passage = new Passage(tokens[from].Start, tokens[to - 1].End),
            Reason = new Wording(
                "Cette personne représentait une organisation à la réunion.",
                "This person stood for an organisation at the meeting."
            ),
        };
}
