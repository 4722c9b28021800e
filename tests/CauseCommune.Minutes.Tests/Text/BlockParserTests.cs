using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Tests.Text;

public sealed class BlockParserTests
{
    [Fact]
    public void Each_line_has_its_kind_and_its_words_without_marks()
    {
        const string text =
            "# Budget\n\n- [x] **payer** la salle\n  1. vérifier\n\n| qui | quoi |\n|---|---|\n| Nora | clés |\n\nUn paragraphe.";

        var blocks = BlockParser.Parse(text);

        Assert.Equal(
            [
                BlockKind.Heading,
                BlockKind.Item,
                BlockKind.Item,
                BlockKind.Row,
                BlockKind.Row,
                BlockKind.Paragraph,
            ],
            blocks.Select(block => block.Kind)
        );
        Assert.Equal("Budget", blocks[0].Passage.In(text));
        Assert.True(blocks[1].Ticked);
        Assert.Same(blocks[1], blocks[2].Parent);
        Assert.Same(blocks[3], blocks[4].Header);
        Assert.All(blocks.Skip(1), block => Assert.Same(blocks[0], block.Heading));
    }

    [Fact]
    public void A_line_that_ends_with_a_colon_leads_the_list_below()
    {
        var blocks = BlockParser.Parse(
            "Il nous manque pour la fête :\n\n- des chaises\n- un camion"
        );

        Assert.All(blocks.Skip(1), block => Assert.Same(blocks[0], block.Lead));
    }

    [Theory]
    [InlineData("Budget\n======")]
    [InlineData("**Budget**")]
    [InlineData("BUDGET\nil manque dix euros.")]
    [InlineData("2. Budget\n\nil manque dix euros.")]
    [InlineData("À faire :\nil manque dix euros.")]
    public void Headings_are_told_by_marks_capitals_numbers_or_what_they_announce(string text) =>
        Assert.Equal(BlockKind.Heading, BlockParser.Parse(text)[0].Kind);

    [Fact]
    public void A_sentence_that_goes_on_in_small_letters_is_one_block()
    {
        var block = Assert.Single(
            BlockParser.Parse("Nora relance la mairie\net réserve la salle.")
        );

        Assert.Equal(BlockKind.Paragraph, block.Kind);
    }
}
