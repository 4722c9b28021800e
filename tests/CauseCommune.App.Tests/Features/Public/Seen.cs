using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CauseCommune.App.Tests.Features.Public;

/// <summary>The words of an internal page seen as the public: those that stand open, and those that are hatched.</summary>
sealed partial record Seen(string Open, string Hatched)
{
    public static Seen Of(IDocument page)
    {
        var (open, hatched) = (new StringBuilder(), new StringBuilder());
        foreach (var text in page.QuerySelector("main")!.Descendants<IText>())
        {
            var parent = text.ParentElement!;
            if (parent.Closest("option, datalist") is null)
            {
                (IsHatched(parent) ? hatched : open).Append(text.Data).Append(' ');
            }
        }

        return new(open.ToString(), hatched.ToString());
    }

    /// <summary>Each word once, without punctuation around it.</summary>
    public static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(m => m.Value).Distinct();

    static bool IsHatched(IElement element) =>
        element.Closest(".why") is not null
        || element.Closest(".hid, .seen") is { } nearest && nearest.ClassList.Contains("hid");

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
