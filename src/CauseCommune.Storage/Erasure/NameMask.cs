using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CauseCommune.Storage.Mappings;
using CauseCommune.Storage.Undo;

namespace CauseCommune.Storage.Erasure;

/// <summary>
/// Takes the name of somebody out of texts, and puts a mask of the same length there: places in the text stay what they were.
/// A name is found whatever its case, its accents, and the spaces in it; never inside another word.
/// </summary>
public sealed class NameMask
{
    /// <summary>What stands for each character of a name that was erased.</summary>
    public const char Sign = '█';

    readonly List<Form> forms;

    NameMask(List<Form> forms) => this.forms = forms;

    /// <summary>One way in which somebody is named.</summary>
    /// <param name="Words">Its words, folded.</param>
    /// <param name="IsAlone">It stands alone, and could be a common word: only a capital makes it a name.</param>
    sealed record Form(string[] Words, bool IsAlone);

    /// <summary>True for a name that was erased.</summary>
    public static bool IsErased(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && name.All(c => c == Sign);
    }

    /// <summary>
    /// The forms of <paramref name="name"/>: « Ada Exemple », « Exemple Ada », « A. Exemple »; with <paramref name="alone"/> also
    /// « Exemple »; and what else was given, an address or a nickname, as it stands.
    /// </summary>
    public static NameMask Of(string name, bool alone, params IEnumerable<string> others)
    {
        ArgumentNullException.ThrowIfNull(name);
        var read = new List<Form>();
        var words = Words(name);
        Add(words, false);
        if (words.Length > 1)
        {
            var last = words[1..];
            Add([.. last, words[0]], false);
            Add([words[0][..1] + ".", .. last], false);
            Add([words[0][..1], .. last], true);
            if (alone)
            {
                Add(last, true);
                Add(last[^1..], true);
            }
        }

        foreach (var other in others)
        {
            Add(Words(other), false);
        }

        return new([.. read.OrderByDescending(f => f.Words.Sum(w => w.Length))]);

        void Add(string[] form, bool isAlone)
        {
            if (form.Length > 0 && form.Sum(w => w.Length) > 1)
            {
                read.Add(new(form, isAlone));
            }
        }
    }

    /// <summary>The name alone that <see cref="Of"/> may mask too; null for a name of one word.</summary>
    public static string? Alone(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts[^1] : null;
    }

    /// <summary>Where the name stands in <paramref name="text"/>, in order, none inside another.</summary>
    public IReadOnlyList<(int Start, int End)> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return In(text, false);
    }

    /// <summary>The text with the name masked; JSON and HTML stay such. The same object when the name does not stand in it.</summary>
    /// <param name="text">Anything that a column holds.</param>
    /// <param name="isFolded">It was folded: no capital tells a name from a word.</param>
    public string Mask(string text, bool isFolded = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && text[0] is '{' or '[' or '"' ? MaskJson(text)
            : text.Contains('<', StringComparison.Ordinal)
            && text.Contains('&', StringComparison.Ordinal)
                ? MaskHtml(text)
            : Covered(text, In(text, isFolded));
    }

    List<(int Start, int End)> In(string text, bool isFolded)
    {
        var found = new List<(int Start, int End)>();
        if (text.Length == 0)
        {
            return found;
        }

        var (folded, from) = Folding.WithPlaces(text);
        foreach (var form in forms)
        {
            for (
                var at = folded.IndexOf(form.Words[0], StringComparison.Ordinal);
                at >= 0;
                at = folded.IndexOf(form.Words[0], at + 1, StringComparison.Ordinal)
            )
            {
                if (EndOf(folded, at, form) is not { } end)
                {
                    continue;
                }

                var place = (Start: from[at], End: end < from.Count ? from[end] : text.Length);
                if (
                    (isFolded || !form.IsAlone || char.IsUpper(text[place.Start]))
                    && found.TrueForAll(f => place.End <= f.Start || f.End <= place.Start)
                )
                {
                    found.Add(place);
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>Where the form that begins at <paramref name="at"/> ends; null when it is not there, or only inside a word.</summary>
    static int? EndOf(string folded, int at, Form form)
    {
        if (at > 0 && IsOfWord(folded[at - 1]) && IsOfWord(folded[at]))
        {
            return null;
        }

        foreach (var (word, isFirst) in form.Words.Select((w, i) => (w, i == 0)))
        {
            var start = at;
            while (!isFirst && at < folded.Length && char.IsWhiteSpace(folded[at]))
            {
                at++;
            }

            // « A.Exemple » needs no space behind its point.
            if (
                (!isFirst && at == start && folded[at - 1] != '.')
                || !folded.AsSpan(at).StartsWith(word, StringComparison.Ordinal)
            )
            {
                return null;
            }

            at += word.Length;
        }

        return at < folded.Length && IsOfWord(folded[at]) && IsOfWord(folded[at - 1]) ? null : at;
    }

    string MaskJson(string text)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return Covered(text, In(text, false));
        }

        // What a value writes is again JSON, here and there: it is read as deep as it goes.
        return Cover(node) is { } masked ? masked.ToJsonString(PropertyJson.Options) : text;
    }

    /// <summary>The node with the name masked in each of its texts; null when it stands in none. What holds others is changed in place.</summary>
    JsonNode? Cover(JsonNode? node)
    {
        var any = false;
        switch (node)
        {
            case JsonValue value when value.TryGetValue<string>(out var text):
                var masked = Mask(text);
                return ReferenceEquals(masked, text) ? null : JsonValue.Create(masked);
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    var changed = Cover(array[i]);
                    any |= changed is not null;
                    if (changed is JsonValue)
                    {
                        array[i] = changed;
                    }
                }

                return any ? array : null;
            case JsonObject whole:
                foreach (var key in whole.Select(p => p.Key).ToList())
                {
                    var changed = Cover(whole[key]);
                    any |= changed is not null;
                    if (changed is JsonValue)
                    {
                        whole[key] = changed;
                    }
                }

                return any ? whole : null;
            default:
                return null;
        }
    }

    /// <summary>Looks through the entities in which HTML writes what is not ASCII.</summary>
    string MaskHtml(string html)
    {
        var plain = new System.Text.StringBuilder(html.Length);
        var from = new List<int>(html.Length);
        for (var at = 0; at < html.Length; )
        {
            var end = html[at] == '&' ? html.IndexOf(';', at, Math.Min(12, html.Length - at)) : -1;
            var read = end > 0 ? WebUtility.HtmlDecode(html[at..(end + 1)]) : html[at].ToString();
            foreach (var sign in read)
            {
                plain.Append(sign);
                from.Add(at);
            }

            at = end > 0 ? end + 1 : at + 1;
        }

        return Covered(
            html,
            [
                .. In(plain.ToString(), false)
                    .Select(p => (from[p.Start], p.End < from.Count ? from[p.End] : html.Length)),
            ]
        );
    }

    static string Covered(string text, IReadOnlyList<(int Start, int End)> places)
    {
        if (places.Count == 0)
        {
            return text;
        }

        var covered = text.ToCharArray();
        foreach (var (start, end) in places)
        {
            covered.AsSpan(start..end).Fill(Sign);
        }

        return new(covered);
    }

    static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    static string[] Words(string name) =>
        Folding.Of(CleanText.Of(name)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
