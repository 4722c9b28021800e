using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>Finds what kind of meeting it was: by « sous forme de… », by its title, or because somebody received the others.</summary>
internal static class MeetingKindWords
{
    private static readonly (Shape Shape, MeetingKind Kind)[] Kinds =
    [
        (Shapes.Word("workshop atelier"), MeetingKind.Workshop),
        (
            Shapes.OneOf(Shapes.Phrase("groupe de travail"), Shapes.Phrase("reunion de travail")),
            MeetingKind.Workshop
        ),
        (
            Shapes.OneOf(
                Shapes.Word("copil cotech"),
                Shapes.Phrase("comite de pilotage"),
                Shapes.Phrase("comite technique")
            ),
            MeetingKind.SteeringCommittee
        ),
        (
            Shapes.OneOf(Shapes.Phrase("assemblee generale"), Shapes.Word("ag")),
            MeetingKind.GeneralAssembly
        ),
        (
            Shapes.OneOf(
                Shapes.Phrase("conseil d' administration"),
                Shapes.Word("ca"),
                Shapes.Phrase("reunion de bureau"),
                Shapes.Phrase("reunion du bureau"),
                Shapes.Phrase("bureau")
            ),
            MeetingKind.Board
        ),
    ];

    private static readonly Shape FormOf = Shapes.OneOf(
        Shapes.Then(
            Shapes.Word("forme"),
            Shapes.Word("d' de"),
            Shapes.Maybe(Shapes.Word("un une"))
        ),
        Shapes.Then(
            Shapes.Word("session seance reunion rencontre"),
            Shapes.Word("de"),
            Shapes.Word("travail")
        )
    );

    /// <summary>The kind that the text says, and where; null when it says none.</summary>
    public static (MeetingKind Kind, Passage Passage)? In(
        Document minutes,
        Sentence? dated,
        Func<Sentence, bool> isOther
    )
    {
        foreach (var sentence in minutes.Sentences)
        {
            var form = FormOf.First(sentence);
            if (
                form.Found
                && KindIn(sentence, form.From, Math.Min(sentence.To, form.To + 2)) is { } said
            )
            {
                return said;
            }
        }

        var titles = minutes
            .Pieces.Take(4)
            .Where((piece, at) => at == 0 || piece.Kind == BlockKind.Heading)
            .SelectMany(piece => piece.Sentences.Take(1));
        foreach (var sentence in dated is null ? titles : titles.Prepend(dated))
        {
            if (
                !isOther(sentence)
                && sentence.To - sentence.From < 25
                && KindIn(sentence, sentence.From, sentence.To) is { } kind
            )
            {
                return kind;
            }
        }

        var host = minutes.Roster.People.FirstOrDefault(person => person.ReceivedTheOthers);
        return host is null ? null : (MeetingKind.WithAuthority, host.Passage);
    }

    private static (MeetingKind, Passage)? KindIn(Sentence sentence, int from, int to)
    {
        foreach (var (shape, kind) in Kinds)
        {
            var match = shape.First(sentence.Tokens, from, to);
            if (match.Found)
            {
                return (
                    kind,
                    new Passage(
                        sentence.Tokens[match.From].Start,
                        sentence.Tokens[match.To - 1].End
                    )
                );
            }
        }

        return null;
    }
}
