using CauseCommune.Dates.Grammar;
using CauseCommune.Dates.Lexicon;
using CauseCommune.Dates.Meaning;
using CauseCommune.Dates.Text;

namespace CauseCommune.Dates;

/// <summary>
/// Reads dates as people write them. One grammar, two lexica; both know dates in digits, the day before the month,
/// and ISO 8601. Time and memory are linear in the text, and no text makes it throw.
/// </summary>
public sealed class DateGrammar
{
    private const int LongestExpression = 200;

    private readonly DateLexicon lexicon;

    private DateGrammar(DateLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Dates in French.</summary>
    public static DateGrammar French { get; } = new(FrenchLexicon.Words);

    /// <summary>Dates in English.</summary>
    public static DateGrammar English { get; } = new(EnglishLexicon.Words);

    /// <summary>The language that it reads.</summary>
    public Language Language => lexicon.Language;

    /// <summary>The grammar of <paramref name="language"/>.</summary>
    public static DateGrammar In(Language language) =>
        language == Language.English ? English : French;

    /// <summary>Reads <paramref name="text"/> as one date, as in a field of a form.</summary>
    /// <param name="text">The whole text; spaces around it and a point behind it do not matter.</param>
    /// <param name="context">What it is read against.</param>
    /// <returns>A period, or a refusal that says what to write instead; never null.</returns>
    public DateReading Read(string text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refused(Refusals.Empty);
        }

        if (text.Length > LongestExpression)
        {
            return Refused(Refusals.TooLong);
        }

        var scan = new Scan(Tokenizer.Cut(text, lexicon.Vocabulary), lexicon, InProse: false);
        return Whole(scan) is { } said
            ? Reading(said.Resolve(context))
            : Refused(WhyNot(text.Trim(), context));
    }

    /// <summary>
    /// Finds every date in running text, in order and without overlap. It takes only what can be nothing else:
    /// « le mardi » is a habit, « Mars » may be a planet, and addresses are not looked into.
    /// </summary>
    /// <param name="text">Any text, of any length.</param>
    /// <param name="context">What dates are read against: the day of the meeting.</param>
    public IReadOnlyList<DateMention> Find(ReadOnlySpan<char> text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var scan = new Scan(Tokenizer.Cut(text, lexicon.Vocabulary), lexicon, InProse: true);
        var found = new List<DateMention>();
        for (var at = 0; at < scan.Count; )
        {
            if (MayBegin(scan, at) && Mention(text, scan, at, context) is { } hit)
            {
                found.Add(hit.Mention);
                at = hit.Next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Leaves out at a glance most of what can begin no date, so that few places are tried with every form.</summary>
    private static bool MayBegin(Scan scan, int at)
    {
        var (token, next) = (scan[at], scan[at + 1]);
        var isBeforeUnknown =
            at + 1 >= scan.Count
            || !next.Follows
            || (next.Kind == TokenKind.Word && next.Word.Length == 0);
        return token.Kind == TokenKind.Number
            ? token.Length == 4
                || (token.Length <= 3 && !(isBeforeUnknown && next.Kind == TokenKind.Word))
            : token.Word.Length > 0
                && (!isBeforeUnknown || scan.Lexicon.Alone.Contains(token.Word));
    }

    private static (DateMention Mention, int Next)? Mention(
        ReadOnlySpan<char> text,
        Scan scan,
        int at,
        DateContext context
    )
    {
        var (start, isWord) = (scan[at].Start, scan[at].Kind == TokenKind.Word);
        if (
            !Borders.MayStart(text, start, isWord)
            || Forms.Longest(Forms.All, scan, at) is not { } hit
        )
        {
            return null;
        }

        var extended = LimitAfter.Extend(scan, AtForm.Extend(scan, hit));
        var end = scan[extended.Next - 1].End;
        if (!Borders.MayEnd(text, end))
        {
            return null;
        }

        var resolved = extended.Said.Resolve(context);
        var mention = new DateMention(
            start,
            end,
            resolved.Period,
            resolved.Time,
            resolved.Reason,
            resolved.Doubt,
            resolved.Refusal,
            resolved.Period is { } period && period.HasEnded(context.Reference)
        );
        return (mention, extended.Next);
    }

    /// <summary>The reading that takes every token, if there is one; prepositions before it are left aside.</summary>
    private static Said? Whole(Scan scan)
    {
        var end = scan.Count;
        while (
            end > 0
            && scan[end - 1].Kind == TokenKind.Symbol
            && scan[end - 1].Symbol is '.' or ',' or ';' or '!' or ')'
        )
        {
            end--;
        }

        var start = scan[0].Is('(') ? 1 : 0;
        if (Upto(scan, start, end) is { } whole)
        {
            return whole;
        }

        for (
            var rounds = 0;
            rounds < 3 && scan.Skip(scan.Lexicon.Prepositions, ref start, first: true);
            rounds++
        )
        {
            scan.Skip(':', ref start);
            if (Upto(scan, start, end) is { } behind)
            {
                return behind;
            }
        }

        return null;
    }

    private static Said? Upto(Scan scan, int start, int end)
    {
        foreach (var form in Forms.All)
        {
            if (start < end && form.Read(scan, start) is { } hit)
            {
                if (hit.Next == end)
                {
                    return hit.Said;
                }

                var extended = LimitAfter.Extend(scan, AtForm.Extend(scan, hit));
                if (extended.Next == end)
                {
                    return extended.Said;
                }
            }
        }

        return null;
    }

    private Wording WhyNot(string text, DateContext context)
    {
        var inside = Find(text, context);
        return inside.Count == 1 && inside[0].Refusal is { } refusal ? refusal
            : inside.Count == 1 ? Refusals.OnlyPart(inside[0].In(text).ToString())
            : Refusals.NotUnderstood(text);
    }

    private static DateReading Refused(Wording refusal) => Reading(Resolved.Refused(refusal));

    private static DateReading Reading(Resolved resolved) =>
        new(resolved.Period, resolved.Time, resolved.Reason, resolved.Doubt, resolved.Refusal);
}
