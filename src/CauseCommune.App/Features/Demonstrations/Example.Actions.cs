using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.App.Features.Demonstrations;

/// <content>Its actions: on 10 March 2026 each state and each lack is there.</content>
sealed partial class Example
{
    Action tour = null!;
    Action guide = null!;
    Action survey = null!;
    Action lessons = null!;
    Action mist = null!;
    Action truck = null!;
    Action market = null!;

    void PromiseActions()
    {
        var families = plan.Add("Familles", null, 2, Now);
        var schools = plan.Add("Écoles", "de la maternelle au CM2", 3, Now);
        var towns = plan.Add("Communes voisines", null, 3, Now);
        var companies = plan.Add(
            "Entreprises du paysage, du bâtiment et de l'entretien des espaces verts",
            null,
            1,
            Now
        );

        tour = plan.Add(
            families,
            new ActionDraft
            {
                What = "Visiter six cours avec les familles",
                Deliverable = "Six visites, un carnet de remarques",
                Start = On(new(2026, 1, 17)),
                Due = On(new(2026, 2, 14)),
                PublicSentence = "Six cours ont été visitées avec les familles.",
            },
            Today,
            Now
        );
        tour.NameOwner(parents, ada, null, Now).Accept(AgreementWay.AtTheMeeting, Keeper, Today);
        tour.NamePartner(heads, null, null, Now);

        guide = plan.Add(
            families,
            new ActionDraft
            {
                What = "Écrire un guide de l'ombre à la maison et à l'école",
                Deliverable = "Un guide de seize pages",
                Start = On(new(2026, 2, 2)),
                Due = Said(new(2026, 4, 21), new(2026, 4, 30), Precision.PartOfMonth, "fin avril"),
                InternalNote = "Demander à la bibliothèque de relire.",
                PublicSentence = "Un guide de l'ombre paraîtra au printemps.",
            },
            Today,
            Now
        );
        guide.NameOwner(trees, theo, null, Now).Accept(AgreementWay.AtTheMeeting, theo.Name, Today);

        survey = plan.Add(
            schools,
            new ActionDraft
            {
                What = "Relever la température de dix cours",
                Deliverable = "Un tableau des relevés, ouvert à tout le monde",
                Start = On(new(2026, 1, 19)),
                Due = On(new(2026, 2, 6)),
                PublicSentence = "La température de dix cours sera connue et publiée.",
            },
            Today,
            Now
        );
        survey
            .NameOwner(heads, maximilienne, null, Now)
            .Accept(AgreementWay.ByTheCoordinator, Keeper, Today);

        lessons = plan.Add(
            schools,
            new ActionDraft
            {
                What = "Préparer trois leçons sur l'arbre et la chaleur",
                Deliverable = "Trois fiches de leçon",
                Start = On(new(2026, 1, 26)),
                Due = Said(
                    new(2026, 4, 1),
                    new(2026, 6, 30),
                    Precision.Quarter,
                    "2e trimestre 2026"
                ),
            },
            Today,
            Now
        );
        lessons.NameOwner(heads, null, null, Now).Accept(AgreementWay.ByAnswer, null, Today);

        mist = plan.Add(schools, Draft("Installer des brumisateurs"), Today, Now);
        mist.NameOwner(builders, null, null, Now).Accept(AgreementWay.AtTheMeeting, null, Today);

        var visit = plan.Add(
            towns,
            Draft(
                "Recevoir les élus des communes voisines",
                Month(2026, 5, "mai 2026"),
                "Une journée de visite, un compte rendu"
            ),
            Today,
            Now
        );
        visit.NameOwner(town, null, null, Now);
        truck = plan.Add(
            towns,
            Draft(
                "Prêter un camion pour les plants",
                Month(2026, 11, "novembre 2026"),
                "Un camion pendant deux jours"
            ),
            Today,
            Now
        );
        truck.NameOwner(builders, null, null, Now);
        plan.Add(
            towns,
            Draft("Tenir une carte des cours à l'ombre", On(new(2026, 6, 1)), "Une carte en ligne"),
            Today,
            Now
        );

        plan.Add(companies, Draft("Donner des toiles d'ombrage"), Today, Now)
            .NameOwner(builders, null, null, Now)
            .Accept(AgreementWay.AtTheMeeting, null, Today);
        var training = plan.Add(
            companies,
            Draft(
                "Former les équipes à la taille douce",
                Said(new(2026, 9, 1), new(2027, 8, 31), Precision.SchoolYear, "2026-2027"),
                "Douze personnes formées"
            ) with
            {
                Start = Month(2026, 9, "septembre 2026"),
                PublicSentence = "Les équipes seront formées à la taille douce.",
            },
            Today,
            Now
        );
        training.NameOwner(trees, theo, null, Now).Accept(AgreementWay.ByAnswer, null, Today);
    }

    void FirstNews()
    {
        Record(tour, RecordedState.UnderWay, "Trois cours visitées, trente familles venues.");
        Record(survey, RecordedState.UnderWay, "Les thermomètres sont achetés.");
        Record(lessons, RecordedState.UnderWay, "Une première leçon est écrite.");
        truck.Accountable!.Decline(AgreementWay.ByAnswer, builders.Name, Today);
        tour.Publish("Association Exemple des parents", Today);
        lessons.Judge(ConfidenceLevel.OutOfReach, "Plus personne pour les écrire.", null, Today);
    }

    void GoOn()
    {
        Record(
            survey,
            RecordedState.UnderWay,
            "Quatre thermomètres sont tombés en panne.",
            On(new(2026, 2, 20))
        );
        Record(mist, RecordedState.Dropped, "Trop d'eau pour trop peu de fraîcheur.");
        Record(guide, RecordedState.UnderWay, "Le plan du guide est prêt.");
        survey.Publish("Accord donné au comité de pilotage", Today);

        market = plan.Add(
            null,
            Draft(
                "Tenir une permanence de questions au marché",
                SaidDate.For(next, Today, "pour la prochaine réunion"),
                "Un stand, un cahier de questions"
            ),
            Today,
            Now,
            committeeSays.Says("Tenir une permanence de questions au marché")
        );
        market.NameOwner(parents, ada, null, Now).Accept(AgreementWay.AtTheMeeting, Keeper, Today);
        plan.Add(
                null,
                Draft(
                    "Écrire la fiche qui présente le collectif",
                    SaidDate.For(next, Today, "pour la prochaine réunion"),
                    "Une feuille recto verso"
                ),
                Today,
                Now,
                committeeSays.Says("Écrire la fiche qui présente le collectif")
            )
            .NameOwner(null, null, "le bureau", Now)
            .Accept(AgreementWay.AtTheMeeting, Keeper, Today);
    }

    void AskForNews()
    {
        Record(
            survey,
            RecordedState.UnderWay,
            "Il reste deux cours à relever.",
            On(new(2026, 3, 5))
        );
        Record(market, RecordedState.UnderWay, "Le stand est réservé.");
        survey.Ask(Today, new(2026, 3, 3), Now);
        market.Ask(Today, new(2026, 3, 3), Now);
        lessons.Ask(Today, new(2026, 3, 17), Now);
    }

    void LaterNews()
    {
        Record(tour, RecordedState.Done, "Les six cours ont été visitées avec cent familles.");
        tour.Show("https://exemple.org/visites", "Le carnet des six visites", Today, Now);
        Record(guide, RecordedState.UnderWay, "Huit pages sur seize sont écrites.");
        guide.Publish("Les Arbres d'Exemple, par courriel", Today);
        guide.Judge(ConfidenceLevel.WithinReach, "La moitié est écrite.", theo.Name, Today);
        survey.Judge(
            ConfidenceLevel.Uncertain,
            "Deux écoles n'ont pas encore ouvert leur cour.",
            maximilienne.Name,
            Today
        );
        PlanSteps();
    }

    void PlanSteps()
    {
        survey
            .Plan("Dix écoles ont ouvert leur cour", On(new(2026, 1, 23)), true, Now)
            .Do(new(2026, 1, 28));
        survey.Plan("Les deux derniers relevés sont faits", On(new(2026, 2, 27)), true, Now);
        survey.Plan("Le tableau est relu par la mairie", On(new(2026, 3, 20)), false, Now);
        guide.Plan(
            "Deux classes ont relu le guide",
            Said(new(2026, 4, 11), new(2026, 4, 20), Precision.PartOfMonth, "mi-avril"),
            true,
            Now
        );
    }

    void Record(Action action, RecordedState state, string sentence, SaidDate? due = null) =>
        action.Record(new UpdateDraft(Today, state, sentence, due), keeper, Now);

    static ActionDraft Draft(string what, SaidDate? due = null, string? deliverable = null) =>
        new()
        {
            What = what,
            Due = due,
            Deliverable = deliverable,
        };

    static SaidDate On(LocalDate day) => SaidDate.Of(Period.On(day));

    static SaidDate Month(int year, int month, string said)
    {
        var first = new LocalDate(year, month, 1);
        return Said(first, first.PlusMonths(1).PlusDays(-1), Precision.Month, said);
    }

    static SaidDate Said(LocalDate from, LocalDate to, Precision precision, string words) =>
        SaidDate.Of(new Period(from, to, precision), words);
}
