using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Dossiers;

/// <summary>Whether a dossier, a candidacy or its theme was retained, and what was chosen instead.</summary>
internal sealed class DossierOutcome : Rule
{
    private const int LongestSubject = 40;

    private static readonly HashSet<string> Filed = FunctionWords.Set(
        "dossier dossiers candidature candidatures theme themes sujet projet label"
    );

    private static readonly Shape Verdict = Shapes.Verb(
        "retenir sélectionner choisir accepter rejeter écarter refuser",
        Tense.PastParticiple
    );

    private static readonly HashSet<string> Refusals = FunctionWords.Set("rejeter écarter refuser");

    private static readonly HashSet<string> Negations = FunctionWords.Set("pas non jamais ni");

    private static readonly HashSet<string> Judges = FunctionWords.Set(
        "gouvernement ministere ministre jury comite commission matignon etat region ville fondation"
    );

    private static readonly Shape ChosenAfter = Shapes.OneOf(
        Shapes.Then(
            Shapes.Verb("porter", Tense.Future, Tense.Present, Tense.Conditional),
            Shapes.Within(3, Shapes.Word("sur"))
        ),
        Shapes.Then(
            Shapes.Verb("être", Tense.Future, Tense.Present),
            Shapes.Maybe(Shapes.Verb("consacrer dédier", Tense.PastParticiple)),
            Shapes.Word("a au aux")
        ),
        Shapes.Then(Shapes.Word("profit benefice faveur"), Shapes.Word("de du des d'")),
        Shapes.Then(
            Shapes.Verb("préférer choisir retenir", Tense.PastParticiple, Tense.Present),
            Shapes.Maybe(Shapes.Word(":"))
        ),
        Shapes.Then(
            Shapes.Word("theme sujet"),
            Shapes.Verb("retenir choisir", Tense.PastParticiple),
            Shapes.Word("est sera :")
        )
    );

    public override string Example =>
        "Le collectif avait déposé un dossier pour le label grande cause 2031. Le gouvernement n'a pas retenu ce thème.";

    public override string CounterExample => "Le conseil n'a pas retenu l'offre la moins chère.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        for (var at = 0; at < minutes.Sentences.Count; at++)
        {
            var sentence = minutes.Sentences[at];
            var verdict = Verdict.First(sentence);
            if (
                verdict.Found
                && IsSaid(sentence, verdict.From)
                && IsAboutDossier(sentence, verdict.From)
                && DossierLabel.Near(minutes, at) is { } label
            )
            {
                yield return Outcome(minutes, at, verdict, label);
            }
        }
    }

    // « a été retenu », « n'est pas retenu », « non retenu »; « le thème retenu » says only which one was chosen.
    private static bool IsSaid(Sentence sentence, int verdict)
    {
        for (var at = Math.Max(sentence.From, verdict - 4); at < verdict; at++)
        {
            if (
                sentence.Tokens[at].Folded
                is "a"
                    or "ont"
                    or "est"
                    or "ete"
                    or "pas"
                    or "non"
                    or "sont"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAboutDossier(Sentence sentence, int verdict)
    {
        for (
            var at = Math.Max(sentence.From, verdict - LongestSubject);
            at < Math.Min(sentence.To, verdict + 5);
            at++
        )
        {
            if (Filed.Contains(sentence.Tokens[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static OutcomeMention Outcome(Document minutes, int at, Match verdict, string label)
    {
        var sentence = minutes.Sentences[at];
        var tokens = sentence.Tokens;
        var negated = HasNegation(sentence, verdict.From);
        var refused = tokens[verdict.From].IsOf(Refusals, Tense.PastParticiple);
        var chosen = Chosen(minutes, at, verdict);
        var filedBy = FiledBy(minutes, at);
        var end =
            chosen.Passage is { } instead && instead.Start > sentence.Passage.Start
                ? instead.End
                : tokens[verdict.To - 1].End;
        return new OutcomeMention(
            new Passage(sentence.Passage.Start, Math.Max(end, tokens[verdict.To - 1].End)),
            Certainty.Sure,
            new Wording(
                negated || refused
                    ? "Le texte dit que le dossier ou son thème n'a pas été retenu."
                    : "Le texte dit que le dossier ou son thème a été retenu.",
                negated || refused
                    ? "The text says that the dossier or its theme was not retained."
                    : "The text says that the dossier or its theme was retained."
            ),
            label,
            !(negated || refused),
            chosen.Words,
            filedBy,
            Judge(minutes, sentence, verdict.From)
        );
    }

    private static bool HasNegation(Sentence sentence, int verdict)
    {
        for (var at = Math.Max(sentence.From, verdict - 4); at < verdict; at++)
        {
            if (Negations.Contains(sentence.Tokens[at].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Judge(Document minutes, Sentence sentence, int verdict)
    {
        for (var at = sentence.From; at < Math.Min(sentence.To, verdict + 6); at++)
        {
            if (Judges.Contains(sentence.Tokens[at].Folded))
            {
                return minutes.Words(sentence.Tokens, at, at + 1);
            }
        }

        return null;
    }

    private static (string? Words, Passage? Passage) Chosen(Document minutes, int at, Match verdict)
    {
        var sentence = minutes.Sentences[at];
        var same = ChosenAfter.First(sentence.Tokens, verdict.To, sentence.To);
        if (same.Found)
        {
            return Object(minutes, sentence, same.To);
        }

        if (at + 1 < minutes.Sentences.Count)
        {
            var next = minutes.Sentences[at + 1];
            var after = ChosenAfter.First(next);
            if (after.Found)
            {
                return Object(minutes, next, after.To);
            }
        }

        return (null, null);
    }

    private static (string?, Passage?) Object(Document minutes, Sentence sentence, int from)
    {
        while (from < sentence.To && sentence.Tokens[from].Text == ":")
        {
            from++;
        }

        var start = OrganizationName.AfterArticle(sentence.Tokens, from, sentence.To);
        var end = NounPhrase.End(sentence.Tokens, start, sentence.To);
        return end > start
            ? (
                minutes.Words(sentence.Tokens, start, end),
                new Passage(sentence.Tokens[start].Start, sentence.Tokens[end - 1].End)
            )
            : (null, null);
    }

    private static string? FiledBy(Document minutes, int at)
    {
        foreach (var near in DossierLabel.Around(minutes, at))
        {
            for (var token = near.From; token < near.To - 1; token++)
            {
                var end = near.Tokens[token].Folded is "collectif" or "coalition"
                    ? OrganizationName.End(near.Tokens, token + 1, near.To)
                    : token;
                if (end > token + 1)
                {
                    return minutes.Words(near.Tokens, token + 1, end);
                }
            }
        }

        return null;
    }
}
