using System.Text;
using CauseCommune.Domain;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Whether a pasted text can be read at all, and what to say when it cannot.</summary>
static class GivenText
{
    static readonly string[] FileHeads = ["%PDF", "PK\u0003\u0004", "ÐÏ\u0011à", "{\\rtf"];
    static readonly string[] Damages = ["Ã©", "Ã¨", "Ã ", "â€™", "Ãª"];

    /// <summary>The key of the sentence that refuses it, with its parts; null when it can be read.</summary>
    public static (string Key, object[] Parts)? Refusal(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ("Empty", []);
        }

        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > Limits.MinutesBytes)
        {
            return ("TooBig", [(bytes + 1023) / 1024, Limits.MinutesBytes / 1024]);
        }

        return IsBinary(text) ? ("Binary", []) : null;
    }

    /// <summary>True when letters with accents were read with another encoding than they were written with.</summary>
    public static bool IsDamaged(string text) =>
        text.Contains('\uFFFD') || Damages.Any(d => text.Contains(d, StringComparison.Ordinal));

    /// <summary>A file opened as text: its first signs, or one character in twenty that no text holds.</summary>
    static bool IsBinary(string text)
    {
        if (FileHeads.Any(h => text.StartsWith(h, StringComparison.Ordinal)))
        {
            return true;
        }

        var odd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (
                c == '\uFFFD'
                || char.IsSurrogate(c)
                || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v'))
            )
            {
                odd++;
            }
        }

        return odd * 20 > text.Length;
    }
}
