using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.xUnitV3;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CauseCommune.App.Tests.Architecture;

/// <summary>What keeps a slice readable by itself, and the outside worlds behind their folder.</summary>
public sealed class SlicesTest
{
    private const string Features = "CauseCommune.App.Features.";

    private static readonly string[] Databases =
    [
        typeof(AppDb).FullName!,
        typeof(SqliteDb).FullName!,
        typeof(PostgresDb).FullName!,
        typeof(DatabaseTarget).FullName!,
    ];

    [Fact]
    public void A_feature_never_uses_another_feature()
    {
        var borrowed =
            from type in House.Architecture.Types
            let own = FeatureOf(type.FullName)
            where own != null
            from used in type.GetTypeDependencies()
            let other = FeatureOf(used.FullName)
            where other != null && other != own
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(borrowed.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Ical.Net", "Calendars")]
    [InlineData("MailKit", "Mail")]
    [InlineData("MimeKit", "Mail")]
    [InlineData("Markdig", "Guides")]
    [InlineData("DocumentFormat.OpenXml", "Spreadsheets")]
    public void An_outside_world_is_seen_by_its_folder_alone(string library, string folder)
    {
        var strangers = Types()
            .That()
            .DoNotResideInNamespaceMatching($@"^CauseCommune\.App\.{folder}(\..*)?$")
            .And()
            .ResideInNamespaceMatching(@"^CauseCommune\.");
        var world = Types(true)
            .That()
            .ResideInNamespaceMatching(
                $@"^{library.Replace(".", @"\.", StringComparison.Ordinal)}(\..*)?$"
            );

        strangers
            .Should()
            .NotDependOnAny(world)
            .WithoutRequiringPositiveResults()
            .Check(House.Architecture);
    }

    [Fact]
    public void A_page_gets_a_finished_model_and_never_queries()
    {
        var querying =
            from type in House.Architecture.Types
            where IsPage(type.FullName)
            from used in type.GetTypeDependencies()
            where
                Databases.Contains(used.FullName, StringComparer.Ordinal)
                || used.FullName.StartsWith(
                    "Microsoft.EntityFrameworkCore.",
                    StringComparison.Ordinal
                )
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(querying.Distinct(StringComparer.Ordinal));
    }

    private static string? FeatureOf(string type) =>
        type.StartsWith(Features, StringComparison.Ordinal)
        && type.IndexOf('.', Features.Length) is > 0 and var end
            ? type[Features.Length..end]
            : null;

    // The closures and state machines of a page are types inside it.
    private static bool IsPage(string type) =>
        House.App.GetType(type.Split('+', '/')[0]) is { } page
        && typeof(IComponent).IsAssignableFrom(page);
}
