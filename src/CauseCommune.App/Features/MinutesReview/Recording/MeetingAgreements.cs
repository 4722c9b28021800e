using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>
/// When minutes are confirmed, a doer who was at the meeting has accepted there; one who was not stays named. An organisation
/// was there by whoever stood for it.
/// </summary>
static class MeetingAgreements
{
    /// <summary>Notes the word of each doer of these minutes who was there, in whichever confirmation the action came.</summary>
    public static async Task NoteAsync(Recorder to, Meeting held)
    {
        await to
            .Db.Actions.Include(a => a.Owners)
            .Where(a => a.Origin!.MinutesId == to.Minutes.Id)
            .LoadAsync(to.Cancel);
        var there = held.Attendances.Where(a => a.Presence == Presence.Present).ToList();
        var people = there.Select(a => a.PersonId).OfType<Id<Person>>().ToHashSet();
        var organizations = there
            .Select(a => a.OrganizationId)
            .OfType<Id<Organization>>()
            .ToHashSet();
        var waiting = to
            .Db.Actions.Local.Where(a => a.Origin?.MinutesId == to.Minutes.Id)
            .SelectMany(a => a.Owners)
            .Where(o => o.Agreement == Agreement.Named)
            .ToList();
        var names = to.Db.People.Local.ToDictionary(p => p.Id.Value, p => p.Name);
        foreach (var organization in to.Db.Organizations.Local)
        {
            names[organization.Id.Value] = organization.Name;
        }

        foreach (var owner in waiting)
        {
            var wasThere = owner.PersonId is { } person
                ? people.Contains(person)
                : owner.OrganizationId is { } body && organizations.Contains(body);
            if (wasThere)
            {
                var who = owner.PersonId?.Value ?? owner.OrganizationId!.Value.Value;
                Accept(owner, names.GetValueOrDefault(who), held, to);
            }
        }
    }

    static void Accept(Ownership owner, string? name, Meeting held, Recorder to)
    {
        to.Set(owner, o => o.Agreement, Agreement.Accepted);
        to.Set(owner, o => o.Way, AgreementWay.AtTheMeeting);
        to.Set(owner, o => o.AgreedBy, name);
        to.Set(owner, o => o.AgreedOn, held.Date);
    }
}
