using CauseCommune.App.Look;
using CauseCommune.Domain.FollowUps;

namespace CauseCommune.App.Tests.Look;

public sealed class PartsTest
{
    [Fact]
    public async Task A_field_keeps_what_was_typed_as_it_was_typed()
    {
        var field = await Rendered.Of<Field>(
            new
            {
                Name = "Due",
                Label = "Échéance",
                Value = "31 février ? <b>",
            }
        );

        Assert.Equal("31 février ? <b>", field.QuerySelector("input#due")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_text_of_several_lines_keeps_its_first_empty_line()
    {
        var field = await Rendered.Of<Field>(
            new
            {
                Name = "Note",
                Label = "Note",
                Kind = Kind.Lines,
                Value = "\nIdée",
            }
        );

        Assert.Equal("\nIdée", field.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_refused_field_says_in_the_margin_what_to_write_instead()
    {
        var refusals = new Refusals();
        refusals.Add("Due", "« 31 février » n’est pas une date", "Écrivez « 28 février ».");

        var field = await Rendered.Of<Field>(
            new
            {
                Name = "Due",
                Label = "Échéance",
                Hint = "« fin mars »",
            },
            refusals
        );
        var input = field.QuerySelector("input")!;

        Assert.Equal("Écrivez « 28 février ».", field.QuerySelector(".bad > .m")!.TextContent);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("due-error due-hint", input.GetAttribute("aria-describedby"));
        Assert.NotNull(field.QuerySelector("#due-error"));
        Assert.NotNull(field.QuerySelector("#due-hint"));
    }

    [Fact]
    public async Task A_field_without_a_hint_is_described_by_nothing()
    {
        var field = await Rendered.Of<Field>(new { Name = "Steps[0].What", Label = "Jalon" });

        Assert.Null(field.QuerySelector("input#steps-0-what")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task The_summary_leads_to_each_refused_field()
    {
        var refusals = new Refusals();
        refusals.Add("Owner", "Il manque l’organisation");
        refusals.Add("Due", "Il manque la date");

        var notice = await Rendered.Of<Notice>(new { Refusals = refusals });

        Assert.Contains(
            "deux choses à revoir",
            notice.QuerySelector("h2")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["#owner", "#due"],
            notice.QuerySelectorAll(".sum a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Without_refusals_there_is_no_summary() =>
        Assert.Empty((await Rendered.Of<Notice>(new { Refusals = new Refusals() })).Children);

    [Theory]
    [InlineData(Shape.Planned, "prévue")]
    [InlineData(Shape.UnderWay, "en cours")]
    [InlineData(Shape.Done, "faite")]
    [InlineData(Shape.Late, "en retard")]
    [InlineData(Shape.ToConfirm, "à confirmer")]
    [InlineData(Shape.Dropped, "abandonnée")]
    [InlineData(Shape.Silent, "sans réponse")]
    [InlineData(Shape.Same, "rien n’a changé")]
    public async Task A_state_is_a_word_and_a_shape(Shape shape, string word)
    {
        var state = await Rendered.Of<StateWord>(new { Shape = shape });

        Assert.Equal(word, state.TextContent.Trim());
        Assert.NotNull(state.QuerySelector("svg[aria-hidden=true] > *"));
    }

    [Fact]
    public void Each_state_that_can_be_shown_has_the_shape_of_its_name() =>
        Assert.All(
            Enum.GetValues<ShownState>(),
            state => Assert.Equal(state.ToString(), state.Shape().ToString())
        );

    [Fact]
    public void Each_state_that_can_be_recorded_has_the_shape_of_its_name() =>
        Assert.All(
            Enum.GetValues<RecordedState>(),
            state => Assert.Equal(state.ToString(), state.Shape().ToString())
        );

    [Fact]
    public async Task What_was_typed_in_another_language_is_marked_and_keeps_its_spaces()
    {
        var typed = await Rendered.Of<Typed>(new { Text = "Really? It's <b>", Lang = "en" });

        Assert.Equal("Really? It’s <b>", typed.QuerySelector("span[lang=en]")!.TextContent);
    }

    [Fact]
    public async Task What_was_typed_in_the_language_of_the_page_gets_its_typography()
    {
        var typed = await Rendered.Of<Typed>(new { Text = "Vraiment ?", Lang = "fr" });

        Assert.Equal("Vraiment\u202F?", typed.TextContent.Trim());
        Assert.Null(typed.QuerySelector("span"));
    }

    [Fact]
    public async Task A_row_with_a_heading_is_a_section_of_that_name()
    {
        var row = await Rendered.Of<Row>(
            new
            {
                Heading = "Grand public",
                Note = "2 sur 2",
                Mark = Mark.Alert,
            }
        );
        var section = row.QuerySelector("section.row.node.alert")!;

        Assert.Equal(
            "Grand public",
            row.QuerySelector("#" + section.GetAttribute("aria-labelledby"))!.TextContent
        );
    }

    [Theory]
    [InlineData("Écoles, du primaire au supérieur", "ecoles-du-primaire-au-superieur")]
    [InlineData("Milestones[0].What", "milestones-0-what")]
    [InlineData("…", "x")]
    public void An_id_is_made_of_letters_digits_and_hyphens(string words, string id) =>
        Assert.Equal(id, Ids.Of(words));
}
