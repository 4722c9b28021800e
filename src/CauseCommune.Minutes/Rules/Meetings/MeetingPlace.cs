using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Rules.Meetings;

/// <summary>Finds where the meeting took place: a line « Lieu : … » among the first ones.</summary>
internal static class MeetingPlace
{
    private const int Opening = 14;
    private const int Longest = 14;

    /// <summary>The place as written, null when no line says it.</summary>
    public static string? In(Document minutes)
    {
        foreach (var piece in minutes.Pieces.Take(Opening))
        {
            var tokens = piece.Tokens;
            if (
                tokens.Count is > 2 and < Longest
                && tokens[0].Folded is "lieu" or "endroit"
                && tokens[1].Text == ":"
            )
            {
                return minutes.Words(tokens, 2, tokens.Count);
            }
        }

        return null;
    }
}
