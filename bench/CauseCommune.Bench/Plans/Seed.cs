using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using NodaTime;

namespace CauseCommune.Bench.Plans;

/// <summary>An invented coalition whose plans have as many actions as asked for, with owners, dates and public sentences.</summary>
sealed class Seed(DatabaseTarget target, TimeProvider time)
{
    public const string ShortName = "jardins";

    readonly Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
    LocalDate Today => now.InUtc().Date;

    /// <summary>A coalition with one running plan of <paramref name="actions"/> actions for three audiences.</summary>
    public async Task<(Id<Coalition> Coalition, Id<Plan> Plan)> CoalitionAsync(int actions)
    {
        await Database.MakeReadyAsync(target, time);
        var coalition = new Coalition
        {
            Id = Id<Coalition>.New(now),
            ShortName = ShortName,
            Name = "Jardins partagés",
            Cause = "Un jardin à dix minutes de chaque porte.",
            CreatedAt = now,
        };
        await using (var db = target.Open(time))
        {
            db.Coalitions.Add(coalition);
            await db.SaveChangesAsync();
        }

        return (coalition.Id, await PlanAsync(coalition.Id, actions, isRunning: true));
    }

    /// <summary>Adds <paramref name="count"/> earlier plans of 60 actions to the coalition.</summary>
    public async Task EarlierPlansAsync(Id<Coalition> coalition, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await PlanAsync(coalition, 60, isRunning: false);
        }
    }

    async Task<Id<Plan>> PlanAsync(Id<Coalition> coalition, int actions, bool isRunning)
    {
        await using var db = target.Open(time);
        db.Within = coalition;
        var owner = new Organization
        {
            Id = Id<Organization>.New(now),
            CoalitionId = coalition,
            Name = "Compost Sud",
            Kind = OrganizationKind.Member,
        };
        var plan = new Plan
        {
            Id = Id<Plan>.New(now),
            CoalitionId = coalition,
            Since = Today.PlusDays(-30),
            IsRunning = isRunning,
        };
        db.Organizations.Add(owner);
        Audience[] audiences =
        [
            plan.Add("Habitants", null, actions / 3, now),
            plan.Add("Écoles", "de la maternelle au lycée", actions / 3, now),
            plan.Add("Bailleurs", null, actions / 3, now),
        ];
        for (var i = 0; i < actions; i++)
        {
            var action = plan.Add(audiences[i % 3], Draft(i), Today, now);
            action
                .NameOwner(owner, null, null, now)
                .Accept(AgreementWay.AtTheMeeting, "Ali Ferran", Today);
            action.Publish("Compost Sud, en réunion", Today);
        }

        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        return plan.Id;
    }

    ActionDraft Draft(int number) =>
        new()
        {
            What = $"Ouvrir le jardin n° {number} aux classes du quartier une matinée par semaine",
            Deliverable = "Un calendrier affiché à l'entrée",
            Due = SaidDate.Of(Period.On(Today.PlusDays(number - 20))),
            PublicSentence = $"Le jardin n° {number} s'ouvre aux classes.",
        };
}
