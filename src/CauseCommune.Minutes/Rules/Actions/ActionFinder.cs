using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>Asks the action rules of each clause, attaches who and when, and merges what is said twice.</summary>
internal static class ActionFinder
{
    // The farthest that the name of a doer may stand from the deed, in characters.
    private const int JustSaid = 160;

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

    public static IEnumerable<ActionMention> Find(
        Document minutes,
        Period? nextMeeting,
        AudienceOf audiences
    )
    {
        var found = new List<ActionMention>();
        var builder = new ActionBuilder(minutes, nextMeeting, audiences);
        var inTable = new HashSet<Block>();
        foreach (var (deed, row, when, done) in ActionTable.Find(minutes))
        {
            inTable.UnionWith(row.Cells);
            found.Add(
                builder.Mention(
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

                Read(minutes, found, clause, builder);
            }
        }

        return Merged(found);
    }

    private static void Read(
        Document minutes,
        List<ActionMention> found,
        Clause clause,
        ActionBuilder builder
    )
    {
        var doers = TakesThatOn.Owners(minutes, clause);
        if (
            doers.Count > 0
            && found.Count > 0
            && found[^1].Owners.Count == 0
            && clause.Passage.Start - found[^1].Passage.End < JustSaid
        )
        {
            found[^1] = found[^1] with { Owners = doers };
        }
        else if (doers.Count > 0 && TakesThatOn.Proposed(clause, doers) is { } proposed)
        {
            found.Add(builder.Attached(proposed));
        }
        else if (Deed(minutes, clause) is { } deed)
        {
            found.Add(builder.Attached(deed));
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

    // The same words, told again in a closing list, are one action: the later telling stays, with who and when of both.
    private static IEnumerable<ActionMention> Merged(List<ActionMention> found)
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
