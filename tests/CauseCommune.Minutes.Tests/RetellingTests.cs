using System.Text;

namespace CauseCommune.Minutes.Tests;

/// <summary>The first case, in our own words: in prose, in lists, in capitals, with decomposed accents, as HTML.</summary>
public sealed class RetellingTests
{
    [Fact]
    public void The_story_in_prose_is_understood_whole()
    {
        var reading = MinutesReader.Read(Story.Prose, Story.Published);

        FirstReport.TellsThePlan(reading);
        FirstReport.TellsTheMeetings(reading);
        FirstReport.TellsWhoWasThere(reading);
        FirstReport.TellsTheOutcome(reading);
        FirstReport.TellsThePosition(reading);
        FirstReport.InventsNothing(reading);
    }

    [Fact]
    public void The_story_in_lists_gives_the_same_facts()
    {
        var reading = MinutesReader.Read(Story.Lists, Story.Published);

        FirstReport.TellsThePlan(reading);
        FirstReport.TellsTheMeetings(reading);
        FirstReport.TellsWhoWasThere(reading);
        FirstReport.TellsTheOutcome(reading);
        FirstReport.InventsNothing(reading);
    }

    [Fact]
    public void Decomposed_accents_change_nothing()
    {
        var reading = MinutesReader.Read(
            Story.Prose.Normalize(NormalizationForm.FormD),
            Story.Published
        );

        FirstReport.TellsThePlan(reading);
        FirstReport.TellsTheMeetings(reading);
        FirstReport.TellsTheOutcome(reading);
        FirstReport.InventsNothing(reading);
    }

    [Fact]
    public void In_capitals_the_plan_and_the_meetings_are_still_found()
    {
        var reading = MinutesReader.Read(Story.Lists.ToUpperInvariant(), Story.Published);

        FirstReport.TellsThePlan(reading);
        FirstReport.TellsTheMeetings(reading);
        FirstReport.TellsTheOutcome(reading);
        FirstReport.InventsNothing(reading);
    }

    [Fact]
    public void The_html_of_a_word_processor_reads_as_its_words()
    {
        var html =
            "<html xmlns:o=\"x\"><head><style>p { margin:0 }</style></head><body><!--StartFragment-->"
            + string.Concat(
                Story
                    .Prose.Split('\n')
                    .Select(line =>
                        $"<p class=MsoNormal><span lang=FR>{line.Replace("é", "&eacute;", StringComparison.Ordinal)}<o:p></o:p></span></p>"
                    )
            )
            + "</body></html>";

        var reading = MinutesReader.Read(html, Story.Published);

        Assert.DoesNotContain('<', reading.Text);
        FirstReport.TellsThePlan(reading);
        FirstReport.TellsTheMeetings(reading);
        FirstReport.TellsTheOutcome(reading);
        FirstReport.InventsNothing(reading);
    }
}
