namespace CauseCommune.App.Tests;

public sealed class LanguageTest
{
    [Theory]
    [InlineData(null, "fr")]
    [InlineData("", "fr")]
    [InlineData("en", "en")]
    [InlineData("en-US,en;q=0.9,fr;q=0.8", "en")]
    [InlineData("fr;q=0.5, en;q=0.7", "en")]
    [InlineData("de, EN-gb;q=0.2", "en")]
    [InlineData("de", "fr")]
    [InlineData("en;q=0, fr;q=0.1", "fr")]
    [InlineData("en;q=oops", "fr")]
    [InlineData(",,;;q=1,=", "fr")]
    public void The_browser_chooses_and_French_answers_when_it_asks_for_neither(
        string? header,
        string expected
    ) => Assert.Equal(expected, Language.Preferred(header).Code);
}
