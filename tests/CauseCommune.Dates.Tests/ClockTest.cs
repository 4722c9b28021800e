using CsCheck;
using NodaTime;

namespace CauseCommune.Dates.Tests;

public sealed class ClockTest
{
    [Theory]
    [InlineData("14 h 30", 14, 30)]
    [InlineData("14h30", 14, 30)]
    [InlineData("14:30", 14, 30)]
    [InlineData("9 h", 9, 0)]
    [InlineData("à 18 heures", 18, 0)]
    [InlineData("8 heures et demie", 8, 30)]
    [InlineData("neuf heures moins le quart", 8, 45)]
    [InlineData("8 heures du soir", 20, 0)]
    [InlineData("midi", 12, 0)]
    [InlineData("midi et demi", 12, 30)]
    [InlineData("minuit", 0, 0)]
    public void A_time_is_read_in_French(string text, int hour, int minute) =>
        Assert.Equal(new TimeReading(new(hour, minute), null), TimeGrammar.French.Read(text));

    [Theory]
    [InlineData("2 pm", 14, 0)]
    [InlineData("2:30 pm", 14, 30)]
    [InlineData("2:30 p.m", 14, 30)]
    [InlineData("12 am", 0, 0)]
    [InlineData("at 14:30", 14, 30)]
    [InlineData("noon", 12, 0)]
    public void A_time_is_read_in_English(string text, int hour, int minute) =>
        Assert.Equal(new TimeReading(new(hour, minute), null), TimeGrammar.English.Read(text));

    [Theory]
    [InlineData("de 10 h à 12 h", 10, 12)]
    [InlineData("10h-12h", 10, 12)]
    [InlineData("de 15 à 16h", 15, 16)]
    [InlineData("entre 10 h et 12 h", 10, 12)]
    public void A_stretch_between_two_times_is_read(string text, int start, int end) =>
        Assert.Equal(new TimeReading(new(start, 0), new(end, 0)), TimeGrammar.French.Read(text));

    [Theory]
    [InlineData("25 h")]
    [InlineData("14")]
    [InlineData("14:75")]
    [InlineData("demain")]
    [InlineData("")]
    public void What_is_no_time_is_not_read(string text) =>
        Assert.Null(TimeGrammar.French.Read(text));

    [Fact]
    public void Times_are_found_in_running_text_and_lengths_are_not()
    {
        const string Text =
            "Accueil à 18 h 30, débat de 19h à 21 h ; deux heures de route, 35 h par semaine.";

        var found = TimeGrammar.French.Find(Text);

        Assert.Equal(["18 h 30", "de 19h à 21 h"], found.Select(m => Text[m.Start..m.End]));
    }

    [Theory]
    [InlineData("une heure", 60)]
    [InlineData("deux heures", 120)]
    [InlineData("1h30", 90)]
    [InlineData("1 h 30", 90)]
    [InlineData("1,5 h", 90)]
    [InlineData("une heure et demie", 90)]
    [InlineData("une heure et quart", 75)]
    [InlineData("deux heures et dix minutes", 130)]
    [InlineData("une demi-heure", 30)]
    [InlineData("trois quarts d'heure", 45)]
    [InlineData("quarante-cinq minutes", 45)]
    [InlineData("45 min", 45)]
    [InlineData("90 mn", 90)]
    public void A_length_is_read_in_French(string text, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), DurationGrammar.French.Read(text));

    [Theory]
    [InlineData("an hour", 60)]
    [InlineData("two hours", 120)]
    [InlineData("an hour and a half", 90)]
    [InlineData("one and a half hours", 90)]
    [InlineData("1.5 hours", 90)]
    [InlineData("half an hour", 30)]
    [InlineData("three quarters of an hour", 45)]
    [InlineData("90 minutes", 90)]
    [InlineData("1h30", 90)]
    public void A_length_is_read_in_English(string text, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), DurationGrammar.English.Read(text));

    [Fact]
    public void Lengths_are_found_in_running_text()
    {
        const string Text =
            "Prévu pour une heure, l'atelier en a duré deux ; le bilan, trois quarts d'heure.";

        var found = DurationGrammar.French.Find(Text);

        Assert.Equal(
            ["une heure", "trois quarts d'heure"],
            found.Select(m => Text[m.Start..m.End])
        );
    }

    [Fact]
    public void What_is_printed_reads_back_as_the_same_length() =>
        Gen.Int[1, 59_999]
            .Sample(minutes =>
            {
                var length = Duration.FromMinutes(minutes);
                var printed = DurationGrammar.Format(length);
                Assert.Equal(length, DurationGrammar.French.Read(printed));
                Assert.Equal(length, DurationGrammar.English.Read(printed));
            });

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void What_is_printed_reads_back_as_the_same_time(Language language) =>
        Gen.Int[0, 1439]
            .Sample(minutes =>
            {
                var time = new LocalTime(minutes / 60, minutes % 60);
                Assert.Equal(
                    new TimeReading(time, null),
                    TimeGrammar.In(language).Read(TimeGrammar.Format(time, language))
                );
            });
}
