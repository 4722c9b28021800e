using CauseCommune.Dates;
using CauseCommune.Minutes.Lexicon;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Actions;

/// <summary>The events that the text gives a day for, so that « avant l'assemblée générale » has one: « AG le 12 mai », « ## Forum du 7 septembre ».</summary>
internal sealed class DatedEvents
{
    // An event and its day stand close together.
    private const int Closest = 8;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ag"] = "ag",
        ["ago"] = "ag",
        ["age"] = "ag",
        ["assemblee"] = "ag",
        ["forum"] = "forum",
        ["salon"] = "salon",
        ["fete"] = "fete",
        ["pleniere"] = "pleniere",
        ["colloque"] = "colloque",
        ["seminaire"] = "seminaire",
        ["congres"] = "congres",
        ["festival"] = "festival",
        ["concert"] = "concert",
        ["inauguration"] = "inauguration",
        ["soutenance"] = "soutenance",
        ["copil"] = "copil",
        ["nuit"] = "nuit",
    };

    private static readonly Shape Before = Shapes.Then(
        Shapes.Word("pour avant d'ici a lors en"),
        Shapes.Maybe(Shapes.Word("de a")),
        Shapes.Maybe(Shapes.Word("l' la le du des de")),
        Shapes.Maybe(Shapes.Word("prochaine prochain seance")),
        (tokens, at, end) => at < end && Names.ContainsKey(tokens[at].Folded) ? at + 1 : -1
    );

    private readonly Dictionary<string, Period> _days = new(StringComparer.Ordinal);

    public DatedEvents(Document minutes)
    {
        foreach (var date in minutes.Dates)
        {
            if (
                date.Period is { Precision: Precision.Day or Precision.Span } period
                && !date.IsDeadline
                && period.End > minutes.Reference
                && Near(minutes, date) is { } name
            )
            {
                _days[name] =
                    _days.TryGetValue(name, out var known) && known.End < period.End
                        ? known
                        : period;
            }
        }
    }

    /// <summary>The day of the event that a clause is to be done for, and the words that say so; null when it names none that has a day.</summary>
    public (Period Day, Match Said)? DueIn(Clause clause) =>
        DueIn(clause.Tokens, clause.From, clause.To);

    /// <summary>The same for all tokens of a block.</summary>
    public (Period Day, Match Said)? DueIn(IReadOnlyList<Token> tokens) =>
        DueIn(tokens, 0, tokens.Count);

    private (Period Day, Match Said)? DueIn(IReadOnlyList<Token> tokens, int from, int to)
    {
        if (_days.Count == 0)
        {
            return null;
        }

        var said = Before.First(tokens, from, to);
        return said.Found && _days.TryGetValue(Names[tokens[said.To - 1].Folded], out var day)
            ? (day, said)
            : null;
    }

    // « AG le 12 mai », or the date in the first item under « AG 2026 à préparer ».
    private static string? Near(Document minutes, DateMention date)
    {
        if (minutes.PieceAt(date.Start) is not { } piece)
        {
            return null;
        }

        var tokens = piece.Tokens;
        var at = 0;
        while (at < tokens.Count && tokens[at].Start < date.Start)
        {
            at++;
        }

        for (var back = at - 1; back >= Math.Max(0, at - Closest); back--)
        {
            if (Names.TryGetValue(tokens[back].Folded, out var name))
            {
                return name;
            }
        }

        var above = piece.Above().FirstOrDefault();
        return at <= 2 && above is { Tokens.Count: < 8 }
            ? above
                .Tokens.Select(token => Names.GetValueOrDefault(token.Folded))
                .FirstOrDefault(name => name is not null)
            : null;
    }
}
