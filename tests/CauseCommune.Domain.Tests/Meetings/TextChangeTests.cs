using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CsCheck;
using NodaTime;

namespace CauseCommune.Domain.Tests.Meetings;

public sealed class TextChangeTests
{
    static readonly Gen<string> Word = OneOf("le", "kit", "été", "a", "b", "🙂", "réunion");
    static readonly Gen<string> Space = OneOf(" ", " ", "\n", "  ", "\n\n");
    static readonly Gen<string> Some = Gen.Select(Word, Space, (w, s) => w + s)
        .Array[0, 12]
        .Select(string.Concat);

    [Theory]
    [InlineData("Le kit part en mars.", "kit", "Le kit des écoles part en mars.", "kit")]
    [InlineData("Le kit part en mars.", "mars", "Hier, le kit part en mars.", "mars")]
    [InlineData(
        "Le kit part en mars.",
        "Le kit part",
        "Le grand kit part en mars.",
        "Le grand kit part"
    )]
    [InlineData("Le kit part en mars.", "kit part", "Le jeu part en mars.", "jeu part")]
    [InlineData("Le kit part en mars.", "Le kit", "Le kits part en mars.", "Le kit")]
    [InlineData("Un.\nDeux.\nTrois.", "Trois.", "Un.\nTrois.", "Trois.")]
    [InlineData("a b, a b, c", "a b, c", "a b, c", "a b, c")]
    public void A_passage_follows_its_words(string before, string passage, string after, string now)
    {
        var start = before.IndexOf(passage, StringComparison.Ordinal);

        var found = TextChange.Between(before, after).Follow(start, start + passage.Length);

        Assert.Equal(now, after[found!.Value.Start..found.Value.End]);
    }

    [Fact]
    public void A_passage_of_which_nothing_is_left_is_none()
    {
        var change = TextChange.Between("Un.\nDeux.\nTrois.", "Un.\nTrois.");

        Assert.Null(change.Follow(4, 9));
        Assert.Null(change.Follow(0, 0));
    }

    [Fact]
    public void A_passage_that_no_correction_touched_keeps_its_words() =>
        Gen.Select(Some, Some, Some, Some, Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Bool)
            .Sample(
                (head, gone, come, tail, a, b, fresh) =>
                {
                    // What comes either holds no word that stands around it, or nothing was there before.
                    var made = fresh ? come : "";
                    var removed = fresh ? "" : gone;
                    var (before, after) = (head + removed + tail, head + made + tail);
                    var change = TextChange.Between(before, after);
                    foreach (
                        var (part, offset) in new[]
                        {
                            (head, 0),
                            (tail, head.Length + removed.Length),
                        }
                    )
                    {
                        if (Within(part, a, b) is var (start, end) && end > start)
                        {
                            var words = part[start..end];
                            var now = change.Follow(offset + start, offset + end);
                            Assert.NotNull(now);
                            Assert.Equal(words, after[now.Value.Start..now.Value.End]);
                        }
                    }
                }
            );

    [Fact]
    public void A_passage_stays_inside_the_text_whatever_is_written() =>
        Gen.Select(Some, Some, Gen.Int[0, 1000], Gen.Int[0, 1000])
            .Sample(
                (before, after, a, b) =>
                {
                    var (start, end) = Within(before, a, b);
                    if (TextChange.Between(before, after).Follow(start, end) is var (from, to))
                    {
                        Assert.InRange(from, 0, after.Length);
                        Assert.InRange(to, from + 1, after.Length);
                    }
                }
            );

    [Fact]
    public void Nothing_moves_in_a_text_that_stays() =>
        Gen.Select(Some, Gen.Int[0, 1000], Gen.Int[0, 1000])
            .Sample(
                (text, a, b) =>
                {
                    var (start, end) = Within(text, a, b);
                    var change = TextChange.Between(text, text);
                    Assert.Empty(change.Lines);
                    Assert.Equal(start == end ? null : (start, end), change.Follow(start, end));
                }
            );

    [Fact]
    public void The_lines_that_differ_are_told_as_they_were_and_as_they_are() =>
        Assert.Equal(
            [("Deux.\n", "Deux !\n"), ("", "Quatre.")],
            TextChange.Between("Un.\nDeux.\nTrois.\n", "Un.\nDeux !\nTrois.\nQuatre.").Lines
        );

    [Fact]
    public void Long_minutes_are_compared_in_a_second()
    {
        var lines = Enumerable.Range(0, 4_000).Select(n => $"Ligne {n} des paroles dites.\n");
        var before = string.Concat(lines);
        var after =
            "Début.\n"
            + before.Replace("Ligne 2000", "La ligne 2000", StringComparison.Ordinal)
            + "Fin.";
        var start = before.IndexOf("Ligne 3000 des", StringComparison.Ordinal);

        var now = TextChange.Between(before, after).Follow(start, start + 14)!.Value;

        Assert.Equal("Ligne 3000 des", after[now.Start..now.End]);
    }

    [Fact]
    public void What_was_found_follows_the_correction_of_its_minutes()
    {
        var now = Instant.FromUtc(2018, 2, 6, 9, 0);
        var minutes = new MeetingMinutes
        {
            Id = Id<MeetingMinutes>.New(now),
            CoalitionId = Id<Coalition>.New(now),
            Text = "Le kit part en mars. Le jeu attend.",
            Reference = new(2018, 2, 6),
            GivenAt = now,
            GivenBy = Id<Actor>.New(now),
        };
        var kit = Keep("Le kit part en mars.");
        var game = Keep("Le jeu attend.");

        minutes.Correct("Le kit des écoles part en mars.");

        Assert.Equal("Le kit des écoles part en mars.", minutes.Text[kit.Start..kit.End]);
        Assert.Equal((0, 0), (game.Start, game.End));

        Finding Keep(string words)
        {
            var start = minutes.Text.IndexOf(words, StringComparison.Ordinal);
            return minutes.Keep(
                "action",
                start,
                start + words.Length,
                FindingCertainty.Sure,
                "dit",
                "said",
                "{}",
                addedByHand: false,
                now
            );
        }
    }

    static Gen<string> OneOf(params string[] these) =>
        Gen.Int[0, these.Length - 1].Select(i => these[i]);

    static (int Start, int End) Within(string text, int a, int b)
    {
        var (x, y) = (a % (text.Length + 1), b % (text.Length + 1));
        return (Math.Min(x, y), Math.Max(x, y));
    }
}
