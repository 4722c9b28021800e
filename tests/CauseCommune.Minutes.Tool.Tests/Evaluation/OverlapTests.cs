using CauseCommune.Minutes.Tool.Evaluation;

namespace CauseCommune.Minutes.Tool.Tests.Evaluation;

public sealed class OverlapTests
{
    [Theory]
    [InlineData("relancer l'assureur", "Nora relance l’assureur et la mairie", 0.5)]
    [InlineData("envoyer le plan", "ENVOYER LE PLAN", 1)]
    [InlineData("élire", "elire", 1)]
    [InlineData("plan", "un deux trois quatre cinq six sept plan", 0)]
    [InlineData("", "plan", 0)]
    public void The_share_is_of_the_words_of_the_shorter_one(string one, string other, double share)
    {
        Assert.Equal(share, Overlap.Of(one, other));
        Assert.Equal(share, Overlap.Of(other, one));
    }

    [Fact]
    public void Two_proposals_for_one_deed_are_one_right_and_one_wrong()
    {
        var pairs = Overlap.Match(["envoyer le plan"], ["le plan", "envoyer le plan"], _ => true);

        Assert.Equal([(0, 1)], pairs);
    }

    [Theory]
    [InlineData(new[] { "Nora" }, new[] { "Nora Exemple" }, true)]
    [InlineData(new[] { "Mme Exemple" }, new[] { "Nora Exemple" }, true)]
    [InlineData(new[] { "Nora" }, new[] { "Nora", "Ali" }, false)]
    [InlineData(new string[0], new string[0], true)]
    public void A_first_name_is_the_full_name_and_the_number_of_doers_counts(
        string[] expected,
        string[] found,
        bool same
    ) => Assert.Equal(same, Overlap.AreSameOwners(expected, found));

    [Theory]
    [InlineData("2031-02", "2031-02-28")]
    [InlineData("2031-Q1", "2031-03-31")]
    [InlineData("2031-S1", "2031-06-30")]
    [InlineData("2031", "2031-12-31")]
    [InlineData("2031-W02", "2031-01-12")]
    [InlineData("2031-03-01/2031-03-10", "2031-03-10")]
    [InlineData("2031-03-01", "2031-03-01")]
    public void A_due_period_ends_on_its_last_day(string due, string day) =>
        Assert.Equal(day, NodaTime.Text.LocalDatePattern.Iso.Format(DuePeriod.LastDay(due)!.Value));

    [Fact]
    public void An_interval_of_a_share_is_Wilsons()
    {
        var interval = Interval.OfShare(9, 10);

        Assert.Equal((0.596, 0.982), (Math.Round(interval.Low, 3), Math.Round(interval.High, 3)));
    }
}
