using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace CauseCommune.App.Hosting;

/// <summary>Gives somebody a way into a coalition, and writes them so. The letter holds no secret: one comes in by one's own address.</summary>
sealed class Invitations(AppDb db, TimeProvider time, Settings settings, IOutbox outbox)
{
    /// <summary>Gives the way in; the caller saves, and has set the coalition that <paramref name="coalition"/> is.</summary>
    public async Task<Access> InviteAsync(
        Coalition coalition,
        Invited invited,
        Visit visit,
        CancellationToken cancel
    )
    {
        var now = time.GetCurrentInstant();
        var access = new Access
        {
            Id = Id<Access>.New(now),
            CoalitionId = coalition.Id,
            Email = invited.Address.Value,
            NormalEmail = invited.Address.Normal,
            Name = invited.Name,
            Role = invited.Role,
            OrganizationId = invited.Organization,
            GivenById = visit.Who.Actor!.Value,
            GivenAt = now,
        };
        var account = await db
            .Accounts.Where(a => a.NormalEmail == invited.Address.Normal)
            .Select(a => (Id<Account>?)a.Id)
            .FirstOrDefaultAsync(cancel);
        if (account is { } known)
        {
            access.Take(known, now);
        }

        db.Accesses.Add(access);
        await db.SaveChangesAsync(cancel);
        await outbox.AddAsync(Letter(coalition, invited, access, visit), cancel);
        return access;
    }

    /// <summary>True when the same person already has the same way in.</summary>
    public Task<bool> HasAsync(Invited invited, CancellationToken cancel) =>
        db.Accesses.AnyAsync(
            a =>
                a.NormalEmail == invited.Address.Normal
                && a.EndedAt == null
                && a.Role == invited.Role
                && a.OrganizationId == invited.Organization,
            cancel
        );

    InvitationLetter Letter(Coalition coalition, Invited invited, Access access, Visit visit)
    {
        var language = Language.Find(coalition.Language) ?? visit.Language;
        var back = Routes.Today(new At(language, coalition.ShortName));
        var origin = settings.Address?.GetLeftPart(UriPartial.Authority) ?? visit.Origin;
        return new InvitationLetter(
            visit.Who.Name ?? coalition.Name,
            coalition.Name,
            invited.Role,
            origin
                + Routes.SignIn(language, back)
                + $"&email={Uri.EscapeDataString(invited.Address.Value)}"
        )
        {
            To = new Recipient(invited.Address, invited.Name),
            Language = language,
            Cause = access.Id.ToString(),
            Provenance = new Provenance(visit.Who.Name ?? coalition.Name),
        };
    }
}
