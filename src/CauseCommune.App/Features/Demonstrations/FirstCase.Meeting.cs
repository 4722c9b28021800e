using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;

namespace CauseCommune.App.Features.Demonstrations;

/// <content>The meeting of 5 February 2018: who was there, as what, and who was only named.</content>
sealed partial class FirstCase
{
    Meeting Met(Report report, Person mahjoubi)
    {
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(Now),
            CoalitionId = coalition.Id,
            Kind = MeetingKind.Workshop,
            Title = "Atelier avec le secrétaire d'État au numérique",
            Date = MetOn,
            PlannedMinutes = 60,
            ActualMinutes = 120,
            Origin = report.Says("La rencontre s'est tenue le lundi 5 février 2018."),
            Publication = alreadyPublic,
        };
        db.Meetings.Add(meeting);
        meeting.Note(
            Presence.Present,
            mahjoubi,
            null,
            "reçoit le collectif ; " + mahjoubi.Title,
            Now,
            report.Says("Il a voulu rencontrer le collectif")
        );
        Attends("Céline Calvez", "députée des Hauts-de-Seine", null);
        Attends(
            "Paula Forteza",
            "députée des Caraïbes et d'autres territoires, rapporteure sur les données personnelles",
            null,
            "Paula Forteza, députée des Caraïbes et d'autres territoires et rapporteure sur les données personnelles"
        );
        Attends(
            "Charlotte Graire",
            null,
            Organization(
                Source,
                OrganizationKind.Member,
                report.Says("Femmes Ingénieures, l'une des organisations membres")
            ),
            "Charlotte Graire parlait pour Femmes Ingénieures"
        );
        meeting.Note(
            Presence.OthersNotNamed,
            null,
            null,
            "le reste de la délégation du collectif",
            Now,
            report.Says("le reste de la délégation du collectif n'est pas nommé")
        );
        var philippe = report.Says("Premier ministre, Édouard Philippe");
        meeting.Note(
            Presence.OnlyNamed,
            Person("Édouard Philippe", "Premier ministre", philippe),
            null,
            "Premier ministre",
            Now,
            philippe
        );
        meeting.Note(
            Presence.OnlyNamed,
            null,
            null,
            "le président de la République",
            Now,
            report.Says("que porte le président de la République")
        );
        return meeting;

        void Attends(string name, string? role, Organization? stoodFor, string? words = null)
        {
            var origin = report.Says(words ?? $"{name}, {role}");
            meeting.Note(Presence.Present, Person(name, role, origin), stoodFor, role, Now, origin);
        }
    }

    Person Person(string name, string? title, Origin origin)
    {
        var person = new Person
        {
            Id = Id<Person>.New(Now),
            CoalitionId = coalition.Id,
            Name = name,
            Title = title,
            Origin = origin,
        };
        db.People.Add(person);
        return person;
    }

    Organization Organization(string name, OrganizationKind kind, Origin origin)
    {
        var organization = new Organization
        {
            Id = Id<Organization>.New(Now),
            CoalitionId = coalition.Id,
            Name = name,
            Kind = kind,
            Origin = origin,
        };
        db.Organizations.Add(organization);
        return organization;
    }
}
