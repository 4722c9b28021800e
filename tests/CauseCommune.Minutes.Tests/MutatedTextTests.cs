using System.Text;
using NodaTime;

namespace CauseCommune.Minutes.Tests;

/// <summary>Texts cut, shuffled, doubled and spoilt in fixed ways: no error, and no passage outside the text.</summary>
public sealed class MutatedTextTests
{
    private static readonly string[] Sources =
    [
        Story.Prose,
        Story.Lists,
        "# À faire\n\n- [ ] relancer la mairie @nora avant le 12 mars\n- Nora/Ali : réserver la salle, puis prévenir le club\n\n| Action | Qui | Quand |\n| --- | --- | --- |\n| envoi du plan | Ali | mai |\n\nPrésents : Nora Exemple, ALI EXEMPLE ; excusés : Léa\n\nD la fête est en juin\nA réserver @Ali le 3 mai\n",
    ];

    private static readonly string[] Scraps =
    [
        "\0",
        "\uD800",
        "\uDC00",
        "(",
        ")",
        ":",
        "- ",
        "|",
        "\n",
        "\t",
        "@",
        "<p>",
        "</li>",
        "é",
        "e\u0301",
        "31 février",
        "->",
        "**",
        "[x] ",
        "…",
        "😀",
        "« ",
    ];

    [Fact]
    public void Three_hundred_spoilt_texts_are_read_without_error()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = Spoilt(seed);
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
    public void The_same_text_always_gives_the_same_reading()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var text = Spoilt(seed);
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

    private static string Spoilt(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Sources[random.Next(Sources.Length)]);
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(80, text.Length - at + 1));
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, Scraps[random.Next(Scraps.Length)]);
                    break;
                default:
                    var piece = text.ToString(at, length);
                    text.Remove(at, length).Insert(random.Next(text.Length + 1), piece);
                    break;
            }
        }

        return text.ToString();
    }
}
