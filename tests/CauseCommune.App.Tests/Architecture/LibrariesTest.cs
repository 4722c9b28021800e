using System.Reflection;

namespace CauseCommune.App.Tests.Architecture;

/// <summary>Dates, Domain and Minutes are plain libraries that anybody could use.</summary>
public sealed class LibrariesTest
{
    private static readonly string[] Touching =
    [
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.Net.Dns",
        "System.Net.Http.",
        "System.Net.Sockets.",
        "System.Data.",
        "System.Diagnostics.Process",
        "System.Console",
        "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_CurrentDirectory",
        "System.Environment.get_MachineName",
    ];

    [Theory]
    [InlineData("Dates", new[] { "NodaTime" })]
    [InlineData("Domain", new[] { "NodaTime", "CauseCommune.Dates" })]
    [InlineData("Minutes", new[] { "NodaTime", "CauseCommune.Dates" })]
    public void A_library_references_the_base_library_and_its_few_named_friends(
        string library,
        string[] friends
    )
    {
        var strangers = References(House.Named(library))
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Except(friends, StringComparer.Ordinal);

        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData("Dates")]
    [InlineData("Domain")]
    [InlineData("Minutes")]
    public void A_library_touches_neither_files_nor_network_nor_the_machine(string library)
    {
        var touched = House
            .OutsideNames(House.Named(library))
            .Where(name => Touching.Any(outside => IsOrIsIn(name, outside)));

        Assert.Empty(touched);
    }

    [Fact]
    public void Storage_knows_the_domain_and_neither_the_minutes_nor_the_web()
    {
        var references = References(House.Storage).ToList();

        Assert.DoesNotContain("CauseCommune.Minutes", references);
        Assert.DoesNotContain(
            references,
            name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool IsOrIsIn(string name, string outside) =>
        outside.EndsWith('.')
            ? name.StartsWith(outside, StringComparison.Ordinal)
            : name == outside || name.StartsWith(outside + ".", StringComparison.Ordinal);
}
