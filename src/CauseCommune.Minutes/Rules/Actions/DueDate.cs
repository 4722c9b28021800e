using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>By when a deed is due: the date in its clause, else at the head of its sentence, else of what it stands under.</summary>
internal readonly record struct DueDate(Period? Period, string? Said, bool IsNextMeeting)
{
    private static readonly Shape ForNextMeeting = Shapes.Then(
        Shapes.Word("pour avant d' d'ici lors a"),
        Shapes.Maybe(Shapes.Word("ici")),
        Shapes.Maybe(Shapes.Word("a de")),
        Shapes.Word("la le notre"),
        Shapes.OneOf(
            Shapes.Then(
                Shapes.Word("prochaine prochain"),
                Shapes.Word("reunion fois seance rencontre conseil ca comite copil rendez-vous")
            ),
            Shapes.Then(Shapes.Word("reunion seance rencontre"), Shapes.Word("suivante prochaine"))
        )
    );

    public static DueDate Of(Document minutes, Deed deed, Period? nextMeeting)
    {
        var clause = deed.Clause;
        var next = ForNextMeeting.First(clause);
        if (next.Found)
        {
            return new DueDate(nextMeeting, minutes.Words(clause.Tokens, next.From, next.To), true);
        }

        var date =
            In(minutes, clause.Passage)
            ?? (
                clause.Sentence.Clauses.Count > 1
                    ? Opening(minutes, clause) ?? Closing(minutes, clause)
                    : null
            )
            ?? Above(minutes, clause.Block);
        return date is null
            ? default
            : new DueDate(date.Period, minutes.Text[date.Start..date.End], false);
    }

    /// <summary>The due date that a cell or passage gives, null when it gives none.</summary>
    public static DateMention? In(Document minutes, Passage passage) =>
        minutes
            .DatesIn(passage)
            .Where(date => IsDue(minutes, date))
            .OrderByDescending(date => date.IsDeadline)
            .FirstOrDefault();

    // The sentence begins with it: « D'ici mai, Nora relance… et réserve… ».
    private static DateMention? Opening(Document minutes, Clause clause)
    {
        var date = In(minutes, clause.Sentence.Clauses[0].Passage);
        return date is not null && date.Start - clause.Sentence.Passage.Start < 12 ? date : null;
    }

    // The last of several deeds ends with a deadline for all.
    private static DateMention? Closing(Document minutes, Clause clause)
    {
        var date = In(minutes, clause.Sentence.Passage);
        return
            date is { IsDeadline: true }
            && clause.Sentence.Clauses.All(c => c.Verb < 0 || c == clause)
            ? date
            : null;
    }

    private static DateMention? Above(Document minutes, Block block)
    {
        var lead =
            block.Parent ?? block.Lead ?? (block.Kind == BlockKind.Item ? block.Heading : null);
        if (lead is null || !minutes.EndsWithColon(lead) && lead.Kind != BlockKind.Heading)
        {
            return null;
        }

        var date = In(minutes, lead.Passage);
        return date is { IsDeadline: true } ? date : null;
    }

    // « le compte rendu du 8 février » is no due date; nor is what is past.
    private static bool IsDue(Document minutes, DateMention date)
    {
        if (date.Period is null || date.Period.End < minutes.Reference)
        {
            return false;
        }

        var before = minutes.Text.AsSpan(
            Math.Max(0, date.Start - 4),
            date.Start - Math.Max(0, date.Start - 4)
        );
        return !(before.EndsWith(" du ") || before.EndsWith(" de "))
            || date.Period.Precision == Precision.Span;
    }
}
