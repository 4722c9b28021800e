using System.Text.Json;
using CauseCommune.Storage.Erasure;
using CauseCommune.Storage.Undo;
using CsCheck;

namespace CauseCommune.App.Tests.Storage.Erasure;

/// <summary>A name is taken out of texts and leaves a mask as long as it was.</summary>
public sealed class NameMaskTest
{
    static readonly NameMask Zoe = NameMask.Of(
        "Zoé d’Arcy",
        alone: true,
        "zozo@example.org",
        "Zozo"
    );

    [Theory]
    [InlineData("Zoé d’Arcy propose.", "██████████ propose.")]
    [InlineData("ZOE D'ARCY propose.", "██████████ propose.")]
    [InlineData("Zoe\u0301 d’Arcy propose.", "███████████ propose.")]
    [InlineData("avec Zoé\u00A0d’Arcy", "avec ██████████")]
    [InlineData("Zoé\nd’Arcy", "██████████")]
    [InlineData("D’Arcy Zoé", "██████████")]
    [InlineData("Z. d’Arcy et Z.d’Arcy", "█████████ et ████████")]
    [InlineData("Mme d’Arcy", "Mme d’Arcy")]
    [InlineData("Mme D’Arcy", "Mme ██████")]
    [InlineData("zozo@example.org, Zozo", "████████████████, ████")]
    [InlineData("Zozotte et Zoé d’Arcyville", "Zozotte et Zoé d’Arcyville")]
    public void It_is_found_whatever_its_case_its_accents_and_its_spaces_never_inside_a_word(
        string text,
        string masked
    ) => Assert.Equal(masked, Zoe.Mask(text));

    [Fact]
    public void A_last_name_that_is_a_common_word_needs_its_capital()
    {
        var mask = NameMask.Of("Ada Petit", alone: true);

        Assert.Equal("un petit pas, dit █████", mask.Mask("un petit pas, dit Petit"));
        Assert.Equal("dit Petit", NameMask.Of("Ada Petit", alone: false).Mask("dit Petit"));
    }

    [Fact]
    public void Json_is_looked_through_as_deep_as_it_lies_and_stays_json()
    {
        var inner = JsonSerializer.Serialize(
            new Dictionary<string, string> { ["Name"] = "Zoé d'Arcy" },
            PropertyJson.Options
        );
        var outer = JsonSerializer.Serialize(
            new object[]
            {
                new Dictionary<string, object> { ["Proposed"] = inner, ["Count"] = 3 },
                "Z. d'Arcy",
            },
            PropertyJson.Options
        );

        var masked = Zoe.Mask(outer);

        using var read = JsonDocument.Parse(masked);
        var proposed = read.RootElement[0].GetProperty("Proposed").GetString()!;
        Assert.Equal(
            "██████████",
            JsonDocument.Parse(proposed).RootElement.GetProperty("Name").GetString()
        );
        Assert.Equal("█████████", read.RootElement[1].GetString());
        Assert.Equal(3, read.RootElement[0].GetProperty("Count").GetInt32());
        Assert.Same("[1, 2]", Zoe.Mask("[1, 2]"));
    }

    [Fact]
    public void Html_is_looked_through_its_entities() =>
        Assert.Equal(
            "<p>Bonjour ██████████████████████,</p>&nbsp;",
            Zoe.Mask("<p>Bonjour Zo&#xE9; d&#x2019;Arcy,</p>&nbsp;")
        );

    [Fact]
    public void Places_in_a_text_stay_what_they_were() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (before, after) =>
                {
                    var text = $"{before} Zoé d’Arcy {after}";
                    return text.StartsWith('{')
                        || text.StartsWith('[')
                        || text.Contains('<', StringComparison.Ordinal)
                        || Zoe.Mask(text).Length == text.Length;
                }
            );
}
