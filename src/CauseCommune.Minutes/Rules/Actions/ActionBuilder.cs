using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>Makes mentions of the deeds that rules found: attaches who, by when and for whom.</summary>
internal sealed class ActionBuilder(Document minutes, Period? nextMeeting, AudienceOf audiences)
{
    // A verb with its small words, as yet without what it is about.
    private const int LongestVerb = 4;

    private static readonly HashSet<string> Opens = FunctionWords.Set(
        "ce c' pourquoi comment combien quand fait que qu'"
    );

    /// <summary>The mention of a deed, with its doers, its date and its audience.</summary>
    public ActionMention Attached(Deed deed)
    {
        deed = WithWhatIsSaid(deed);
        var clause = deed.Clause;
        var owners = deed.Owners ?? [];
        var inSection =
            minutes.SectionOf(clause.Block) == Section.Actions
            || ActionLabel.AfterLabel(clause.Block) >= 0;
        if (owners.Count == 0)
        {
            var head = OwnersOfBlock.Head(minutes, clause.Block);
            owners = head.Found && head.To <= deed.From ? head.Owners : [];
        }

        if (owners.Count == 0)
        {
            var end =
                clause.Block.Kind == BlockKind.Item
                    ? clause.Block.Tokens.Count
                    : clause.Sentence.To;
            var tail = OwnersOfBlock.Tail(minutes, clause.Tokens, deed.From, end, inSection);
            owners = tail.Owners;
            deed =
                tail.Found && tail.To > deed.From && tail.To < deed.To
                    ? deed with
                    {
                        To = tail.To,
                    }
                    : deed;
        }

        if (owners.Count == 0)
        {
            owners = By(deed);
        }

        if (owners.Count == 0)
        {
            owners = Above(clause.Block);
        }

        // A deed that nobody is named for is sure only where the text calls it an action.
        var certainty =
            deed.Certainty == Certainty.Sure
            && owners.Count == 0
            && ActionLabel.AfterLabel(clause.Block) < 0
                ? Certainty.Likely
                : deed.Certainty;
        return Mention(
            deed with
            {
                Certainty = certainty,
            },
            owners,
            DueDate.Of(minutes, deed, nextMeeting),
            Gates.IsDone(clause.Block) ? ToldState.Done : null
        );
    }

    // « vérifier que la salle est libre », « expliquer pourquoi c'est ainsi »: what is verified belongs to the deed.
    private static Deed WithWhatIsSaid(Deed deed)
    {
        var clauses = deed.Clause.Sentence.Clauses;
        for (var at = 0; at < clauses.Count - 1; at++)
        {
            var next = clauses[at + 1];
            if (
                clauses[at].To == deed.To
                && (
                    next.Joint?.Folded is "que" or "qu'" && deed.To - deed.From <= LongestVerb
                    || next.Joint?.Folded is "si" && deed.To - deed.From <= 2
                    || Opens.Contains(deed.Clause.Tokens[deed.To - 1].Folded)
                )
            )
            {
                deed = deed with { To = next.To };
            }
        }

        return deed;
    }

    // « Lien à mettre à jour par Nora »
    private List<OwnerName> By(Deed deed)
    {
        var (tokens, agents) = (deed.Clause.Tokens, new People.Agents(minutes));
        for (var at = deed.To - 2; at > deed.From; at--)
        {
            if (tokens[at].Is("par"))
            {
                return tokens[at - 1].Has(Tense.PastParticiple)
                    ? []
                    : agents.In(tokens, at + 1, deed.To);
            }
        }

        return [];
    }

    // « Nora : » above a list names the doer of its items.
    private IReadOnlyList<OwnerName> Above(Block block)
    {
        foreach (var above in block.Above().Take(2))
        {
            var end =
                above.Tokens.Count > 0 && above.Tokens[^1].Text == ":"
                    ? above.Tokens.Count - 1
                    : above.Tokens.Count;
            if (
                end is > 0 and < 7
                && (
                    end < above.Tokens.Count
                    || above.Kind == BlockKind.Heading
                    || above == block.Parent
                )
            )
            {
                var owners = OwnersOfBlock.Credible(
                    minutes,
                    new People.Agents(minutes).In(above.Tokens, 0, end)
                );
                if (
                    owners.Count > 0
                    && owners.TrueForAll(owner =>
                        owner.Kind == OwnerKind.Person
                            && minutes.Roster.Knows(Folding.Fold(owner.Name))
                        || end < above.Tokens.Count
                    )
                )
                {
                    return owners;
                }
            }
        }

        return [];
    }

    /// <summary>The mention of a deed whose doers and date are known.</summary>
    public ActionMention Mention(
        Deed deed,
        IReadOnlyList<OwnerName> owners,
        DueDate due,
        ToldState? told
    ) =>
        new(
            deed.Passage,
            deed.Certainty,
            deed.Reason,
            minutes.Words(deed.Clause.Tokens, deed.From, deed.To),
            [.. owners.Select(owner => InFull(owner))],
            due.Period,
            due.Said,
            due.IsNextMeeting,
            audiences.Find(minutes, deed),
            told
        );

    // « Nora », « NE »: the one person of these minutes who is meant.
    private OwnerName InFull(OwnerName owner)
    {
        var person =
            owner.Kind != OwnerKind.Person
                ? null
                : minutes.Roster.Find(owner.Name)
                    ?? minutes.Roster.OfInitials(Folding.Fold(owner.Name));
        return
            person?.Name is { } name && !string.Equals(name, owner.Name, StringComparison.Ordinal)
            ? owner with
            {
                FullName = name,
            }
            : owner;
    }
}
