using CauseCommune.App.Forms;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using NodaTime;

namespace CauseCommune.App.Tests.Forms;

public sealed class FormReaderTest
{
    static readonly LocalDate Today = new(2018, 2, 6);
    readonly FormReader reader = new(Words.In(Language.French), Today);

    [Theory]
    [InlineData("fin mars", "2018-03-21", "2018-03-31", Precision.PartOfMonth)]
    [InlineData("16 février", "2018-02-16", "2018-02-16", Precision.Day)]
    [InlineData("by 10 March", "2018-02-06", "2018-03-10", Precision.Until)]
    [InlineData("T2", "2018-04-01", "2018-06-30", Precision.Quarter)]
    public void A_date_in_human_words_is_a_period_with_its_words(
        string typed,
        string start,
        string end,
        Precision precision
    )
    {
        var date = reader.Date("Due", typed);

        Assert.True(reader.IsFine);
        Assert.Equal((start, end), (Iso(date!.Start), Iso(date.End)));
        Assert.Equal((precision, typed), (date.Precision, date.Said));
    }

    [Theory]
    [InlineData("31 février")]
    [InlineData("quand on pourra")]
    public void A_date_that_does_not_exist_is_refused_with_what_to_write(string typed)
    {
        Assert.Null(reader.Date("Due", typed));

        Assert.NotNull(reader.Refusals["Due"]!.Instead);
    }

    [Fact]
    public void A_date_whose_own_text_comes_back_stays_as_it_was_said()
    {
        var meeting = Id<Meeting>.New(Instant.FromUtc(2018, 2, 6, 9, 0));
        var said = SaidDate.Of(
            Dates.Period.Until(Today, new LocalDate(2018, 2, 20)),
            "pour la prochaine réunion"
        ) with
        {
            MeetingId = meeting,
        };
        var printed = FormReader.Printed(said, Language.French);

        Assert.Same(said, reader.Date("Due", printed, unchanged: said));
        Assert.Null(reader.Date("Due", "", unchanged: said));
        Assert.Equal(
            ("20 février 2018", null),
            (
                reader.Date("Due", "20 février 2018", unchanged: said)!.Said,
                reader.Date("Due", "20 février 2018", unchanged: said)!.MeetingId
            )
        );
        Assert.True(reader.IsFine);
    }

    [Fact]
    public void What_a_refused_date_is_told_has_the_signs_of_french()
    {
        reader.Date("Due", "31 février");

        var wrong = reader.Refusals["Due"]!.Wrong;
        Assert.Contains("’", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("'", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_is_no_day()
    {
        Assert.Null(reader.Day("Day", "mars 2018"));
        Assert.False(reader.IsFine);
    }

    [Fact]
    public void Nothing_typed_is_nothing_and_no_refusal()
    {
        Assert.Null(reader.Date("Due", "  "));
        Assert.Null(reader.Optional("Note", null, 10));
        Assert.Null(reader.Number("Needs", "", 0, 99));
        Assert.Null(reader.Link("Url", " "));
        Assert.True(reader.IsFine);
    }

    [Fact]
    public void Too_much_text_says_how_much_to_remove()
    {
        reader.Optional("Note", new string('x', 12), 10);

        Assert.Equal("Retirez 2 signes.", reader.Refusals["Note"]!.Instead!.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("100", null)]
    [InlineData("-1", null)]
    [InlineData("deux", null)]
    public void A_number_lies_between_its_limits(string typed, int? read)
    {
        Assert.Equal(read, reader.Number("Needs", typed, 0, 99));
        Assert.Equal(read is null, reader.Refusals.Any);
    }

    [Theory]
    [InlineData("exemple.org/page", "https://exemple.org/page")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://", null)]
    [InlineData("ftp://exemple.org", null)]
    [InlineData("deux mots.org", null)]
    public void A_link_is_an_address_of_the_web(string typed, string? read) =>
        Assert.Equal(read, reader.Link("Url", typed));

    static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);
}
