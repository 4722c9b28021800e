using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using NodaTime;

namespace CauseCommune.App.Features.Demonstrations;

/// <content>How each kind of fact is written down.</content>
sealed partial class Example
{
    Organization Organization(string name, OrganizationKind kind)
    {
        var organization = new Organization
        {
            Id = Id<Organization>.New(Now),
            CoalitionId = coalition.Id,
            Name = name,
            Kind = kind,
        };
        db.Organizations.Add(organization);
        return organization;
    }

    /// <summary>At « .example », a domain that no mail ever reaches (RFC 2606 §2).</summary>
    void Give(Person person, string mailbox, Role role, Organization? organization) =>
        db.Accesses.Add(
            new Access
            {
                Id = Id<Access>.New(Now),
                CoalitionId = coalition.Id,
                Email = $"{mailbox}@exempleville.example",
                NormalEmail = $"{mailbox}@exempleville.example",
                Name = person.Name,
                Role = role,
                OrganizationId = organization?.Id,
                GivenById = keeper,
                GivenAt = Now,
            }
        );

    Person Person(string name, string? title)
    {
        var person = new Person
        {
            Id = Id<Person>.New(Now),
            CoalitionId = coalition.Id,
            Name = name,
            Title = title,
        };
        db.People.Add(person);
        return person;
    }

    void Represents(Person person, Organization organization, SaidDate? from, SaidDate? until) =>
        db.Mandates.Add(
            new Mandate
            {
                Id = Id<Mandate>.New(Now),
                CoalitionId = coalition.Id,
                PersonId = person.Id,
                OrganizationId = organization.Id,
                From = from,
                Until = until,
            }
        );

    void IsReachedAt(string address, params Person[] people)
    {
        var known = new MailAddress
        {
            Id = Id<MailAddress>.New(Now),
            CoalitionId = coalition.Id,
            Written = address,
            Normal = EmailAddress.Parse(address)!.Normal,
        };
        db.MailAddresses.Add(known);
        foreach (var person in people)
        {
            person.ReachAt(known, Now);
        }
    }

    Meeting Meeting(MeetingKind kind, string? title, LocalDate date)
    {
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(Now),
            CoalitionId = coalition.Id,
            Kind = kind,
            Title = title,
            Date = date,
        };
        db.Meetings.Add(meeting);
        return meeting;
    }

    MeetingMinutes Minutes(Meeting meeting, MinutesStatus status, string text)
    {
        var minutes = new MeetingMinutes
        {
            Id = Id<MeetingMinutes>.New(Now),
            CoalitionId = coalition.Id,
            MeetingId = meeting.Id,
            Text = text.ReplaceLineEndings("\n"),
            Reference = meeting.Date,
            Status = status,
            Source = parents.Name,
            GivenAt = Now,
            GivenBy = keeper,
        };
        db.Minutes.Add(minutes);
        return minutes;
    }

    void Decide(Meeting meeting, string text, Origin? origin = null) =>
        db.Decisions.Add(
            new Decision
            {
                Id = Id<Decision>.New(Now),
                CoalitionId = coalition.Id,
                MeetingId = meeting.Id,
                On = meeting.Date,
                Text = text,
                Origin = origin,
            }
        );

    void Position(
        Person? person,
        string authority,
        Stance stance,
        string? reasons,
        string wish,
        Publication? publication
    ) =>
        db.Positions.Add(
            new Position
            {
                Id = Id<Position>.New(Now),
                CoalitionId = coalition.Id,
                PersonId = person?.Id,
                Authority = authority,
                Stance = stance,
                Reasons = reasons,
                Wish = wish,
                SaidOn = Today,
                Origin = new Origin { Source = Keeper },
                Publication = publication,
            }
        );

    OpenQuestion Ask(string text, string? owner)
    {
        var question = new OpenQuestion
        {
            Id = Id<OpenQuestion>.New(Now),
            CoalitionId = coalition.Id,
            Text = text,
            Owner = owner,
            RaisedOn = Committee,
        };
        db.OpenQuestions.Add(question);
        return question;
    }

    void Tell(string title, string body, SaidDate published) =>
        db.News.Add(
            new NewsPost
            {
                Id = Id<NewsPost>.New(Now),
                CoalitionId = coalition.Id,
                Title = title,
                Body = body,
                Published = published,
                Origin = new Origin { Source = parents.Name },
            }
        );
}
