using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>Somebody named with an office, or an office of state without a name. To be named is not to be there.</summary>
internal sealed class TitledName : PersonRule
{
    private static readonly Wording OnlyNamed = new(
        "Le texte nomme cette personne par sa fonction, sans dire qu'elle était là.",
        "The text names this person by their office, without saying that they were there."
    );

    private static readonly Shape OfficeOfState = Shapes.OneOf(
        Shapes.Phrase("premier ministre"),
        Shapes.Phrase("premiere ministre"),
        Shapes.Phrase("president de la republique"),
        Shapes.Phrase("presidente de la republique"),
        Shapes.Phrase("secretaire d' etat"),
        Shapes.Then(Shapes.Word("ministre"), Shapes.Word("de du des d' charge chargee"))
    );

    public override string Example =>
        "La démarche est portée par la ministre du logement Nora Exemple.";

    public override string CounterExample => "La démarche est portée par le groupe logement.";

    public override IEnumerable<Person> Find(Document minutes, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (PersonPhrase.At(minutes, tokens, at, sentence.To) is not { } phrase)
            {
                continue;
            }

            if (phrase.Title is not null && (phrase.Name is not null || IsOfState(tokens, phrase)))
            {
                yield return ToPerson(phrase, tokens, IsNested(tokens, sentence.From, phrase.From));
                foreach (var inner in Inner(minutes, tokens, phrase))
                {
                    yield return inner;
                }
            }

            at = phrase.To - 1;
        }
    }

    // « … auprès du Premier ministre Ali Exemple »: the title of one person ends with another.
    private static IEnumerable<Person> Inner(
        Document minutes,
        IReadOnlyList<Token> tokens,
        PersonPhrase phrase
    )
    {
        for (var at = phrase.From + 2; at < phrase.To; at++)
        {
            if (
                !tokens[at - 1].IsAnyOf(FunctionWords.Prepositions)
                || !OfficeOfState.First(tokens, at, Math.Min(at + 4, tokens.Count)).Found
            )
            {
                continue;
            }

            if (
                PersonPhrase.At(minutes, tokens, at, tokens.Count) is { Title: not null } inner
                && OfficeOfState(tokens, at, tokens.Count) > at
            )
            {
                yield return ToPerson(inner, tokens, nested: true);
                yield break;
            }
        }
    }

    private static bool IsNested(IReadOnlyList<Token> tokens, int from, int at) =>
        at > from + 1
        && tokens[at - 1].IsAnyOf(FunctionWords.Prepositions)
        && tokens[at - 2].Is("aupres");

    private static bool IsOfState(IReadOnlyList<Token> tokens, PersonPhrase phrase) =>
        OfficeOfState.First(tokens, phrase.From, phrase.To).Found;

    private static Person ToPerson(PersonPhrase phrase, IReadOnlyList<Token> tokens, bool nested) =>
        new()
        {
            Name = phrase.Name,
            Title = phrase.Title,
            Passage = new Passage(tokens[phrase.From].Start, tokens[phrase.To - 1].End),
            IsNested = nested,
            Reason = OnlyNamed,
            Certainty = Certainty.Likely,
        };
}
