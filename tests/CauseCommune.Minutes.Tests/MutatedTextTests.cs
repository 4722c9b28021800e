using NodaTime;

namespace CauseCommune.Minutes.Tests;

/// <summary>Texts cut, shuffled, doubled and spoilt in fixed ways: no error, and no passage outside the text.</summary>
public sealed class MutatedTextTests
{
    [Fact]
    public void Three_hundred_spoilt_texts_are_read_without_error()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = Spoilt.Text(seed);
            var reading = MinutesReader.Read(
                text,
                new ReadingContext(new LocalDate(2020, 1, 1).PlusDays(seed))
            );

            foreach (var passage in reading.Mentions.SelectMany(Passages))
            {
                Assert.True(
                    passage.Start < passage.End && passage.End <= reading.Text.Length,
                    $"seed {seed}: {passage}"
                );
            }
        }
    }

    [Fact]
    public void A_line_of_a_megabyte_and_a_list_of_any_depth_are_read()
    {
        var sentence = "Nora relance la mairie avant le 12 mars (Ali), ";
        var line = string.Concat(Enumerable.Repeat(sentence, 1_000_000 / sentence.Length));
        var deep = string.Concat(
            Enumerable.Range(0, 2_000).Select(depth => new string(' ', depth) + "- relancer Nora\n")
        );
        foreach (var text in new[] { line, deep })
        {
            var reading = MinutesReader.Read(text, Story.Published);

            Assert.All(
                reading.Mentions.SelectMany(Passages),
                passage => Assert.InRange(passage.End, passage.Start + 1, reading.Text.Length)
            );
        }
    }

    [Fact]
    public void The_same_text_always_gives_the_same_reading()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var text = Spoilt.Text(seed);
            var once = MinutesReader.Read(text, Story.Published).Mentions.Select(MentionJson.Write);

            Assert.Equal(
                once,
                MinutesReader.Read(text, Story.Published).Mentions.Select(MentionJson.Write)
            );
        }
    }

    private static IEnumerable<Passage> Passages(Mention mention) =>
        mention switch
        {
            PositionMention position => position
                .Reasons.Select(reason => reason.Passage)
                .Append(mention.Passage),
            ActionMention action => action
                .Owners.Select(owner => owner.Passage)
                .Append(mention.Passage),
            _ => [mention.Passage],
        };
}
