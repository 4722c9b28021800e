using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>Somebody who received others: « la préfète a reçu le collectif avec deux élues », « ont été reçus par… ».</summary>
internal sealed class Received : PersonRule
{
    private static readonly Wording Host = new(
        "Le texte dit que cette personne a reçu les autres.",
        "The text says that this person received the others."
    );

    private static readonly Wording Guest = new(
        "Le texte dit que cette personne était avec celle qui recevait.",
        "The text says that this person was with the one who received."
    );

    private static readonly Wording Others = new(
        "Le texte dit qu'un groupe a été reçu, sans nommer toutes les personnes.",
        "The text says that a group was received, without naming everybody."
    );

    private static readonly Shape Active = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("a ont"),
            Shapes.Maybe(Shapes.Adverbs),
            Shapes.Verb("recevoir accueillir rencontrer réunir", Tense.PastParticiple)
        ),
        Shapes.Verb("recevoir accueillir", Tense.Present, Tense.SimplePast)
    );

    private static readonly Shape Passive = Shapes.Then(
        Shapes.Being,
        Shapes.Maybe(Shapes.Adverbs),
        Shapes.Verb("recevoir accueillir", Tense.PastParticiple),
        Shapes.Within(8, Shapes.Word("par"))
    );

    private static readonly Shape With = Shapes.OneOf(
        Shapes.Word("avec"),
        Shapes.Then(Shapes.Word("en"), Shapes.Word("presence"), Shapes.Word("de des du d'")),
        Shapes.Then(
            Shapes.Verb("accompagner entourer assister", Tense.PastParticiple),
            Shapes.Word("de par des du d'")
        ),
        Shapes.Then(Shapes.Word("aux"), Shapes.Word("cotes"), Shapes.Word("de des du d'"))
    );

    private static readonly HashSet<string> Groups = FunctionWords.Set(
        "collectif coalition delegation groupe membres association associations representants representantes equipe"
    );

    public override string Example =>
        "La députée Nora Exemple a reçu le collectif avec le sénateur Ali Exemple.";

    public override string CounterExample => "La mairie a reçu le dossier avec les plans.";

    public override IEnumerable<Person> Find(Document minutes, Sentence sentence)
    {
        var passive = Passive.First(sentence);
        var active = passive.Found ? default : Active.First(sentence);
        if (!passive.Found && !(active.Found && active.To > 0))
        {
            yield break;
        }

        var host = passive.Found
            ? ByPerson(minutes, sentence, passive.To)
            : Subject(minutes, sentence, active.From);
        var group = passive.Found
            ? Group(sentence, sentence.From, passive.From)
            : Group(sentence, active.To, Math.Min(active.To + 4, sentence.To));
        if (host is null || group < 0)
        {
            yield break;
        }

        (host.Presence, host.ReceivedTheOthers, host.Reason, host.Certainty) = (
            Presence.Present,
            true,
            Host,
            Certainty.Sure
        );
        yield return host;
        yield return OthersOf(minutes, sentence, group);
        foreach (
            var person in Companions(minutes, sentence, passive.Found ? passive.To : active.To)
        )
        {
            yield return person;
        }
    }

    private static IEnumerable<Person> Companions(Document minutes, Sentence sentence, int after)
    {
        var with = With.First(sentence.Tokens, after, sentence.To);
        if (!with.Found)
        {
            yield break;
        }

        foreach (var phrase in PersonPhrase.In(minutes, sentence.Tokens, with.To, sentence.To))
        {
            if (phrase.Name is not null)
            {
                yield return ToPerson(phrase, sentence, Guest);
            }
        }
    }

    private static Person? ByPerson(Document minutes, Sentence sentence, int after) =>
        PersonPhrase.At(minutes, sentence.Tokens, Math.Min(after, sentence.To - 1), sentence.To)
            is { } phrase
            ? ToPerson(phrase, sentence, Host)
            : null;

    private static Person? Subject(Document minutes, Sentence sentence, int verb)
    {
        foreach (var phrase in PersonPhrase.In(minutes, sentence.Tokens, sentence.From, verb))
        {
            return ToPerson(phrase, sentence, Host);
        }

        return verb > sentence.From && sentence.Tokens[verb - 1].Folded is "il" or "elle"
            ? Antecedent(
                minutes,
                sentence.Passage.Start,
                new Passage(sentence.Tokens[verb - 1].Start, sentence.Tokens[verb].End)
            )
            : null;
    }

    // « il » is the last person who was named in their own right.
    private static Person? Antecedent(Document minutes, int before, Passage passage)
    {
        var named = minutes.Roster.People.LastOrDefault(p =>
            p.Passage.End <= before && !p.IsNested && p.Name is not null
        );
        return named is null
            ? null
            : new Person
            {
                Name = named.Name,
                Passage = passage,
                Reason = Host,
            };
    }

    private static int Group(Sentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Groups.Contains(sentence.Tokens[at].Folded))
            {
                return at;
            }
        }

        return -1;
    }

    private static Person OthersOf(Document minutes, Sentence sentence, int group)
    {
        var end = OrganizationName.End(sentence.Tokens, group + 1, sentence.To);
        return new Person
        {
            OthersNotNamed = true,
            Organization = minutes.Words(sentence.Tokens, group, end),
            Presence = Presence.Present,
            Passage = new Passage(sentence.Tokens[group].Start, sentence.Tokens[end - 1].End),
            Certainty = Certainty.Likely,
            Reason = Others,
        };
    }

    private static Person ToPerson(PersonPhrase phrase, Sentence sentence, Wording reason) =>
        new()
        {
            Name = phrase.Name,
            Title = phrase.Title,
            Presence = Presence.Present,
            Passage = new Passage(
                sentence.Tokens[phrase.From].Start,
                sentence.Tokens[phrase.To - 1].End
            ),
            Reason = reason,
        };
}
