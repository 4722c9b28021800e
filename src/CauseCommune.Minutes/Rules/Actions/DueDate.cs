using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>By when a deed is due: the date in its clause, else at the head of its sentence, else of what it stands under.</summary>
internal readonly record struct DueDate(Period? Period, string? Said, bool IsNextMeeting)
{
    private static readonly Shape ForNextMeeting = Shapes.Then(
        Shapes.Word("pour avant d' d'ici lors a au"),
        Shapes.Maybe(Shapes.Word("ici")),
        Shapes.Maybe(Shapes.Word("a de du")),
        Shapes.Maybe(Shapes.Word("la le notre")),
        Shapes.OneOf(
            Shapes.Then(
                Shapes.Word("prochaine prochain"),
                Shapes.Word(
                    "reunion fois seance rencontre conseil ca comite copil rendez-vous rdv point entrevue assemblee ag bureau cours session"
                )
            ),
            Shapes.Then(
                Shapes.Word("reunion seance rencontre fois"),
                Shapes.Word("suivante prochaine")
            )
        )
    );

    private static readonly HashSet<string> Leading = FunctionWords.Set(
        "pour avant d'ici d' semaine echeance deadline"
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
            In(minutes, clause.Passage.Join(deed.Passage))
            ?? BeforeColon(minutes, clause)
            ?? (
                clause.Sentence.Clauses.Count > 1
                    ? Opening(minutes, clause) ?? Closing(minutes, clause)
                    : null
            );
        if (date is not null)
        {
            return new DueDate(date.Period, minutes.Text[date.Start..date.End], false);
        }

        return minutes.Events.DueIn(clause) is var (day, said)
            ? new DueDate(
                Period.Until(minutes.Reference, day.End),
                minutes.Words(clause.Tokens, said.From, said.To),
                false
            )
            : Above(minutes, clause.Block, nextMeeting);
    }

    // « Forum du 7 septembre : préparer un panneau »
    private static DateMention? BeforeColon(Document minutes, Clause clause) =>
        clause is { Joint.Text: ":", Before: { } before } && before.To - before.From < 12
            ? minutes
                .DatesIn(before.Passage)
                .FirstOrDefault(date =>
                    date.Period
                        is { Precision: Precision.Day or Precision.Span or Precision.Until } day
                    && day.End > minutes.Reference
                )
            : null;

    /// <summary>The due date that a cell gives: a date, « prochaine réunion », or how long it may take (« 3 semaines »).</summary>
    public static DueDate OfCell(Document minutes, Block cell, Period? nextMeeting)
    {
        var said = cell.Passage.In(minutes.Text);
        if (In(minutes, cell.Passage) is { } date)
        {
            return new DueDate(date.Period, said, false);
        }

        if (
            cell.Tokens.Count < 6
            && cell.Tokens.Any(token => token.Folded is "prochaine" or "prochain")
            && cell.Tokens.Any(token => token.Folded is "reunion" or "seance" or "fois" or "ca")
        )
        {
            return new DueDate(nextMeeting, said, true);
        }

        var context = new DateContext(minutes.Reference);
        var read =
            said.Length > 40 ? null
            : DateGrammar.French.Read(said, context) is { IsUnderstood: true } whole ? whole
            : DateGrammar.French.Read("sous " + said, context);
        return read?.Period is { } period && period.End > minutes.Reference
            ? new DueDate(period, said, false)
            : default;
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

    // « Pour le 12 mai : », « À faire d'ici la prochaine réunion » above the list.
    private static DueDate Above(Document minutes, Block block, Period? nextMeeting)
    {
        foreach (var above in block.Above().Take(4))
        {
            var announces = minutes.Announces(above) == Section.Actions;
            if (
                above.Tokens.Count == 0
                || above.Tokens.Count > 16
                || !minutes.EndsWithColon(above)
                    && above.Kind != BlockKind.Heading
                    && above != block.Parent
            )
            {
                continue;
            }

            var next = ForNextMeeting.First(above.Tokens, 0, above.Tokens.Count);
            if (next.Found)
            {
                return new DueDate(
                    nextMeeting,
                    minutes.Words(above.Tokens, next.From, next.To),
                    true
                );
            }

            if (minutes.Events.DueIn(above.Tokens) is var (day, said))
            {
                return new DueDate(
                    Period.Until(minutes.Reference, day.End),
                    minutes.Words(above.Tokens, said.From, said.To),
                    false
                );
            }

            var date = In(minutes, above.Passage);
            if (
                date is not null
                && (date.IsDeadline || announces || Leading.Contains(above.Tokens[0].Folded))
            )
            {
                return new DueDate(date.Period, minutes.Text[date.Start..date.End], false);
            }

            if (announces)
            {
                break;
            }
        }

        return default;
    }

    // « le compte rendu du 8 février » is no due date; nor is what is past.
    private static bool IsDue(Document minutes, DateMention date)
    {
        // Nothing is due on the day that it is promised, and « le budget 2031 » is no deadline.
        if (
            date.Period is null
            || date.Period.End < minutes.Reference
            || date.Period.End == minutes.Reference && date.Period.Precision == Precision.Day
            || date.Period.Precision == Precision.Year && !FollowsIn(minutes, date)
        )
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

    // « en 2031 », « courant 2031 »: the year itself is said to be when.
    private static bool FollowsIn(Document minutes, DateMention date)
    {
        var said = minutes.Text.AsSpan(
            Math.Max(0, date.Start - 9),
            date.End - Math.Max(0, date.Start - 9)
        );
        return said.Contains("en ", StringComparison.OrdinalIgnoreCase)
            || said.Contains("courant", StringComparison.OrdinalIgnoreCase)
            || said.Contains("année prochaine", StringComparison.OrdinalIgnoreCase)
            || said.Contains("an prochain", StringComparison.OrdinalIgnoreCase);
    }
}
