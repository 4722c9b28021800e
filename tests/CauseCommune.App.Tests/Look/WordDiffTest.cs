using CauseCommune.App.Look;
using CsCheck;

namespace CauseCommune.App.Tests.Look;

public sealed class WordDiffTest
{
    [Fact]
    public void Words_that_went_and_came_stand_apart_from_those_that_stayed() =>
        Assert.Equal(
            [
                new(Change.Stayed, "dans chacun des "),
                new(Change.Went, "50 "),
                new(Change.Came, "45 "),
                new(Change.Stayed, "collèges"),
            ],
            WordDiff.Between("dans chacun des 50 collèges", "dans chacun des 45 collèges")
        );

    [Fact]
    public void Nothing_to_something_is_all_new() =>
        Assert.Equal([new(Change.Came, "tout neuf")], WordDiff.Between("", "tout neuf"));

    [Fact]
    public void Both_texts_can_be_read_back() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (before, after) =>
                {
                    var runs = WordDiff.Between(before, after);
                    Assert.Equal(before, Read(runs, Change.Came));
                    Assert.Equal(after, Read(runs, Change.Went));
                }
            );

    [Fact]
    public void Very_long_texts_are_compared_without_comparing_each_word_with_each()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000));
        var after = string.Join(' ', Enumerable.Range(30_000, 20_000));

        Assert.Equal(2, WordDiff.Between(before, after).Count);
    }

    static string Read(IEnumerable<Run> runs, Change without) =>
        string.Concat(runs.Where(r => r.Change != without).Select(r => r.Text));

    static readonly string[] Pieces = ["a", "b", " ", "  ", "\n", "mot"];

    static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 15]
        .Select(chosen => string.Concat(chosen.Select(i => Pieces[i])));
}
