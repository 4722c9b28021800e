using System.Text;
using NodaTime;

namespace CauseCommune.Minutes.Tests;

public sealed class BadInputTests
{
    private static readonly ReadingContext Context = new(new LocalDate(2031, 3, 1));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    [InlineData("\0\0\0")]
    [InlineData("…")]
    [InlineData("<")]
    [InlineData("<<<<p <!-- ")]
    [InlineData("|||||\n|-|-|\n||")]
    [InlineData("- \n- - -\n@ @@ (((")]
    [InlineData("Présents :")]
    [InlineData("A @")]
    public void Next_to_nothing_gives_no_mention_and_no_error(string text) =>
        Assert.Empty(MinutesReader.Read(text, Context).Mentions);

    [Fact]
    public void What_no_store_accepts_is_replaced_and_line_ends_are_one()
    {
        var reading = MinutesReader.Read("a\0b\r\nc\rd\uD800e \uDC00f\uFEFF 😀\u2028g", Context);

        Assert.Equal("a\uFFFDb\nc\nd\uFFFDe \uFFFDf 😀\ng", reading.Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_give_no_error()
    {
        var random = new Random(7);
        var bytes = new byte[20_000];
        random.NextBytes(bytes);

        var reading = MinutesReader.Read(Encoding.Latin1.GetString(bytes), Context);

        Assert.All(
            reading.Mentions,
            mention => Assert.True(mention.Passage.End <= reading.Text.Length)
        );
    }

    [Fact]
    public void A_day_that_does_not_exist_is_a_doubt_with_words()
    {
        var reading = MinutesReader.Read("Prochaine réunion le 31 février à la mairie.", Context);

        var next = Assert.Single(reading.All<NextMeetingMention>());
        Assert.Equal(Certainty.Doubtful, next.Certainty);
        Assert.Null(next.When);
        Assert.NotEmpty(next.Reason.French);
    }

    [Fact]
    public void Two_next_meetings_are_both_doubtful_and_say_why()
    {
        var reading = MinutesReader.Read(
            "La prochaine réunion aura lieu le 12 mars 2031.\n\nRappel : prochaine réunion le 19 mars 2031.",
            Context
        );

        var next = reading.All<NextMeetingMention>().ToList();
        Assert.Equal(2, next.Count);
        Assert.All(next, meeting => Assert.Equal(Certainty.Doubtful, meeting.Certainty));
        Assert.All(
            next,
            meeting => Assert.Contains("plusieurs", meeting.Reason.French, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Another_language_is_said_to_be_one()
    {
        const string english =
            "The committee met on Tuesday and agreed that the report will be sent to all of the members before the end of the month. Nora is in charge of the room and will call the town hall.";

        var reading = MinutesReader.Read(english, Context);

        Assert.Equal(TextLanguage.English, reading.Language);
        Assert.Empty(reading.All<ActionMention>());
        Assert.Contains(
            "français",
            Assert.Single(reading.Remarks).French,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Names_in_capitals_are_the_names_of_the_same_people()
    {
        var reading = MinutesReader.Read(
            "Présents : NORA EXEMPLE (trésorière), Ali EXEMPLE\n\nNora Exemple présente le budget.",
            Context
        );

        var names = reading
            .All<AttendanceMention>()
            .Select(a => a.Name!)
            .Order(StringComparer.Ordinal);
        Assert.Equal(["Ali Exemple", "Nora Exemple"], names);
    }
}
