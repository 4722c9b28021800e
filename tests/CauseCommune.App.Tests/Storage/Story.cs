using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using NodaTime;

namespace CauseCommune.App.Tests.Storage;

/// <summary>A coalition with a plan, an action and its owner, as the storage tests begin.</summary>
sealed record Story(
    Coalition Coalition,
    Plan Plan,
    Audience Schools,
    Action Kit,
    Decision Decision,
    MeetingMinutes Minutes,
    Actor Actor
)
{
    public static readonly LocalDate Today = new(2018, 2, 6);
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    public static async Task<Story> TellAsync(AppDb db, string what = "Un kit pour l’orientation")
    {
        var actor = new Actor
        {
            Id = Id<Actor>.New(Now),
            Name = "Ada Exemple",
            CreatedAt = Now,
        };
        var coalition = new Coalition
        {
            Id = Id<Coalition>.New(Now),
            ShortName = $"c{Guid.NewGuid():N}",
            Name = "Collectif Exemple",
            CreatedAt = Now,
        };
        db.Within = coalition.Id;
        db.ActingAs = actor.Id;
        db.Actors.Add(actor);
        db.Coalitions.Add(coalition);
        var plan = new Plan
        {
            Id = Id<Plan>.New(Now),
            CoalitionId = coalition.Id,
            Since = Today,
        };
        var schools = plan.Add("Écoles", "du primaire au supérieur", 2, Now);
        var kit = plan.Add(
            schools,
            new ActionDraft
            {
                What = what,
                Due = SaidDate.Of(Period.On(Today.PlusDays(10)), "16 février"),
            },
            Today,
            Now
        );
        var network = new Organization
        {
            Id = Id<Organization>.New(Now),
            CoalitionId = coalition.Id,
            Name = "Réseau Exemple",
            Kind = OrganizationKind.Member,
        };
        kit.NameOwner(network, null, null, Now);
        var decision = new Decision
        {
            Id = Id<Decision>.New(Now),
            CoalitionId = coalition.Id,
            On = Today,
            Text = "Le réseau écrit aux écoles.",
        };
        var minutes = new MeetingMinutes
        {
            Id = Id<MeetingMinutes>.New(Now),
            CoalitionId = coalition.Id,
            Text = "D Le réseau écrit aux écoles.",
            Reference = Today,
            GivenAt = Now,
            GivenBy = actor.Id,
        };
        minutes.Keep(
            "decision",
            2,
            29,
            FindingCertainty.Sure,
            "préfixe D",
            "prefix D",
            "{}",
            false,
            Now
        );
        db.AddRange(plan, network, decision, minutes);
        await db.SaveChangesAsync();
        return new(coalition, plan, schools, kit, decision, minutes, actor);
    }
}
