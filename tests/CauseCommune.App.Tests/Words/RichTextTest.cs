namespace CauseCommune.App.Tests;

public sealed class RichTextTest
{
    [Fact]
    public void Stars_make_words_bold() =>
        Assert.Equal(
            "Depuis lundi, <b>6 actions</b>.",
            RichText.Html("Depuis lundi, **6 actions**.", [])
        );

    [Fact]
    public void Brackets_make_a_link_to_one_of_the_parts() =>
        Assert.Equal(
            "Ou <a href=\"/fr/x?a=1&amp;b=2\">choisir un fichier</a> (ici).",
            RichText.Html("Ou [choisir un fichier]({0}) (ici).", ["/fr/x?a=1&b=2"])
        );

    [Fact]
    public void What_people_typed_can_neither_mark_nor_link_nor_run() =>
        Assert.Equal(
            "Dit&#xA0;: &lt;script&gt; **x** [a](b) &quot;".Replace("&#xA0;", "\u00A0"),
            RichText.Html("Dit\u00A0: {0}", ["<script> **x** [a](b) \""])
        );

    [Fact]
    public void Our_own_angle_brackets_are_text() =>
        Assert.Equal("a &lt; b &amp; c", RichText.Html("a < b & c", []));
}
