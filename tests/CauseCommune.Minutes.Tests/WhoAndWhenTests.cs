using NodaTime;

namespace CauseCommune.Minutes.Tests;

/// <summary>What is attached to a deed from where it stands: its doers, its date, its audience.</summary>
public sealed class WhoAndWhenTests
{
    private const string Head =
        "# Réunion du mardi 4 mars 2031\n\nPrésents : Jean-Pierre Modèle, Nora Exemple, Ali Essai\n\n";

    private static readonly ReadingContext Context = new(new LocalDate(2031, 3, 10));

    [Theory]
    [InlineData("## À faire\n\n- relancer l'assureur (JPM)", "JPM", "Jean-Pierre Modèle")]
    [InlineData("## À faire\n\n- relancer l'assureur (Nora)", "Nora", "Nora Exemple")]
    [InlineData("## À faire\n\n- relancer l'assureur [Ali]", "Ali", "Ali Essai")]
    [InlineData("- plan à relire par Nora", "Nora", "Nora Exemple")]
    [InlineData("Le bail finit ⇒ courrier au bailleur (Ali)", "Ali", "Ali Essai")]
    [InlineData("Il serait bien de louer un four. Nora s'en charge.", "Nora", "Nora Exemple")]
    [InlineData("## À faire\n\n- Ali = relancer l'assureur", "Ali", "Ali Essai")]
    public void The_doer_is_who_is_written_and_who_is_meant(
        string text,
        string written,
        string meant
    )
    {
        var action = Assert.Single(MinutesReader.Read(Head + text, Context).All<ActionMention>());

        var owner = Assert.Single(action.Owners);
        Assert.Equal((written, meant), (owner.Name, owner.FullName));
    }

    [Fact]
    public void A_word_before_a_colon_is_no_doer_where_the_text_says_who_was_there()
    {
        var text = Head + "## À faire\n\n- Site : corriger la page";

        Assert.Empty(Assert.Single(MinutesReader.Read(text, Context).All<ActionMention>()).Owners);
    }

    [Theory]
    [InlineData("## À faire pour le 20 mars\n\n- relancer l'assureur", "2031-03-20")]
    [InlineData(
        "L'AG aura lieu le 12 mai.\n\n## À faire\n\n- relancer l'assureur avant l'AG",
        "2031-05-12"
    )]
    [InlineData(
        "## À faire d'ici la prochaine réunion\n\n- relancer l'assureur\n\nProchaine réunion le 8 avril.",
        "2031-04-08"
    )]
    [InlineData(
        "| Action | Qui | Échéance |\n|---|---|---|\n| relancer l'assureur | Nora | 3 semaines |",
        "2031-03-25"
    )]
    [InlineData("- Forum du 7 juin : préparer un panneau", "2031-06-07")]
    [InlineData("## À faire\n\n- préparer le budget 2032", null)]
    public void The_date_comes_from_the_deed_or_from_what_it_stands_under(string text, string? due)
    {
        var action = Assert.Single(MinutesReader.Read(Head + text, Context).All<ActionMention>());

        Assert.Equal(due, action.Due?.End.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void An_audience_that_is_known_or_stands_above_is_attached()
    {
        var known = new Known([], [], ["écoles", "grand public"]);
        var text =
            Head
            + "## Grand public\n\n- préparer une affiche (Nora)\n\n## Divers\n\n- envoyer le film aux écoles (Ali)\n- louer un four (Ali)";

        var actions = MinutesReader
            .Read(text, Context with { Known = known })
            .All<ActionMention>()
            .Select(action => action.Audience);

        Assert.Equal(["grand public", "écoles", null], actions);
    }

    [Theory]
    [InlineData("## Répartition des tâches\n\n- affiche de la fête", 1)]
    [InlineData("## Points à éclaircir\n\n- assurance du local", 1)]
    [InlineData("## Tâches terminées\n\n- affiche de la fête", 0)]
    [InlineData("## Actions culturelles\n\n- affiche de la fête", 0)]
    [InlineData("* Actions\n  * affiche de la fête\n* Divers\n  * une belle journée", 1)]
    public void A_heading_says_in_its_own_words_whether_things_are_to_be_done(
        string text,
        int actions
    ) =>
        Assert.Equal(
            actions,
            MinutesReader.Read(Head + text, Context).All<ActionMention>().Count()
        );

    [Fact]
    public void An_organisation_that_is_known_is_a_doer_under_its_whole_name_whatever_its_case()
    {
        var known = new Known([new("Amicale des berges", "ADB")], [], []);
        var text = Head + "l'amicale des berges enverra le plan en mai. L'ADB relancera la mairie.";

        var owners = MinutesReader
            .Read(text, Context with { Known = known })
            .All<ActionMention>()
            .SelectMany(action => action.Owners)
            .Select(owner => (owner.Name, owner.Kind));

        Assert.Equal(
            [("amicale des berges", OwnerKind.Organization), ("ADB", OwnerKind.Organization)],
            owners
        );
    }

    [Fact]
    public void The_number_of_a_page_parts_nothing_and_is_no_text()
    {
        var text =
            Head
            + "## À faire\n\n- relancer l'assureur (Nora)\n\nPage 2/3\n\n- louer un four (Ali)\n\n- 3 -\n";

        var actions = MinutesReader.Read(text, Context).All<ActionMention>().ToList();

        Assert.Equal(
            ["relancer l'assureur", "louer un four"],
            actions.Select(action => action.What)
        );
    }
}
