using NodaTime.Text;

namespace CauseCommune.Dates.Tests;

/// <summary>
/// The list of <c>expressions.tsv</c>: what French minutes write, the day it is said on, and the first and last day
/// meant; both empty where no day is meant or none exists. Each line was checked by hand against a calendar.
/// </summary>
public sealed class ExpressionsTest
{
    public static TheoryData<string, string, string, string> Lines()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (
            var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "expressions.tsv"))
        )
        {
            var columns = line.Split('\t');
            data.Add(columns[0], columns[1], columns[2], columns[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_expression_means_its_days(string said, string on, string first, string last)
    {
        var context = new DateContext(LocalDatePattern.Iso.Parse(on).Value);

        var period = DateGrammar.French.Read(said, context).Period;

        Assert.Equal(
            (first, last),
            period is null
                ? ("", "")
                : (
                    LocalDatePattern.Iso.Format(period.Start),
                    LocalDatePattern.Iso.Format(period.End)
                )
        );
    }

    [Fact]
    public void School_holidays_begin_on_a_Saturday_and_are_those_of_the_ministry()
    {
        Assert.Equal("2024-10-19/2024-11-03", Days("vacances de la Toussaint 2024"));
        Assert.Equal("2024-12-21/2025-01-05", Days("vacances de Noël 2024"));
        Assert.Equal("2025-02-08/2025-03-09", Days("vacances d'hiver 2025"));
        Assert.Equal("2025-04-05/2025-05-04", Days("vacances de printemps 2025"));
        Assert.Equal("2025-07-05/2025-08-31", Days("vacances d'été 2025"));

        static string Days(string said)
        {
            var period = DateGrammar.French.Read(said, new(new(2024, 9, 1))).Period!;
            return $"{period.Start:uuuu-MM-dd}/{period.End:uuuu-MM-dd}";
        }
    }

    [Fact]
    public void In_running_text_after_a_day_is_that_day_and_vacances_alone_is_no_date()
    {
        var context = new DateContext(new(2031, 3, 1));

        var after = Assert.Single(
            DateGrammar.French.Find("Après le 15 mars, Nora relance.", context)
        );
        Assert.Equal(Period.On(new(2031, 3, 15)), after.Period);
        Assert.Empty(DateGrammar.French.Find("Nora est en vacances.", context));
        Assert.Single(DateGrammar.French.Find("À rendre avant les vacances.", context));
    }

    [Fact]
    public void What_has_no_end_is_doubted() =>
        Assert.NotNull(DateGrammar.French.Read("après le 15 mars", new(new(2031, 3, 1))).Doubt);
}
