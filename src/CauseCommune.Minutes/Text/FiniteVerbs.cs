using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>Tells which tokens are finite verbs, from their forms and from what stands before them.</summary>
internal static class FiniteVerbs
{
    private static readonly HashSet<string> AlwaysVerbs = FunctionWords.Set(
        "est sont ont va vont doit doivent peut peuvent faut fut furent etait etaient avait avaient ait soit soient suis sommes avons"
    );

    // Forms that are far more often something else.
    private static readonly HashSet<string> NeverVerbs = FunctionWords.Set(
        "entre contre montre merci cours courant plus fois suite tache taches lieu point ferme pense-bete sous site sites livre livres vis mois bons sera-t-il membre membres note notes reste-t-il vu ville adresse page pages base bases poste postes image images place places type types titre titres date dates heure heures"
    );

    // Adjectives that stand before their noun: « la grande cause ».
    private static readonly HashSet<string> Prenominal = FunctionWords.Set(
        "grand grande grands grandes petit petite petits petites bon bonne bons bonnes nouveau nouvelle nouveaux nouvelles premier premiere dernier derniere derniers dernieres prochain prochaine prochains prochaines autre autres meme memes gros grosse jeune jeunes vieux beau belle deuxieme troisieme vrai vraie simple double seul seule ancien ancienne future futur"
    );

    private static readonly HashSet<string> StrongClitics = FunctionWords.Set("se s' ne n' lui y");

    private static readonly HashSet<string> SubjectPronouns = FunctionWords.Set(
        "il elle on ils elles je j' tu nous vous cela ca ce c' qui chacun chacune"
    );

    /// <summary>True when the token at <paramref name="at"/> is the finite verb of a clause of its block.</summary>
    public static bool IsFinite(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Forms.Count == 0)
        {
            return false;
        }

        if (token.Text is "a" || AlwaysVerbs.Contains(token.Folded) && !token.Is("suis"))
        {
            return !(at > 0 && tokens[at - 1].Is("l'") && token.Is("est"));
        }

        if (
            NeverVerbs.Contains(token.Folded)
            || token.IsCapitalised && at > 0 && !token.IsAllCapitals
        )
        {
            return false;
        }

        if (token.Has(Tense.Future) || token.Has(Tense.Conditional))
        {
            return !IsNounPlace(tokens, at);
        }

        return IsThird(token) && !token.Has(Tense.Infinitive) && StandsAsVerb(tokens, at);
    }

    private static bool IsThird(Token token)
    {
        foreach (var form in token.Forms)
        {
            if (
                form.Person is 2 or 3 or 5
                && form.Tense
                    is Tense.Present
                        or Tense.Imperfect
                        or Tense.Subjunctive
                        or Tense.SimplePast
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAsVerb(IReadOnlyList<Token> tokens, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = tokens[at - 1];
        if (before.IsAnyOf(SubjectPronouns))
        {
            return true;
        }

        // « s'en charge », « il les relance »: small words that stand only before a verb.
        var objects = at;
        while (objects > 0 && tokens[objects - 1].IsAnyOf(FunctionWords.Clitics))
        {
            objects--;
            if (tokens[objects].IsAnyOf(StrongClitics))
            {
                return true;
            }
        }

        if (objects < at && objects > 0 && tokens[objects - 1].IsAnyOf(SubjectPronouns))
        {
            return true;
        }

        if (
            before.IsAnyOf(FunctionWords.Determiners)
            || before.IsAnyOf(FunctionWords.Prepositions)
            || before.Kind == TokenKind.Number
            || before.IsElided
            || Prenominal.Contains(before.Folded)
        )
        {
            return false;
        }

        // « validé » and « fait » alone are participles; a noun of deed is a noun.
        return !tokens[at].Has(Tense.PastParticiple)
            && (
                !Words.Deeds.Contains(tokens[at].Folded)
                || before.IsCapitalised && !before.IsShouted
            )
            && (before.IsWord || before.Is(")"))
            && !before.IsAnyOf(Words.Joints);
    }

    private static bool IsNounPlace(IReadOnlyList<Token> tokens, int at) =>
        at > 0
        && tokens[at - 1].IsAnyOf(FunctionWords.Determiners)
        && !tokens[at - 1].IsAnyOf(FunctionWords.Clitics);
}
