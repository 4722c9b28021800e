using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Dossiers;

/// <summary>
/// Who tells the report: the organisation whose own site it links to and that somebody stood for, or the one that
/// signs it (« rédigé par… »).
/// </summary>
internal sealed class WhoTells : Rule
{
    private static readonly Shape WrittenBy = Shapes.OneOf(
        Shapes.Then(
            Shapes.Verb("rédiger écrire établir", Tense.PastParticiple),
            Shapes.Word("par")
        ),
        Shapes.Then(
            Shapes.Word("redacteur redactrice secretaire rapporteur rapporteure"),
            Shapes.Maybe(
                Shapes.Then(
                    Shapes.Word("de"),
                    Shapes.Maybe(Shapes.Word("la")),
                    Shapes.Word("seance reunion")
                )
            ),
            Shapes.Word(":")
        ),
        Shapes.Then(Shapes.Word("source"), Shapes.Word(":"))
    );

    public override string Example =>
        "Nora Exemple représentait Les Amies du Port (voir www.les-amies-du-port.example/actus).";

    public override string CounterExample =>
        "Le plan est sur www.meteo.example et la salle est réservée.";

    public override IEnumerable<Mention> Find(Document minutes)
    {
        var signed = false;
        foreach (var sentence in minutes.Sentences)
        {
            var by = WrittenBy.First(sentence);
            var author = by.Found ? Author(sentence, by.To, minutes) : by;
            if (!author.Found || author.To <= author.From)
            {
                continue;
            }

            signed = true;
            yield return new SourceMention(
                new Passage(sentence.Tokens[by.From].Start, sentence.Tokens[author.To - 1].End),
                Certainty.Sure,
                new Wording("Le texte dit qui l'a rédigé.", "The text says who wrote it."),
                PersonName.Cased(minutes.Words(sentence.Tokens, author.From, author.To))
            );
        }

        if (!signed && BySite(minutes) is { } source)
        {
            yield return source;
        }
    }

    private static Match Author(Sentence sentence, int at, Document minutes)
    {
        var name = minutes.NameEnd(sentence.Tokens, at, sentence.To);
        var capitals =
            name > at ? name : PersonName.AfterCapitals(sentence.Tokens, at, sentence.To);
        if (capitals > at)
        {
            return new Match(at, capitals);
        }

        var start = OrganizationName.AfterArticle(sentence.Tokens, at, sentence.To);
        return new Match(start, OrganizationName.End(sentence.Tokens, start, sentence.To));
    }

    private static SourceMention? BySite(Document minutes)
    {
        var bodies = minutes
            .Roster.People.Where(p => p.Represents is not null)
            .Select(p => p.Represents!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var piece in bodies.Count == 0 ? [] : minutes.Pieces)
        {
            foreach (var token in piece.Tokens)
            {
                if (token.Kind != TokenKind.Address)
                {
                    continue;
                }

                var site = SiteName(token.Folded);
                var represented = bodies.Find(body => IsSiteOf(site, body));
                if (represented is not null)
                {
                    return new SourceMention(
                        token.Passage,
                        Certainty.Likely,
                        new Wording(
                            "Déduit : le texte renvoie au site de cette organisation, qui était représentée à la réunion.",
                            "Concluded: the text links to the site of this organisation, which was represented at the meeting."
                        ),
                        represented,
                        token.Text
                    );
                }
            }
        }

        return null;
    }

    // « www.les-amies.example/actus » is « lesamies ».
    private static string SiteName(string address)
    {
        var host = address;
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        host = scheme < 0 ? host : host[(scheme + 3)..];
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var end = host.IndexOfAny(['/', ':', '?']);
        host = end < 0 ? host : host[..end];
        var dot = host.LastIndexOf('.');
        return Letters(dot < 0 ? host : host[..dot]);
    }

    // The same letters but for an ending: « femmes-x » and « Femmes X », « ingenieurs » and « ingénieures ».
    private static bool IsSiteOf(string site, string body)
    {
        var name = Letters(Folding.Fold(body));
        var common = 0;
        while (common < Math.Min(site.Length, name.Length) && site[common] == name[common])
        {
            common++;
        }

        return common >= 5 && common >= Math.Max(site.Length, name.Length) - 3;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
