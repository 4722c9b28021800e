using CauseCommune.Dates;
using NodaTime;

namespace CauseCommune.Minutes.Tests;

/// <summary>The forms that minutes take: each with its deed, its doers and its date.</summary>
public sealed class FormsTests
{
    private static readonly ReadingContext Context = new(new LocalDate(2031, 3, 3));

    [Theory]
    [InlineData("A réserver la salle @Nora 14 mars", "réserver la salle", "Nora", "2031-03-14")]
    [InlineData(
        "A relire le dossier @Association Alpha 14 mars",
        "relire le dossier",
        "Association Alpha",
        "2031-03-14"
    )]
    [InlineData(
        "- [ ] relire le dossier @Maison des Parents",
        "relire le dossier",
        "Maison des Parents",
        null
    )]
    [InlineData("A relire le dossier @Nora @Ali", "relire le dossier", "Nora+Ali", null)]
    [InlineData("A : relire le dossier @Ali", "relire le dossier", "Ali", null)]
    [InlineData("Action : appeler la mairie (Nora)", "appeler la mairie", "Nora", null)]
    [InlineData("TODO relancer l'assureur", "relancer l'assureur", "", null)]
    [InlineData(
        "- [ ] prévenir le club @Nora avant le 12 mars",
        "prévenir le club",
        "Nora",
        "2031-03-12"
    )]
    [InlineData(
        "À faire :\n- envoi du courrier : fin mars (Ali)",
        "envoi du courrier",
        "Ali",
        null
    )]
    [InlineData(
        "# Actions\n\n- Nora/Ali : relancer l'assureur",
        "relancer l'assureur",
        "Nora+Ali",
        null
    )]
    [InlineData("- Nora relancer la mairie", "relancer la mairie", "Nora", null)]
    [InlineData(
        "# Actions\n\n- relancer la mairie (Nora, Ali)",
        "relancer la mairie",
        "Nora+Ali",
        null
    )]
    [InlineData("# Actions\n\n- envoi du courrier : Nora", "envoi du courrier", "Nora", null)]
    [InlineData("# Actions\n\n- relancer la mairie - Nora", "relancer la mairie", "Nora", null)]
    [InlineData(
        "# Actions\n\n- relancer la mairie -> Nora et Ali",
        "relancer la mairie",
        "Nora+Ali",
        null
    )]
    [InlineData(
        "Nora se charge de contacter la presse d'ici le 20 mars.",
        "contacter la presse d'ici le 20 mars",
        "Nora",
        "2031-03-20"
    )]
    [InlineData("Le bureau mandate Nora pour signer le bail.", "signer le bail", "Nora", null)]
    [InlineData(
        "Le plan sera envoyé aux élus par Nora.",
        "Le plan sera envoyé aux élus par Nora",
        "Nora",
        null
    )]
    [InlineData(
        "La mairie enverra le plan le 21 mars.",
        "La mairie enverra le plan le 21 mars",
        "mairie",
        "2031-03-21"
    )]
    [InlineData("Il faudra louer un camion.", "louer un camion", "", null)]
    [InlineData("Un local sera loué. Nora s'en charge.", "Un local sera loué", "Nora", null)]
    [InlineData(
        "| Action | Qui | Quand |\n|---|---|---|\n| envoi du plan | Ali, Nora | 12 mars |",
        "envoi du plan",
        "Ali+Nora",
        "2031-03-12"
    )]
    [InlineData(
        "Action\tQui\tQuand\nenvoi du plan\tAli\t12 mars",
        "envoi du plan",
        "Ali",
        "2031-03-12"
    )]
    [InlineData(
        "# À faire\n\n- Réparer la porte\n  - Responsable : Nora\n  - Échéance : 18 mars",
        "Réparer la porte",
        "Nora",
        "2031-03-18"
    )]
    public void A_promise_is_found_with_who_and_when(
        string text,
        string what,
        string owners,
        string? due
    )
    {
        var action = Assert.Single(MinutesReader.Read(text, Context).All<ActionMention>());

        Assert.StartsWith(what, action.What, StringComparison.Ordinal);
        Assert.Equal(owners, string.Join('+', action.Owners.Select(owner => owner.Name)));
        Assert.Equal(
            due,
            action.Due?.End.ToString(
                "uuuu-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
    }

    [Theory]
    [InlineData("D la fête aura lieu en juin", "la fête aura lieu en juin")]
    [InlineData("Décision : la fête aura lieu en juin.", "la fête aura lieu en juin")]
    [InlineData(
        "Il a été convenu que la fête aurait lieu en juin.",
        "Il a été convenu que la fête aurait lieu en juin"
    )]
    [InlineData("# Décisions\n\n- la fête a lieu en juin", "la fête a lieu en juin")]
    [InlineData("Le budget est adopté à l'unanimité.", "Le budget est adopté à l'unanimité")]
    public void A_decision_is_found_by_its_words_or_its_label(string text, string decision) =>
        Assert.Equal(
            decision,
            Assert.Single(MinutesReader.Read(text, Context).All<DecisionMention>()).Text
        );

    [Theory]
    [InlineData("Présents : Nora Exemple, Ali Exemple. Excusée : Léa Exemple")]
    [InlineData(
        "Présents :\n- Nora Exemple (trésorière)\n- Ali Exemple\n\nExcusés :\n- Léa Exemple"
    )]
    [InlineData(
        "## Étaient présents\n\nNora Exemple et Ali Exemple\n\n## Absents excusés\n\nLéa Exemple"
    )]
    [InlineData(
        "| Nom | Fonction | Présence |\n|---|---|---|\n| Nora Exemple | trésorière | présente |\n| Ali Exemple | | présent |\n| Léa Exemple | | excusée |"
    )]
    public void Lists_of_the_present_and_the_excused_are_read(string text)
    {
        var people = MinutesReader.Read(text, Context).All<AttendanceMention>().ToList();

        Assert.Equal(
            ["Ali Exemple", "Nora Exemple"],
            people
                .Where(p => p.Presence == Presence.Present)
                .Select(p => p.Name!)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "Léa Exemple",
            Assert.Single(people, p => p.Presence == Presence.Excused).Name
        );
    }

    [Theory]
    [InlineData("Le budget a été envoyé aux élus hier.")]
    [InlineData("Chaque adhérent recevra un journal tous les mois.")]
    [InlineData("Fait :\n- relancer l'assureur")]
    [InlineData("La fête aura lieu en juin.")]
    [InlineData("Nous pourrions louer un camion.")]
    [InlineData("Faut-il louer un camion ?")]
    [InlineData("# Ordre du jour\n\n- budget\n- fête")]
    public void What_nobody_promised_is_no_action(string text) =>
        Assert.Empty(MinutesReader.Read(text, Context).All<ActionMention>());

    [Fact]
    public void What_is_due_for_the_next_meeting_says_so_and_takes_its_day()
    {
        var reading = MinutesReader.Read(
            "Nora se charge de relire le plan pour la prochaine réunion.\n\nProchaine réunion : le 2 avril 2031 à 18 h 30, salle des fêtes.",
            Context
        );

        var action = Assert.Single(reading.All<ActionMention>());
        Assert.True(action.DueIsNextMeeting);
        Assert.Equal(new LocalDate(2031, 4, 2), action.Due!.End);
        var next = Assert.Single(reading.All<NextMeetingMention>());
        Assert.Equal(new LocalTime(18, 30), next.Time);
        Assert.Equal("salle des fêtes", next.Place);
    }

    [Fact]
    public void The_head_of_minutes_tells_day_kind_and_place()
    {
        var reading = MinutesReader.Read(
            "# Assemblée générale\n\nDate : 12 février 2031\n\nLieu : salle des fêtes",
            Context
        );

        var meeting = Assert.Single(reading.All<MeetingMention>());
        Assert.Equal(new LocalDate(2031, 2, 12), meeting.Date);
        Assert.Equal(MeetingKind.GeneralAssembly, meeting.Kind);
        Assert.Equal("salle des fêtes", meeting.Place);
    }

    [Fact]
    public void A_ticked_box_tells_that_it_is_done()
    {
        var reading = MinutesReader.Read(
            "# À faire\n\n- [x] relancer l'assureur\n- [ ] louer un camion",
            Context
        );

        Assert.Equal(
            [ToldState.Done, null],
            reading.All<ActionMention>().Select(action => action.Told)
        );
    }

    [Fact]
    public void What_the_coalition_knows_helps_to_recognise_owners()
    {
        var known = new Known(
            [new KnownOrganization("Lumière et Compagnie", "lumière")],
            [new KnownPerson("Zorglub Exemple")],
            []
        );
        const string text = "Zorglub enverra le plan en mai. Lumière relira le texte.";

        var without = MinutesReader
            .Read(text, Context)
            .All<ActionMention>()
            .SelectMany(a => a.Owners)
            .Select(o => o.Kind);
        var with = MinutesReader
            .Read(text, Context with { Known = known })
            .All<ActionMention>()
            .SelectMany(a => a.Owners)
            .Select(o => o.Kind);

        Assert.DoesNotContain(OwnerKind.Organization, without);
        Assert.Equal([OwnerKind.Person, OwnerKind.Organization], with);
    }
}
