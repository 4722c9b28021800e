using System.Text.RegularExpressions;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Public;

/// <summary>
/// A coalition in which each thing that somebody typed is a word of its own: « oui… » where the public reads it, « non… » where not.
/// </summary>
static partial class Canaries
{
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);
    static readonly LocalDate Today = PlanSite.Today;

    /// <summary>Those that the public reads.</summary>
    public static readonly IReadOnlyList<string> Public =
    [
        "ouiaudience",
        "ouicarrier",
        "ouidossier",
        "ouidropped",
        "ouievidence",
        "ouiheldplace",
        "ouiheldtitle",
        "ouilabel",
        "ouilevels",
        "ouiloose",
        "ouimany",
        "ouinews",
        "ouinewssource",
        "ouinextplace",
        "ouinexttitle",
        "ouiowner",
        "ouiperson",
        "ouiauthority",
        "ouireason",
        "ouisentence",
        "ouisource",
        "ouisubject",
        "ouiwish",
    ];

    /// <summary>Those that stay inside, and stand on one of the pages.</summary>
    public static readonly IReadOnlyList<string> Inside =
    [
        "nonagenda",
        "nonagendanote",
        "nonanswer",
        "nonattendant",
        "nonattendantrole",
        "nonauthority",
        "noncancelled",
        "nonconsent",
        "nondecision",
        "nondeliverable",
        "nondossier",
        "nondropped",
        "nondroppedwhat",
        "nonevidence",
        "nonframe",
        "nongarrier",
        "nonground",
        "nonheld",
        "nonjudge",
        "nonlater",
        "nonloosewhat",
        "nonmanywhat",
        "nonnote",
        "nonowner",
        "nonpartner",
        "nonperson",
        "nonplan",
        "nonquestion",
        "nonquestionowner",
        "nonreason",
        "nonsentence",
        "nonslip",
        "nonunsaid",
        "nonupdate",
        "nonweather",
        "nonwhat",
        "nonwish",
        "nonminutes",
        "nontold",
    ];

    public static IEnumerable<string> In(string text) =>
        Canary().Matches(text.ToLowerInvariant()).Select(m => m.Value).Distinct();

    public static async Task<PlanSite> FillAsync(TestHost host)
    {
        var site = await PlanSite.WithAsync(host, ("ouiaudience", 3), ("Tous", 8));
        await site.ChangeAsync(db => People(db, site.Coalition));
        await site.ChangeAsync(db => Actions(db));
        await site.ChangeAsync(db => Meetings(db, site.Coalition));
        await site.ChangeAsync(db => Dossiers(db, site.Coalition));
        await site.ReadAsync(db =>
            db.Coalitions.Where(c => c.Id == site.Coalition)
                .ExecuteUpdateAsync(c =>
                    c.SetProperty(x => x.Frame, "nonframe")
                        .SetProperty(x => x.FrameCarriedBy, "nongarrier")
                )
        );
        return site;
    }

    static void People(AppDb db, Id<Coalition> coalition)
    {
        foreach (var name in new[] { "ouiowner", "nonowner", "nonpartner" })
        {
            db.Organizations.Add(
                new()
                {
                    Id = Id<Organization>.New(Now),
                    CoalitionId = coalition,
                    Name = name,
                    Kind = OrganizationKind.Member,
                }
            );
        }

        foreach (var name in new[] { "nonperson", "ouiperson", "nonattendant" })
        {
            db.People.Add(
                new()
                {
                    Id = Id<Person>.New(Now),
                    CoalitionId = coalition,
                    Name = name,
                }
            );
        }
    }

    static void Actions(AppDb db)
    {
        var plan = db.Plans.Include(p => p.Audiences).Single();
        plan.Title = "nonplan";
        var audience = plan.Audiences.Single(a => a.Name == "ouiaudience");
        audience.Levels = "ouilevels";
        var all = plan.Audiences.Single(a => a.Name == "Tous");
        Organization Body(string name) => db.Organizations.Single(o => o.Name == name);

        var shown = plan.Add(
            audience,
            new()
            {
                What = "nonwhat",
                Deliverable = "nondeliverable",
                InternalNote = "nonnote",
                PublicSentence = "ouisentence",
                Due = Day(3),
            },
            Today,
            Now
        );
        shown
            .NameOwner(Body("ouiowner"), db.People.Single(p => p.Name == "nonperson"), null, Now)
            .Accept(AgreementWay.AtTheMeeting, null, Today);
        shown.NamePartner(Body("nonpartner"), null, null, Now);
        shown.Show("https://example.org/1", "ouievidence", Today, Now);
        shown.Show(
            "https://example.org/2",
            "nonevidence",
            Today,
            Now.Plus(Duration.FromSeconds(1))
        );
        shown.Record(
            new(Today, RecordedState.UnderWay)
            {
                Sentence = "nonupdate nonslip",
                Due = Day(4),
                DeclaredBy = "nontold",
            },
            null,
            Now
        );
        shown.Judge(ConfidenceLevel.Uncertain, "nonweather", "nonjudge", Today);
        shown.Publish("nonconsent", Today);

        var waiting = plan.Add(
            audience,
            new() { What = "nonunsaid", PublicSentence = "nonsentence" },
            Today,
            Now
        );
        waiting.NameOwner(Body("nonowner"), null, null, Now);
        var many = plan.Add(
            all,
            new() { What = "nonmanywhat", PublicSentence = "ouimany" },
            Today,
            Now
        );
        many.Publish("accord", Today);
        var loose = plan.Add(
            null,
            new() { What = "nonloosewhat", PublicSentence = "ouiloose" },
            Today,
            Now
        );
        loose.Publish("accord", Today);
        var dropped = plan.Add(
            audience,
            new() { What = "nondroppedwhat", PublicSentence = "ouidropped" },
            Today,
            Now
        );
        dropped.Publish("accord", Today);
        dropped.Record(new(Today, RecordedState.Dropped), null, Now);
        plan.Add(audience, new() { What = "nondropped" }, Today, Now)
            .Record(new(Today, RecordedState.Dropped), null, Now);
    }

    static void Meetings(AppDb db, Id<Coalition> coalition)
    {
        Meeting Add(string title, string? place, int days, Publication? publication)
        {
            var meeting = new Meeting
            {
                Id = Id<Meeting>.New(Now),
                CoalitionId = coalition,
                Date = Today.PlusDays(days),
                Title = title,
                Place = place,
                Publication = publication,
            };
            db.Meetings.Add(meeting);
            return meeting;
        }

        var agreed = new Publication { Ground = "nonground", On = Today };
        var held = Add("ouiheldtitle", "ouiheldplace", -9, agreed);
        Add("nonheld", null, -8, null);
        var next = Add("ouinexttitle", "ouinextplace", 9, agreed);
        Add("nonlater", null, 19, agreed);
        Add("noncancelled", null, 5, agreed).Cancel(Today);
        db.AgendaItems.Add(
            new()
            {
                Id = Id<AgendaItem>.New(Now),
                CoalitionId = coalition,
                MeetingId = next.Id,
                Rank = 1,
                Title = "nonagenda",
                Note = "nonagendanote",
            }
        );
        db.Decisions.Add(
            new()
            {
                Id = Id<Decision>.New(Now),
                CoalitionId = coalition,
                MeetingId = held.Id,
                On = held.Date,
                Text = "nondecision",
            }
        );
        db.Attendances.Add(
            new()
            {
                Id = Id<Attendance>.New(Now),
                CoalitionId = coalition,
                MeetingId = held.Id,
                Presence = Presence.Present,
                PersonId = db.People.Single(p => p.Name == "nonattendant").Id,
                Role = "nonattendantrole",
            }
        );
        db.OpenQuestions.Add(
            new()
            {
                Id = Id<OpenQuestion>.New(Now),
                CoalitionId = coalition,
                Text = "nonquestion",
                Owner = "nonquestionowner",
                RaisedOn = Today,
            }
        );
        var settled = new OpenQuestion
        {
            Id = Id<OpenQuestion>.New(Now),
            CoalitionId = coalition,
            Text = "nonquestion",
            RaisedOn = Today,
        };
        settled.Settle(Today, "nonanswer");
        db.OpenQuestions.Add(settled);
        db.Minutes.Add(
            new()
            {
                Id = Id<MeetingMinutes>.New(Now),
                CoalitionId = coalition,
                MeetingId = held.Id,
                Text = "Un texte.",
                Source = "nonminutes",
                Reference = Today,
                GivenAt = Now,
                GivenBy = db.Actors.Select(a => a.Id).First(),
            }
        );
    }

    static void Dossiers(AppDb db, Id<Coalition> coalition)
    {
        var agreed = new Publication { Ground = "nonground", On = Today };
        var told = new Origin { Source = "ouisource" };
        db.Dossiers.Add(
            new()
            {
                Id = Id<Dossier>.New(Now),
                CoalitionId = coalition,
                Label = "ouilabel",
                Subject = "ouisubject",
                Origin = told,
                Publication = agreed,
                Outcome = new()
                {
                    Retained = false,
                    Chosen = "ouidossier",
                    By = "ouicarrier",
                },
            }
        );
        db.Dossiers.Add(
            new()
            {
                Id = Id<Dossier>.New(Now),
                CoalitionId = coalition,
                Label = "nondossier",
            }
        );
        db.Positions.Add(
            new()
            {
                Id = Id<Position>.New(Now),
                CoalitionId = coalition,
                Authority = "ouiauthority",
                PersonId = db.People.Single(p => p.Name == "ouiperson").Id,
                Stance = Stance.Supports,
                Reasons = "ouireason",
                Wish = "ouiwish",
                Publication = agreed,
            }
        );
        db.Positions.Add(
            new()
            {
                Id = Id<Position>.New(Now),
                CoalitionId = coalition,
                Authority = "nonauthority",
                Stance = Stance.Supports,
                Reasons = "nonreason",
                Wish = "nonwish",
            }
        );
        db.News.Add(
            new()
            {
                Id = Id<NewsPost>.New(Now),
                CoalitionId = coalition,
                Title = "ouinews",
                Body = "ouibody",
                Published = Day(0),
                Origin = new() { Source = "ouinewssource" },
            }
        );
    }

    static SaidDate Day(int days) => SaidDate.Of(Period.On(Today.PlusDays(days)));

    [GeneratedRegex("\\b(?:oui|non)[a-z]{3,}", RegexOptions.None, 1000)]
    private static partial Regex Canary();
}
