using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Collecting;

/// <summary>A proposal takes its place in the plan, with its owners and their word.</summary>
static class BecomeAction
{
    /// <summary>
    /// An organisation that proposed itself has accepted by its answer. Whoever was named by others is only named. Those whose
    /// proposals were merged into it are partners, who still have to say so.
    /// </summary>
    public static async Task<Action> BecomeActionAsync(
        this AppDb db,
        Plan plan,
        Proposal proposal,
        string? by,
        LocalDate today,
        Instant now,
        CancellationToken cancel
    )
    {
        var from = proposal.Organization!;
        var action = plan.Add(
            plan.Audiences.FirstOrDefault(a => a.Id == proposal.AudienceId),
            proposal.ForAction,
            today,
            now,
            new Origin { Source = from.Name }
        );
        db.Actions.Add(action);
        foreach (var name in OwnerWords.Split(proposal.Owner))
        {
            var owner = await db.NameAsync(action, name, from, now, cancel);
            if (owner.OrganizationId == from.Id)
            {
                owner.Accept(AgreementWay.ByAnswer, by ?? from.Name, proposal.ProposedOn);
            }
        }

        var others = await db
            .Proposals.Where(p => p.IntoId == proposal.Id)
            .OrderBy(p => p.Id)
            .Select(p => p.Organization!)
            .ToListAsync(cancel);
        foreach (var other in others.DistinctBy(o => o.Id))
        {
            if (!action.Owners.Any(o => o.OrganizationId == other.Id))
            {
                action.NamePartner(other, null, null, now);
            }
        }

        proposal.Choose(action, today);
        return action;
    }

    static async Task<Ownership> NameAsync(
        this AppDb db,
        Action action,
        string name,
        Organization from,
        Instant now,
        CancellationToken cancel
    )
    {
        Organization? organization = null;
        Person? person = null;
        string? group = null;
        if (OwnerWords.IsSelf(name, from.Name))
        {
            organization = from;
        }
        else
        {
            var known = await db.KnownOwnersAsync(cancel);
            var form =
                known.Organizations.Any(o => SameName.Same(o, name)) ? OwnerForm.Organization
                : known.People.Any(p => SameName.Same(p, name)) ? OwnerForm.Person
                : OwnerWords.FormOf(name);
            switch (form)
            {
                case OwnerForm.Person:
                    person = await db.PersonNamedAsync(name, null, now, null, cancel);
                    break;
                case OwnerForm.Organization:
                    organization = await db.OrganizationNamedAsync(
                        name,
                        OrganizationKind.Unknown,
                        now,
                        null,
                        cancel
                    );
                    break;
                default:
                    group = name;
                    break;
            }
        }

        return action.HasOwner
            ? action.NamePartner(organization, person, group, now)
            : action.NameOwner(organization, person, group, now);
    }
}
