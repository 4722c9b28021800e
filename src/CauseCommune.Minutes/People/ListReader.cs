using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.People;

/// <summary>
/// Reads lists of people: « Présents : Nora Exemple (trésorière), Ali », a list under such a heading, a roll call,
/// a table. In such a list a capitalised word is a name, whatever it looks like.
/// </summary>
internal sealed class ListReader(Document minutes)
{
    private static readonly HashSet<string> PresentWords = FunctionWords.Set(
        "present presente presents presentes"
    );

    internal static readonly HashSet<string> AbsentWords = FunctionWords.Set(
        "absent absente absents absentes excuse excusee excuses excusees"
    );

    /// <summary>Finds everybody who is listed.</summary>
    public IEnumerable<Person> Read()
    {
        foreach (var block in minutes.Blocks)
        {
            foreach (
                var person in block.Kind == BlockKind.Row
                    ? TableReader.OfRow(minutes, block)
                    : OfBlock(block)
            )
            {
                yield return person;
            }
        }
    }

    private IEnumerable<Person> OfBlock(Block block)
    {
        if (block.Kind == BlockKind.Heading || block.Tokens.Count == 0)
        {
            return [];
        }

        var (label, colon) = Label(block);
        if (label != Section.None)
        {
            return new NameList(minutes, block.Tokens).Between(
                colon + 1,
                block.Tokens.Count,
                PresenceReason.OfSection(label)
            );
        }

        if (block.Kind == BlockKind.Item && RollCall(block) is { } called)
        {
            return new NameList(minutes, block.Tokens).Between(0, 2, called).Take(1);
        }

        var section = Nearest(block);
        return
            section is Section.Present or Section.Excused or Section.Represented && !IsProse(block)
            ? new NameList(minutes, block.Tokens).Between(
                0,
                block.Tokens.Count,
                block.Ticked == false ? Presence.Excused : PresenceReason.OfSection(section)
            )
            : [];
    }

    // What stands directly above, or one heading higher: « Présents » may be parted by bodies.
    private Section Nearest(Block block)
    {
        var headings = 0;
        foreach (var above in block.Above())
        {
            var section = minutes.Announces(above);
            if (section != Section.None || above.Kind == BlockKind.Heading && ++headings > 1)
            {
                return section;
            }
        }

        return Section.None;
    }

    private static bool IsProse(Block block) =>
        block.Sentences.Count > 2
        || block
            .Sentences.SelectMany(s => s.Clauses)
            .Any(clause => clause.Verb >= 0 && clause.To - clause.From > 4);

    private (Section Section, int Colon) Label(Block block)
    {
        for (var at = 0; at < Math.Min(block.Tokens.Count - 1, 9); at++)
        {
            if (block.Tokens[at].Text is ":" && at > 0)
            {
                var words = minutes.Text.AsSpan(
                    block.Tokens[0].Start,
                    block.Tokens[at].Start - block.Tokens[0].Start
                );
                var section = Sections.OfLine(words);
                return section is Section.Present or Section.Excused or Section.Represented
                    ? (section, at)
                    : (Section.None, 0);
            }
        }

        return (Section.None, 0);
    }

    private static Presence? RollCall(Block block)
    {
        var words = block.Tokens.Where(token => token.IsWord).ToList();
        if (words.Count is < 2 or > 12 || !PersonName.IsNameWord(words[0]))
        {
            return null;
        }

        return words.Any(word => PresentWords.Contains(word.Folded)) ? Presence.Present
            : words.Any(word => AbsentWords.Contains(word.Folded)) ? Presence.Excused
            : null;
    }
}
