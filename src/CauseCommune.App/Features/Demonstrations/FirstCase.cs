using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using NodaTime;

namespace CauseCommune.App.Features.Demonstrations;

/// <summary>
/// « As on 6 February 2018 »: what one real report says, told in our words, each fact bound to the passage that tells it.
/// Nothing else stands here: no member, deadline, action or signature that the report does not name.
/// </summary>
sealed partial class FirstCase(AppDb db, StoryClock clock, Id<Actor> told, Instant createdAt)
{
    public const string ShortName = "femmes-numerique";

    const string Source = "Femmes Ingénieures";
    const string SourceUrl = "https://femmes-ingenieures.org/";

    static readonly LocalDate Stopped = new(2018, 2, 6);
    static readonly LocalDate MetOn = new(2018, 2, 5);

    readonly Coalition coalition = new()
    {
        Id = Id<Coalition>.New(createdAt),
        ShortName = ShortName,
        Name = "Femmes@Numérique",
        Cause = "Ouvrir les métiers du numérique aux femmes, autant qu'aux hommes.",
        Demonstration = Demonstration.FirstCase,
        StandsOn = Stopped,
        CreatedAt = createdAt,
    };

    readonly Publication alreadyPublic = new()
    {
        Ground = "Déjà public : compte rendu de Femmes Ingénieures, février 2018",
        On = Stopped,
    };

    Instant Now => clock.Now;

    public async Task TellAsync(CancellationToken cancel)
    {
        clock.Day = Stopped;
        db.Coalitions.Add(coalition);
        var minutes = Minutes();
        var report = new Report(minutes);
        Filed(report);
        var mahjoubi = Person(
            "Mounir Mahjoubi",
            "secrétaire d'État au numérique, auprès du Premier ministre",
            report.Says(
                "Mounir Mahjoubi, secrétaire d'État au numérique auprès du Premier ministre"
            )
        );
        Supported(report, mahjoubi);
        var meeting = Met(report, mahjoubi);
        minutes.MeetingId = meeting.Id;
        Agreed(report, meeting);
        Ahead(report);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Published as news by a member, not by the coordinator; nobody of the coalition has validated it.</summary>
    MeetingMinutes Minutes()
    {
        var minutes = new MeetingMinutes
        {
            Id = Id<MeetingMinutes>.New(Now),
            CoalitionId = coalition.Id,
            Text = Retelling.ReplaceLineEndings("\n"),
            Reference = Stopped,
            Status = MinutesStatus.Draft,
            Source = Source,
            SourceUrl = SourceUrl,
            GivenAt = Now,
            GivenBy = told,
        };
        db.Minutes.Add(minutes);
        db.News.Add(
            new NewsPost
            {
                Id = Id<NewsPost>.New(Now),
                CoalitionId = coalition.Id,
                Title = "Le collectif Femmes@Numérique reçu par le secrétaire d'État au numérique",
                Body =
                    "Le label « grande cause nationale 2018 » va à un autre thème, mais le collectif a le soutien de Mounir Mahjoubi. Un atelier de deux heures, le 5 février, a fixé la suite : deux actions concrètes pour chacun des trois publics, centralisées par le Cigref, et une nouvelle réunion le 20 février.",
                Published = SaidDate.Of(
                    new Period(new(2018, 2, 1), new(2018, 2, 28), Precision.Month),
                    "février 2018"
                ),
                Origin = new Origin
                {
                    Source = Source,
                    Url = SourceUrl,
                    MinutesId = minutes.Id,
                },
            }
        );
        return minutes;
    }

    void Filed(Report report) =>
        db.Dossiers.Add(
            new Dossier
            {
                Id = Id<Dossier>.New(Now),
                CoalitionId = coalition.Id,
                Label = "Grande cause nationale 2018",
                Subject = "Davantage de femmes dans les métiers du numérique",
                Outcome = new Outcome
                {
                    Retained = false,
                    Chosen = "la lutte contre les violences faites aux femmes",
                    By = "le gouvernement",
                },
                Origin = report.Says(
                    "La candidature du collectif Femmes@Numérique au label « grande cause nationale 2018 » n'a pas été retenue par le gouvernement."
                ),
                Publication = alreadyPublic,
            }
        );

    void Supported(Report report, Person mahjoubi)
    {
        db.Positions.Add(
            new Position
            {
                Id = Id<Position>.New(Now),
                CoalitionId = coalition.Id,
                PersonId = mahjoubi.Id,
                Authority = "Secrétaire d'État au numérique, auprès du Premier ministre",
                Stance = Stance.Supports,
                Reasons = """
                Le dossier est sérieux.
                De nombreuses personnalités de premier plan appuient l'initiative.
                Le diagnostic est juste.
                La conviction est partagée : la parité dans les métiers du numérique demande d'agir fort, partout et longtemps.
                """,
                Wish =
                    "Chercher avec le collectif comment donner à son projet une place dans la grande cause du quinquennat.",
                Origin = report.Says("Quatre raisons l'ont décidé"),
                Publication = alreadyPublic,
            }
        );
        db.OpenQuestions.Add(
            new OpenQuestion
            {
                Id = Id<OpenQuestion>.New(Now),
                CoalitionId = coalition.Id,
                Text =
                    "Comment, et avec quels moyens, donner une place à la démarche dans la grande cause du quinquennat ?",
                Owner = "le collectif",
                RaisedOn = MetOn,
                Origin = report.Says(
                    "chercher avec lui comment, et avec quels moyens, donner une place à ce projet dans un autre cadre"
                ),
            }
        );
        coalition.Frame = "Grande cause du quinquennat : l'égalité entre les femmes et les hommes";
        coalition.FrameCarriedBy = "le président de la République";
        coalition.FrameOrigin = report.Says(
            "la grande cause du quinquennat, l'égalité entre les femmes et les hommes, que porte le président de la République"
        );
    }

    void Agreed(Report report, Meeting meeting)
    {
        var charged = report.Says(
            "Le Cigref a été chargé de centraliser les actions qui viennent, telles que l'atelier les a définies."
        );
        // The report does not say what else Cigref is to the coalition.
        coalition.CoordinatorId = Organization("Cigref", OrganizationKind.Unknown, charged).Id;
        coalition.CoordinatorOrigin = charged;
        db.Decisions.Add(
            new Decision
            {
                Id = Id<Decision>.New(Now),
                CoalitionId = coalition.Id,
                MeetingId = meeting.Id,
                On = MetOn,
                Text = "Le Cigref centralise les actions issues de l'atelier.",
                Origin = charged,
            }
        );

        var plan = new Plan
        {
            Id = Id<Plan>.New(Now),
            CoalitionId = coalition.Id,
            DecidedAtId = meeting.Id,
            Since = MetOn,
            Origin = report.Says(
                "deux actions concrètes, chacune avec un calendrier et des responsables"
            ),
        };
        db.Plans.Add(plan);
        plan.Add("Grand public", null, 2, Now, report.Says("pour le grand public"));
        plan.Add(
            "Écoles",
            "du primaire au supérieur",
            2,
            Now,
            report.Says("deux pour les écoles, du primaire au supérieur")
        );
        plan.Add("Entreprises", null, 2, Now, report.Says("deux pour les entreprises"));
    }

    void Ahead(Report report) =>
        db.Meetings.Add(
            new Meeting
            {
                Id = Id<Meeting>.New(Now),
                CoalitionId = coalition.Id,
                Date = new(2018, 2, 20),
                Place = "Cigref",
                Origin = report.Says("Rendez-vous est pris au Cigref le 20 février."),
                Publication = alreadyPublic,
            }
        );
}
