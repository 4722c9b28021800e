using System.Text.RegularExpressions;

namespace CauseCommune.App.Tests;

/// <summary>The words of both languages, beside the sources that ask for them.</summary>
public sealed partial class WordBooksTest
{
    static readonly IReadOnlyDictionary<string, string> French = WordBooks.Read(Language.French);
    static readonly IReadOnlyDictionary<string, string> English = WordBooks.Read(Language.English);
    static readonly string[] Plurals = [".zero", ".one", ".many"];

    [Fact]
    public void Each_key_has_its_words_in_both_languages() =>
        Assert.Equal(
            French.Keys.Order(StringComparer.Ordinal),
            English.Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_words_are_empty() =>
        Assert.Empty(
            French.Concat(English).Where(w => string.IsNullOrWhiteSpace(w.Value)).Select(w => w.Key)
        );

    [Fact]
    public void Both_languages_fill_the_same_places() =>
        Assert.DoesNotContain(
            French.Keys,
            k => !IsSingular(k) && !Places(French[k]).SetEquals(Places(English[k]))
        );

    [Fact]
    public void A_singular_fills_no_place_that_its_plural_does_not_know() =>
        Assert.All(
            French.Keys.Where(IsSingular),
            key =>
            {
                Assert.Subset(Places(French[Plural(key)]), Places(French[key]));
                Assert.Subset(Places(English[Plural(key)]), Places(English[key]));
            }
        );

    [Fact]
    public void Each_key_that_the_sources_ask_for_exists() =>
        Assert.Empty(
            Asked()
                .Where(asked => !French.Keys.Any(asked.Pattern.IsMatch))
                .Select(asked => asked.Text)
        );

    [Fact]
    public void No_key_is_left_that_no_source_asks_for()
    {
        var asked = Asked().Select(a => a.Pattern).ToList();

        Assert.Empty(
            French.Keys.Where(k => !asked.Exists(p => p.IsMatch(k))).Order(StringComparer.Ordinal)
        );
    }

    static bool IsSingular(string key) =>
        key.EndsWith(".zero", StringComparison.Ordinal)
        || key.EndsWith(".one", StringComparison.Ordinal);

    static string Plural(string key) => key[..key.LastIndexOf('.')] + ".many";

    static HashSet<string> Places(string words) => [.. Place().Matches(words).Select(m => m.Value)];

    /// <summary>The keys in the sources. What an expression fills in stands for one part of a key or more.</summary>
    static List<(string Text, Regex Pattern)> Asked()
    {
        var areas = French.Keys.Select(k => k.Split('.')[0]).Distinct(StringComparer.Ordinal);
        var literal = new Regex($@"""((?:{string.Join('|', areas)})\.[A-Za-z0-9_.{{}}()]*)""");
        return
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(Root(), "src", "CauseCommune.App"),
                    "*.*",
                    SearchOption.AllDirectories
                )
                .Where(f =>
                    f.EndsWith(".cs", StringComparison.Ordinal)
                    || f.EndsWith(".razor", StringComparison.Ordinal)
                )
                .Where(f =>
                    !f.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                )
                .SelectMany(f => literal.Matches(File.ReadAllText(f)))
                .Select(m => m.Groups[1].Value)
                .Distinct(StringComparer.Ordinal)
                .Select(text => (text, Pattern(text))),
        ];
    }

    static Regex Pattern(string asked)
    {
        var parts = Expression().Split(asked).Select(Regex.Escape);
        var open = asked.EndsWith('.') ? ".+" : "";
        var plural = string.Join('|', Plurals.Select(Regex.Escape));
        return new Regex(
            $"^{string.Join("[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*", parts)}{open}(?:{plural})?$"
        );
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CauseCommune.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Expression();
}
