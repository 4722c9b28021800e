using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>Asks the action rules of each clause, attaches who and when, and merges what is said twice.</summary>
internal static class ActionFinder
{
    // The farthest that the name of a doer may stand from the deed, in characters.
    private const int JustSaid = 160;

    // A verb with its small words, as yet without what it is about.
    private const int LongestVerb = 4;

    private static readonly HashSet<string> Opens = FunctionWords.Set(
        "ce c' pourquoi comment combien quand fait que qu'"
    );

    private static readonly ActionRule[] Simple =
    [
        new ActionLabel(),
        new SectionItem(),
        new TakesCharge(),
        new Mandates(),
        new Asked(),
        new DecidesTo(),
        new NamedDeed(),
        new FuturePassive(),
        new AgentWillDo(),
        new Must(),
        new MustBeDone(),
        new ThingIsToBeDone(),
        new AfterArrow(),
        new AgentDoes(),
        new LeadItem(),
        new ToBeDone(),
        new InfinitiveItem(),
        new NoteForSomebody(),
        new WeMust(),
    ];

    /// <summary>The rules, the surest first: the first that sees a deed in a clause names it.</summary>
    public static IReadOnlyList<ActionRule> Rules { get; } =
    [.. Simple, new NextInfinitive { Others = Simple }];

    public static IEnumerable<ActionMention> Find(Document minutes, Period? nextMeeting)
    {
        var found = new List<ActionMention>();
        var inTable = new HashSet<Block>();
        foreach (var (deed, row, when, done) in ActionTable.Find(minutes))
        {
            inTable.UnionWith(row.Cells);
            found.Add(
                Mention(
                    minutes,
                    deed,
                    deed.Owners ?? [],
                    when is null ? default : DueDate.OfCell(minutes, when, nextMeeting),
                    done ? ToldState.Done : null
                )
            );
        }

        foreach (var piece in minutes.Pieces)
        {
            if (
                piece.Kind == BlockKind.Heading
                || inTable.Contains(piece)
                || minutes.SectionOf(piece) is Section.Present or Section.Excused
            )
            {
                continue;
            }

            if (FieldLine.Of(piece) is { } field)
            {
                Complete(minutes, found, piece, field);
                continue;
            }

            // Among what was done, only what is told in the future is still to be done.
            var done = minutes.SectionOf(piece) == Section.Done;
            foreach (var clause in piece.Sentences.SelectMany(sentence => sentence.Clauses))
            {
                if (done && !(clause.Verb >= 0 && clause.Tokens[clause.Verb].Has(Tense.Future)))
                {
                    continue;
                }

                Read(minutes, found, clause, nextMeeting);
            }
        }

        return Merged(minutes, found);
    }

    private static void Read(
        Document minutes,
        List<ActionMention> found,
        Clause clause,
        Period? nextMeeting
    )
    {
        var doers = found.Count > 0 ? TakesThatOn.Owners(minutes, clause) : [];
        if (
            doers.Count > 0
            && found[^1].Owners.Count == 0
            && clause.Passage.Start - found[^1].Passage.End < JustSaid
        )
        {
            found[^1] = found[^1] with { Owners = doers };
        }
        else if (Deed(minutes, clause) is { } deed)
        {
            found.Add(Attached(minutes, deed, nextMeeting));
        }
    }

    // « Responsable : Nora » belongs to the action above it.
    private static void Complete(
        Document minutes,
        List<ActionMention> found,
        Block piece,
        FieldLine field
    )
    {
        if (found.Count == 0 || piece.Passage.Start - found[^1].Passage.End > 2 * JustSaid)
        {
            return;
        }

        var rest = new Passage(piece.Tokens[field.From - 1].End, piece.Passage.End);
        var action = found[^1];
        found[^1] = field.Kind switch
        {
            FieldKind.Who when action.Owners.Count == 0 => action with
            {
                Owners = new People.Agents(minutes).In(
                    piece.Tokens,
                    field.From,
                    piece.Tokens.Count,
                    loosely: true
                ),
            },
            FieldKind.When when action.Due is null && DueDate.In(minutes, rest) is { } due =>
                action with
                {
                    Due = due.Period,
                    DueSaid = minutes.Text[due.Start..due.End],
                },
            _ => action,
        };
    }

    private static Deed? Deed(Document minutes, Clause clause)
    {
        foreach (var rule in Rules)
        {
            if (rule.Find(minutes, clause) is { } deed)
            {
                return
                    clause.Sentence.IsQuestion && minutes.SectionOf(clause.Block) != Section.Actions
                    ? null
                    : deed;
            }
        }

        return null;
    }

    private static ActionMention Attached(Document minutes, Deed deed, Period? nextMeeting)
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
            owners = By(minutes, deed);
        }

        if (owners.Count == 0)
        {
            owners = Above(minutes, clause.Block);
        }

        // A deed that nobody is named for is sure only where the text calls it an action.
        var certainty =
            deed.Certainty == Certainty.Sure
            && owners.Count == 0
            && ActionLabel.AfterLabel(clause.Block) < 0
                ? Certainty.Likely
                : deed.Certainty;
        return Mention(
            minutes,
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
    private static List<OwnerName> By(Document minutes, Deed deed)
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
    private static IReadOnlyList<OwnerName> Above(Document minutes, Block block)
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

    private static ActionMention Mention(
        Document minutes,
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
            owners,
            due.Period,
            due.Said,
            due.IsNextMeeting,
            Told: told
        );

    // The same words, told again in a closing list, are one action: the later telling stays, with who and when of both.
    private static IEnumerable<ActionMention> Merged(Document minutes, List<ActionMention> found)
    {
        var last = new Dictionary<string, ActionMention>(StringComparer.Ordinal);
        foreach (var action in found)
        {
            var key = Folding.Fold(action.What);
            last[key] = last.TryGetValue(key, out var before) ? Both(before, action) : action;
        }

        return last.Values;
    }

    private static ActionMention Both(ActionMention before, ActionMention after) =>
        after with
        {
            Certainty = before.Certainty > after.Certainty ? before.Certainty : after.Certainty,
            Owners = after.Owners.Count > 0 ? after.Owners : before.Owners,
            Due = after.Due ?? before.Due,
            DueSaid = after.Due is null ? before.DueSaid : after.DueSaid,
            DueIsNextMeeting = after.Due is null ? before.DueIsNextMeeting : after.DueIsNextMeeting,
        };
}
