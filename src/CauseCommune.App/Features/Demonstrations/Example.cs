using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using NodaTime;

namespace CauseCommune.App.Features.Demonstrations;

/// <summary>
/// « Example »: a coalition that does not exist, with people and organisations that do not exist, told day by day until
/// 10 March 2026, so that each state can be seen once. Its actions are in <c>Example.Actions.cs</c>.
/// </summary>
sealed partial class Example(AppDb db, StoryClock clock, Id<Actor> keeper, Instant createdAt)
{
    public const string ShortName = "exemple";

    /// <summary>Who keeps its records.</summary>
    public const string Keeper = "Ada Exemple";

    static readonly LocalDate Workshop = new(2026, 1, 13);
    static readonly LocalDate Committee = new(2026, 2, 10);
    static readonly LocalDate Next = new(2026, 3, 24);
    static readonly LocalDate Stopped = new(2026, 3, 10);

    readonly Coalition coalition = new()
    {
        Id = Id<Coalition>.New(createdAt),
        ShortName = ShortName,
        Name = "Exemple : des cours d'école à l'ombre",
        Cause = "Que chaque cour d'école d'Exempleville ait de l'ombre avant l'été 2028.",
        Frame = "Plan Fraîcheur de la région imaginaire",
        FrameCarriedBy = "la présidence de la région imaginaire",
        Demonstration = Demonstration.Example,
        StandsOn = Stopped,
        CreatedAt = createdAt,
    };

    Plan plan = null!;
    Meeting next = null!;
    Report committeeSays = null!;
    Organization parents = null!;
    Organization trees = null!;
    Organization heads = null!;
    Organization town = null!;
    Organization builders = null!;
    Person ada = null!;
    Person theo = null!;
    Person maximilienne = null!;

    LocalDate Today => clock.Day;
    Instant Now => clock.Now;

    public async Task TellAsync(CancellationToken cancel)
    {
        await OnAsync(new(2025, 12, 2), Found, cancel);
        await OnAsync(new(2025, 12, 2), LetIn, cancel);
        await OnAsync(Workshop, MeetTheTown, cancel);
        await OnAsync(Workshop, PromiseActions, cancel);
        await OnAsync(new(2026, 1, 28), FirstNews, cancel);
        await OnAsync(Committee, Steer, cancel);
        await OnAsync(Committee, GoOn, cancel);
        await OnAsync(Asked, AskForActions, cancel);
        await OnAsync(new(2026, 2, 24), AskForNews, cancel);
        await OnAsync(new(2026, 2, 26), Receive, cancel);
        await OnAsync(new(2026, 3, 3), LaterNews, cancel);
        await OnAsync(Stopped, PrepareNext, cancel);
    }

    async Task OnAsync(LocalDate day, System.Action tell, CancellationToken cancel)
    {
        clock.Day = day;
        tell();
        await db.SaveChangesAsync(cancel);
    }

    void Found()
    {
        db.Coalitions.Add(coalition);
        parents = Organization("Association Exemple des parents", OrganizationKind.FoundingMember);
        trees = Organization("Les Arbres d'Exemple", OrganizationKind.FoundingMember);
        heads = Organization(
            "Fédération imaginaire des directrices et directeurs d'écoles maternelles et élémentaires d'Exempleville et de sa région",
            OrganizationKind.Member
        );
        builders = Organization("Bâtir Fictif", OrganizationKind.Partner);
        town = Organization("Ville d'Exempleville", OrganizationKind.PublicAuthority);
        ada = Person("Ada Exemple", "coordinatrice");
        theo = Person("Théo Fictif", "jardinier");
        maximilienne = Person(
            "Maximilienne-Apolline de Saint-Exemple-les-Bains",
            "directrice d'école"
        );
        coalition.CoordinatorId = parents.Id;
        coalition.CoordinatorOrigin = new Origin { Source = Keeper };
        Represents(ada, parents, On(new(2025, 9, 1)), null);
        Represents(theo, trees, null, Month(2026, 12, "décembre 2026"));
        Represents(maximilienne, heads, null, On(new(2026, 1, 31)));
        IsReachedAt("ada@parents.example", ada);
        IsReachedAt("bonjour@arbres.example", theo, ada);
        db.Dossiers.Add(
            new Dossier
            {
                Id = Id<Dossier>.New(Now),
                CoalitionId = coalition.Id,
                Label = "Label Exemple « Quartiers à l'ombre » 2026",
                Subject = "Des arbres et des toiles dans douze cours d'école",
                Filed = On(new(2025, 12, 1)),
                Outcome = new Outcome { Retained = true, By = "la région imaginaire" },
                Publication = new Publication
                {
                    Ground = "Accord du bureau du collectif",
                    On = Today,
                },
            }
        );
    }

    void LetIn()
    {
        Give(ada, "ada", Role.Coordinator, null);
        Give(theo, "theo", Role.Representative, trees);
        Give(maximilienne, "maximilienne", Role.Representative, heads);
        Give(Person("Lise Supposée", "bénévole"), "lise", Role.Reader, null);
    }

    void MeetTheTown()
    {
        var meeting = Meeting(MeetingKind.WithAuthority, "Rencontre avec la mairie", Workshop);
        (meeting.StartTime, meeting.PlannedMinutes, meeting.ActualMinutes) = (new(9, 30), 90, 110);
        meeting.Place = "Mairie d'Exempleville, salle des exemples";
        meeting.Publication = new Publication { Ground = "Agenda public de la ville", On = Today };
        var mayor = Person("Barnabé Imaginaire", "adjoint à la nature en ville");
        meeting.Note(Presence.Present, mayor, town, mayor.Title, Now);
        meeting.Note(Presence.Present, ada, parents, null, Now);
        meeting.Note(Presence.Present, theo, trees, null, Now);
        meeting.Note(Presence.OthersNotNamed, null, null, "deux parents d'élèves", Now);
        Minutes(
            meeting,
            MinutesStatus.Validated,
            """
            Rencontre avec la mairie d'Exempleville, mardi 13 janvier 2026, de 9 h 30 à 11 h 20.
            La ville soutient le collectif et ouvrira ses relevés de température.
            Il faut deux actions pour les familles, trois pour les écoles, trois pour les communes voisines et une pour les entreprises.
            """
        );
        Decide(meeting, "Le plan 2026 vise quatre publics et neuf actions.");
        Position(
            mayor,
            "Ville d'Exempleville",
            Stance.Supports,
            "Les cours sont les lieux les plus chauds du centre.\nLes familles demandent de l'ombre.",
            "Ouvrir les relevés de température de la ville avant l'été.",
            new Publication { Ground = "Accord écrit de la mairie", On = new(2026, 1, 20) }
        );
        Position(
            null,
            "Région imaginaire",
            Stance.Undecided,
            null,
            "Voir les premiers résultats avant de financer d'autres cours.",
            null
        );
        plan = new Plan
        {
            Id = Id<Plan>.New(Now),
            CoalitionId = coalition.Id,
            Title = "De l'ombre en 2026",
            DecidedAtId = meeting.Id,
            Since = Workshop,
        };
        db.Plans.Add(plan);
    }

    void Steer()
    {
        var meeting = Meeting(MeetingKind.SteeringCommittee, null, Committee);
        (meeting.StartTime, meeting.PlannedMinutes, meeting.ActualMinutes) = (new(14, 0), 90, 105);
        meeting.Place = "Maison des associations d'Exempleville";
        meeting.Note(Presence.Present, ada, parents, null, Now);
        meeting.Note(Presence.Present, theo, trees, null, Now);
        meeting.Note(Presence.Represented, maximilienne, heads, "pouvoir donné à Ada Exemple", Now);
        meeting.Note(Presence.Excused, Person("Gaspard Inventé", "maçon"), builders, null, Now);
        meeting.Note(Presence.OnlyNamed, Person("Octavie Feinte", null), null, "donatrice", Now);
        var minutes = Minutes(
            meeting,
            MinutesStatus.SentForCorrection,
            """
            Comité de pilotage, mardi 10 février 2026, de 14 h à 15 h 45, Maison des associations d'Exempleville.
            D Les brumisateurs sont abandonnés : trop d'eau pour trop peu de fraîcheur.
            D Aucune cour ne sera choisie sans l'accord de son conseil d'école.
            A Tenir une permanence de questions au marché @Association Exemple des parents pour la prochaine réunion
            A Écrire la fiche qui présente le collectif @le bureau pour la prochaine réunion
            Prochaine réunion : mardi 24 mars 2026 à 14 h, même lieu.
            """
        );
        minutes.CorrectionsUntil = new LocalDate(2026, 3, 17);
        committeeSays = new Report(minutes);
        Decide(
            meeting,
            "Les brumisateurs sont abandonnés : trop d'eau pour trop peu de fraîcheur.",
            committeeSays.Says("Les brumisateurs sont abandonnés")
        );
        Decide(
            meeting,
            "Aucune cour ne sera choisie sans l'accord de son conseil d'école.",
            committeeSays.Says("Aucune cour ne sera choisie sans l'accord de son conseil d'école.")
        );
        next = Meeting(MeetingKind.SteeringCommittee, null, Next);
        (next.StartTime, next.PlannedMinutes) = (new(14, 0), 90);
        next.Place = meeting.Place;
        next.Publication = new Publication { Ground = "Annoncée aux familles", On = Today };
    }

    void PrepareNext()
    {
        next.Add("Choisir les trois cours du printemps", "Les accords des conseils d'école.", Now);
        next.Add("Que répondre aux communes qui hésitent ?", null, Now);
        next.Add("Date de la fête de l'ombre", null, Now);
        var later = Meeting(MeetingKind.Meeting, "Fête de l'ombre", new(2026, 6, 6));
        later.Place = "Toutes les cours ouvertes";
        Ask("Qui paie l'arrosage pendant les vacances ?", "Ville d'Exempleville");
        Ask("Faut-il une assurance pour les toiles ?", null);
        Ask("Peut-on planter avant l'automne ?", Keeper)
            .Settle(Today, "Non : les plants attendront le mois de novembre.");
        db.Dossiers.Add(
            new Dossier
            {
                Id = Id<Dossier>.New(Now),
                CoalitionId = coalition.Id,
                Label = "Prix imaginaire des villes fraîches 2026",
                Subject = "Les cours ouvertes pendant les vacances",
                Filed = On(new(2026, 2, 20)),
            }
        );
        Tell(
            "Premières toiles tendues à l'école des Platanes",
            "Deux toiles cousues par des parents donnent de l'ombre à un quart de la cour.",
            On(new(2026, 3, 4))
        );
        Tell(
            "La mairie soutient le collectif",
            "La ville d'Exempleville ouvrira ses relevés de température.",
            SaidDate.Of(
                new Period(new(2026, 1, 1), new(2026, 1, 31), Precision.Month),
                "janvier 2026"
            )
        );
    }
}
