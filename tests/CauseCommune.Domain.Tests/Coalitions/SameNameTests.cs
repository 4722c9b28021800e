using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain.Tests.Coalitions;

public sealed class SameNameTests
{
    [Theory]
    [InlineData("Cigref", "le CIGREF")]
    [InlineData("Femmes Ingénieures", "FEMMES INGENIEURES")]
    [InlineData("Mme Camille Roux", "camille roux")]
    [InlineData("Jean-Pierre Blanc", "Jean Pierre  Blanc")]
    [InlineData("L'Atelier", "Atelier")]
    [InlineData("Inge\u0301nieures", "Ingénieures")]
    public void Names_that_differ_by_case_accents_spaces_hyphens_and_courtesy_are_one(
        string one,
        string other
    ) => Assert.True(SameName.Same(one, other));

    [Theory]
    [InlineData("Camille Roux", "Camille Leroux")]
    [InlineData("Cigref", "Cigref Ouest")]
    [InlineData("Atelier du nord", "Ateliers du nord")]
    public void Other_names_stay_two(string one, string other) =>
        Assert.False(SameName.Same(one, other));

    [Fact]
    public void A_name_made_of_courtesies_alone_still_has_a_key() =>
        Assert.NotEqual("", SameName.Key("Les"));
}
