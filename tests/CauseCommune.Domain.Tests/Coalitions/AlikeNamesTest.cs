using CauseCommune.Domain.Coalitions;

namespace CauseCommune.Domain.Tests.Coalitions;

public sealed class AlikeNamesTest
{
    [Theory]
    [InlineData("Zoé Exemple", "ZOE EXEMPLE")]
    [InlineData("Zoé Exemple", "EXEMPLE Zoé")]
    [InlineData("Zoé Exemple", "Mme Exemple")]
    [InlineData("Zoé Exemple", "Dr Z. Exemple")]
    [InlineData("Jean-Pierre Modèle", "J.-P. Modèle")]
    [InlineData("Jean-Pierre Modèle", "Jean Modèle")]
    [InlineData("Zoé Exemple", "Zoé Exemples")]
    public void May_be_one_person(string one, string other)
    {
        Assert.True(AlikeNames.OfOnePerson(one, other));
        Assert.True(AlikeNames.OfOnePerson(other, one));
    }

    [Theory]
    [InlineData("Zoé Exemple", "Zoé Modèle")]
    [InlineData("Zoé Exemple", "Yves Exemple")]
    [InlineData("Zoé Exemple", "Y. Exemple")]
    [InlineData("Z. E.", "Zoé Exemple")]
    [InlineData("", "Zoé Exemple")]
    [InlineData("Al Roi", "Al Rois")]
    public void Are_two_people(string one, string other)
    {
        Assert.False(AlikeNames.OfOnePerson(one, other));
        Assert.False(AlikeNames.OfOnePerson(other, one));
    }

    [Theory]
    [InlineData("Fédération des Ateliers du Nord", "FAN")]
    [InlineData("Ateliers du Nord", "Association des ateliers du Nord")]
    [InlineData("Ateliers du Nord", "Atelier du Nord")]
    [InlineData("Code Ouest", "CodeOuest")]
    public void May_be_one_organisation(string one, string other)
    {
        Assert.True(AlikeNames.OfOneOrganization(one, other));
        Assert.True(AlikeNames.OfOneOrganization(other, one));
    }

    [Theory]
    [InlineData("Ateliers du Nord", "Ateliers du Sud")]
    [InlineData("Association Un", "Association Deux")]
    [InlineData("FAN", "Fédération des Ateliers du Sud")]
    public void Are_two_organisations(string one, string other) =>
        Assert.False(AlikeNames.OfOneOrganization(one, other));

    [Fact]
    public void Each_pair_is_named_once_in_the_order_given() =>
        Assert.Equal(
            [
                ("Zoé Exemple", "Z. Exemple"),
                ("Zoé Exemple", "Exemple Zoé"),
                ("Z. Exemple", "Exemple Zoé"),
            ],
            AlikeNames.AmongPeople(
                ["Zoé Exemple", "Yves Modèle", "Z. Exemple", "Exemple Zoé"],
                name => name
            )
        );
}
