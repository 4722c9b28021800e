using System.Text.RegularExpressions;

namespace CauseCommune.App.Tests.Docs;

/// <summary>What stands in docs/ and in the two readmes: both languages tell the same, and every link leads somewhere.</summary>
public sealed partial class DocsTest
{
    static readonly string Root = FindRoot();
    static readonly string Docs = Path.Combine(Root, "docs");

    public static TheoryData<string> Files =>
        [
            "README.md",
            "LISEZMOI.md",
            .. Directory
                .EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file)),
        ];

    public static TheoryData<string> Pages =>
        [.. Names("fr").Union(Names("en"), StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_link_and_picture_leads_to_something(string file)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, file))!;

        Assert.DoesNotContain(
            Links(File.ReadAllText(Path.Combine(Root, file))),
            link => !Path.Exists(Path.Combine(folder, link))
        );
    }

    [Fact]
    public void The_guide_has_the_same_pages_in_both_languages() =>
        Assert.Equal(Names("fr"), Names("en"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_same_parts_links_and_picture_in_both_languages(string page)
    {
        var (french, english) = (Read("fr", page), Read("en", page));

        Assert.Equal(Levels(french), Levels(english));
        Assert.Equal(Shape(french), Shape(english));
        Assert.Equal(
            page == "index.md" ? 0 : 1,
            Shape(french).Count(l => l.EndsWith("png", StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_in_its_index(string page)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            Assert.Contains(page, Links(Read(language, "index.md")).Append("index.md"));
        }
    }

    [Theory]
    [InlineData("sauvegarde.md", "backup.md")]
    [InlineData("installer.md", "install.md")]
    [InlineData("courriel.md", "mail.md")]
    public void A_page_of_operations_has_the_same_parts_in_both_languages(
        string french,
        string english
    ) =>
        Assert.Equal(
            Levels(File.ReadAllText(Path.Combine(Docs, "operations", french))),
            Levels(File.ReadAllText(Path.Combine(Docs, "operations", english)))
        );

    static List<string> Names(string language) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Docs, "guide", language))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    static string Read(string language, string page) =>
        File.ReadAllText(Path.Combine(Docs, "guide", language, page));

    static IEnumerable<string> Levels(string markdown) =>
        Heading().Matches(markdown).Select(m => m.Value);

    /// <summary>Where the links of a page lead, without what differs by language.</summary>
    static IEnumerable<string> Shape(string markdown) =>
        Links(markdown)
            .Select(l =>
                l.Contains("operations", StringComparison.Ordinal)
                    ? "operations"
                    : l.Replace("/fr/", "/en/", StringComparison.Ordinal)
            );

    /// <summary>Addresses on the network are left to whoever clicks.</summary>
    static IEnumerable<string> Links(string markdown) =>
        Link()
            .Matches(markdown)
            .Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(l => l.Length > 0 && !l.Contains("://", StringComparison.Ordinal));

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CauseCommune.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+(?= )|^\d+\.(?= )|^-(?= )", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
