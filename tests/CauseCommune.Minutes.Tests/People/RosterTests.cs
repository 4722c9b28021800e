using CauseCommune.Dates;
using CauseCommune.Minutes.People;

namespace CauseCommune.Minutes.Tests.People;

public sealed class RosterTests
{
    [Theory]
    [InlineData("NORA EXEMPLE", "Nora Exemple")]
    [InlineData("Nora EXEMPLE-DUVAL", "Nora Exemple-Duval")]
    [InlineData("MARIE-ANNE DE LA TOUR", "Marie-Anne de la Tour")]
    [InlineData("Mme Nora Exemple", "Nora Exemple")]
    [InlineData("bram", "bram")]
    public void Names_are_written_as_names_are(string written, string name) =>
        Assert.Equal(name, PersonName.Cased(written));

    [Fact]
    public void One_person_under_several_forms_is_one()
    {
        var roster = new Roster();
        roster.Add(Met("Nora"));
        roster.Add(Met("NORA EXEMPLE"));
        roster.Add(Met("Mme Exemple"));

        Assert.Equal("Nora Exemple", Assert.Single(roster.People).Name);
    }

    [Fact]
    public void A_first_name_that_two_people_share_finds_neither()
    {
        var roster = new Roster();
        roster.Add(Met("Nora Exemple"));
        roster.Add(Met("Nora Duval"));

        Assert.Null(roster.Find("Nora"));
    }

    private static Person Met(string name) =>
        new()
        {
            Name = PersonName.Cased(name),
            Passage = new Passage(0, name.Length),
            Reason = new Wording("", ""),
        };
}
