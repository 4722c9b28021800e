using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace CauseCommune.App;

/// <summary>The two signs that our own sentences may hold: <c>**bold**</c> and <c>[words](address)</c>.</summary>
public static class RichText
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>Our sentence as HTML, its places filled with encoded parts; an address may only be one of the parts.</summary>
    public static string Html(string sentence, string[] parts)
    {
        var to = new StringBuilder();
        var bold = false;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (string.CompareOrdinal(sentence, i, "**", 0, 2) == 0)
            {
                to.Append(bold ? "</b>" : "<b>");
                bold = !bold;
                i++;
            }
            else if (sentence[i] == '[' && Link(sentence, i) is { } link)
            {
                to.Append("<a href=\"").Append(link.Address).Append("\">");
                to.Append(Encoder.Encode(link.Words)).Append("</a>");
                i = link.End;
            }
            else
            {
                to.Append(
                    sentence[i] is '<' or '>' or '&'
                        ? Encoder.Encode(sentence[i].ToString())
                        : sentence[i]
                );
            }
        }
        object[] encoded = [.. parts.Select(Encoder.Encode)];
        return string.Format(CultureInfo.InvariantCulture, to.ToString(), encoded);
    }

    static (string Words, string Address, int End)? Link(string sentence, int start)
    {
        var middle = sentence.IndexOf("](", start, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : sentence.IndexOf(')', middle);
        return end < 0 ? null : (sentence[(start + 1)..middle], sentence[(middle + 2)..end], end);
    }
}
