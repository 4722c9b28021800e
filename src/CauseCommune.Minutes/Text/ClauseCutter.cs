using CauseCommune.Minutes.Lexicon;

namespace CauseCommune.Minutes.Text;

/// <summary>
/// Cuts a sentence into clauses, one deed each: before the subject of a new finite verb, and between infinitives
/// that are listed. Relative clauses stay with the noun that they tell of.
/// </summary>
internal sealed class ClauseCutter(Sentence sentence)
{
    private static readonly HashSet<string> Ands = FunctionWords.Set(
        "et puis ou mais & + / ensuite"
    );

    private static readonly HashSet<string> Links = FunctionWords.Set("de d' a");

    private static readonly HashSet<string> Fillers = FunctionWords.Set(
        "donc ainsi egalement aussi ensuite puis alors enfin surtout notamment bien ne pas y en le la les l' se s' leur lui n' de d' a"
    );

    private const int LongestSubject = 40;

    private readonly IReadOnlyList<Token> _tokens = sentence.Tokens;
    private readonly List<Clause> _clauses = [];
    private int _from = sentence.From;
    private Token? _joint;
    private int _verb = -1;
    private int _relativeVerb = -1;
    private int _depth;

    public static List<Clause> Cut(Sentence sentence)
    {
        var cutter = new ClauseCutter(sentence);
        cutter.Run();
        return cutter._clauses;
    }

    private void Run()
    {
        var relative = false;
        for (var at = sentence.From; at < sentence.To; at++)
        {
            var token = _tokens[at];
            _depth +=
                token.Text is "(" or "«" or "[" ? 1
                : token.Text is ")" or "»" or "]" ? -1
                : 0;
            if (_depth > 0)
            {
                continue;
            }

            if (token.Text is ":" or "→" or "⇒" or "➔" or "⇨" || IsArrow(at))
            {
                Close(at, at + 1, token);
                relative = false;
            }
            else if (
                (Words.Relatives.Contains(token.Folded) && token.Text != "ou" || IsRelativeThat(at))
                && at > _from
            )
            {
                relative = true;
            }
            else if (InfinitiveFollows(at))
            {
                Close(at, at + 1, token);
                relative = false;
            }
            else if (FiniteVerbs.IsFinite(_tokens, at))
            {
                relative = TakeVerb(at, relative);
            }
        }

        Close(sentence.To, sentence.To, null);
    }

    private bool IsArrow(int at) =>
        _tokens[at].Text is ">" && at > sentence.From && _tokens[at - 1].Text is "-" or "=" or "—";

    // « le plan que Nora a relu »: after a noun, « que » tells of it; after a verb, it opens what is said.
    private bool IsRelativeThat(int at) =>
        _tokens[at].Folded is "que" or "qu'"
        && at - 2 >= _from
        && _tokens[at - 1].IsWord
        && _tokens[at - 1].Forms.Count == 0
        && _tokens[at - 2].IsAnyOf(FunctionWords.Determiners);

    // The first finite verb after a relative pronoun is that pronoun's; the next one governs again.
    private bool TakeVerb(int at, bool relative)
    {
        if (relative)
        {
            _relativeVerb = at;
            return false;
        }

        var subject = SubjectStart(at);
        if (subject > _from && (_verb >= 0 || subject < at && IsOpening(subject)))
        {
            var joined = IsOpening(subject);
            Close(joined ? subject - 1 : subject, subject, joined ? _tokens[subject - 1] : null);
        }

        _verb = _verb < 0 ? at : _verb;
        return false;
    }

    // « que », « si », « mais »… and a comma before a subject open a clause; so does « : ».
    private bool IsOpening(int subject)
    {
        var before = _tokens[subject - 1];
        return before.Text is "," or "-" or "–" or "—" || IsJoint(subject - 1);
    }

    // « s' » is « si » only before « il ».
    private bool IsJoint(int at) =>
        _tokens[at].IsAnyOf(Words.Joints)
        && (
            !_tokens[at].Is("s'") || at + 1 < sentence.To && _tokens[at + 1].Folded is "il" or "ils"
        );

    private int SubjectStart(int verb)
    {
        var at = verb;
        var farthest = Math.Max(_from, verb - LongestSubject);
        while (at > farthest)
        {
            var before = _tokens[at - 1];
            if (before.Text is "," or ";" or ":" or "(" or ")" or "«" or "»" or "–" or "—")
            {
                break;
            }

            if (IsJoint(at - 1) && !JoinsSubjects(at - 1, verb))
            {
                break;
            }

            if (at - 1 == _verb || at - 1 == _relativeVerb)
            {
                return verb;
            }

            at--;
        }

        return at;
    }

    // « Nora et Ali enverront »: « et » joins two subjects as long as no verb has come.
    private bool JoinsSubjects(int and, int verb) =>
        _tokens[and].Text is "et" or "ou" or "comme"
        && (_verb < 0 || _verb < _from)
        && and < verb - 1;

    // « relancer la mairie, réserver la salle et prévenir Nora »: each infinitive is a deed.
    private bool InfinitiveFollows(int at)
    {
        var token = _tokens[at];
        if (!(token.Text is "," || Ands.Contains(token.Folded)) || at <= _from)
        {
            return false;
        }

        var next = at + 1;
        while (
            next < sentence.To
            && (Fillers.Contains(_tokens[next].Folded) || Ands.Contains(_tokens[next].Folded))
        )
        {
            next++;
        }

        return next + 1 < sentence.To
            && _tokens[next].Has(Tense.Infinitive)
            && !_tokens[next].IsCapitalised
            && (token.Is("puis") || GovernsInfinitives(at));
    }

    // The clause so far holds an infinitive with its object: « relancer la mairie et … », not « relire et corriger ».
    private bool GovernsInfinitives(int joint)
    {
        for (var at = _from; at < joint; at++)
        {
            if (_tokens[at].Has(Tense.Infinitive))
            {
                return at + 1 < joint && (at == _from || !IsPurpose(at));
            }

            if (_tokens[at].Text is ",")
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPurpose(int at) =>
        at > 0 && (_tokens[at - 1].Is("pour") || _tokens[at - 1].Is("sans"));

    private void Close(int end, int next, Token? joint)
    {
        var from = _from;
        while (from < end && IsEdge(_tokens[from]))
        {
            from++;
        }

        var to = end;
        while (
            to > from
            && (
                _tokens[to - 1].Kind == TokenKind.Mark
                    && _tokens[to - 1].Text is not (")" or "»" or "]" or "\"" or "%" or "€")
                || Ands.Contains(_tokens[to - 1].Folded)
            )
        )
        {
            to--;
        }

        if (to > from)
        {
            _clauses.Add(
                new Clause(
                    sentence,
                    from,
                    to,
                    _verb >= from && _verb < to ? _verb : -1,
                    Head(from, to)
                )
                {
                    Joint = _joint,
                    Before = _clauses.LastOrDefault(),
                }
            );
        }

        (_from, _verb, _joint) = (next, -1, joint);
    }

    private static bool IsEdge(Token token) =>
        token.Kind == TokenKind.Mark && token.Text is not ("(" or "«" or "\"" or "@" or "#")
        || token.Folded is "et" or "puis" or "mais" or "car" or "donc" or "&";

    private int Head(int from, int to)
    {
        // « et de relancer… »: the link goes on from the clause before.
        var at =
            from < to
            && _joint is not null
            && Ands.Contains(_joint.Folded)
            && _tokens[from].IsAnyOf(Links)
                ? from + 1
                : from;
        while (at < to && Fillers.Contains(_tokens[at].Folded) && !_tokens[at].IsAnyOf(Links))
        {
            at++;
        }

        return at < to && _tokens[at].Has(Tense.Infinitive) ? at : -1;
    }
}
