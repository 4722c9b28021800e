namespace CauseCommune.Dates.Grammar;

/// <summary>Where a date may begin and end in running text: never inside a word, a number, a path or an address.</summary>
internal static class Borders
{
    public static bool MayStart(ReadOnlySpan<char> text, int start, bool isWord)
    {
        if (start == 0)
        {
            return true;
        }

        var before = text[start - 1];
        if (before == '_')
        {
            return !IsLetterOrDigit(text, start - RunOfUnderscores(text, start) - 1);
        }

        return before switch
        {
            '%' or '+' or '.' when !isWord => false,
            '@' or '#' or '\\' or '=' or '&' => false,
            '/' => isWord && start > 1 && char.IsLetterOrDigit(text[start - 2]),
            '-' => start == 1 || !char.IsLetterOrDigit(text[start - 2]),
            _ => !char.IsLetterOrDigit(before),
        };
    }

    public static bool MayEnd(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var after = text[end];
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return after switch
        {
            '_' => !IsLetterOrDigit(text, FirstAfterUnderscores(text, end)),
            '@' or '=' => false,
            '\\' => !char.IsLetterOrDigit(next),
            '-' or '\u2011' => !char.IsLetterOrDigit(next),
            '/' => !char.IsAsciiDigit(next),
            '.' => !char.IsAsciiDigit(next) && !char.IsLower(next),
            _ => !char.IsLetterOrDigit(after) && !Text.Letters.IsMark(after),
        };
    }

    private static bool IsLetterOrDigit(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary>Two underscores are as many as marks of emphasis have; more are not looked at, to stay linear.</summary>
    private static int RunOfUnderscores(ReadOnlySpan<char> text, int start) =>
        start > 1 && text[start - 2] == '_' ? 2 : 1;

    private static int FirstAfterUnderscores(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && text[end + 1] == '_' ? end + 2 : end + 1;
}
