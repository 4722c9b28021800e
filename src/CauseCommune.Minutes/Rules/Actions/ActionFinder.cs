using CauseCommune.Dates;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>Asks the action rules of each clause, attaches who and when, and merges what is said twice.</summary>
internal static class ActionFinder
{
    private static readonly ActionRule[] Simple =
    [
        new ActionLabel(),
        new SectionItem(),
        new TakesCharge(),
        new Mandates(),
        new NamedDeed(),
        new FuturePassive(),
        new AgentWillDo(),
        new Must(),
        new MustBeDone(),
        new ToBeDone(),
        new InfinitiveItem(),
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
            var due = when is null ? null : DueDate.In(minutes, when.Passage);
            found.Add(
                Mention(
                    minutes,
                    deed,
                    deed.Owners ?? [],
                    new DueDate(
                        due?.Period,
                        due is null ? null : when!.Passage.In(minutes.Text),
                        false
                    ),
                    done ? ToldState.Done : null
                )
            );
        }

        foreach (var sentence in minutes.Sentences)
        {
            if (
                sentence.Block.Kind == BlockKind.Heading
                || inTable.Contains(sentence.Block)
                || minutes.SectionOf(sentence.Block)
                    is Section.Done
                        or Section.Present
                        or Section.Excused
            )
            {
                continue;
            }

            foreach (var clause in sentence.Clauses)
            {
                if (Deed(minutes, clause) is { } deed)
                {
                    found.Add(Attached(minutes, deed, nextMeeting));
                }
            }
        }

        return Merged(minutes, found);
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
            owners = Above(minutes, clause.Block);
        }

        return Mention(
            minutes,
            deed,
            owners,
            DueDate.Of(minutes, deed, nextMeeting),
            Gates.IsDone(clause.Block) ? ToldState.Done : null
        );
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
                var owners = new People.Agents(minutes).In(above.Tokens, 0, end);
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

    // The same words with the same doers, told again in a closing list, are one action: the later telling stays.
    private static IEnumerable<ActionMention> Merged(Document minutes, List<ActionMention> found)
    {
        var last = new Dictionary<string, ActionMention>(StringComparer.Ordinal);
        foreach (var action in found)
        {
            last[Folding.Fold(action.What)] = action;
        }

        return last.Values;
    }
}
