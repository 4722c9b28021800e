using CauseCommune.App.Forms;
using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
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

    /// <summary>
    /// Refuses what cannot be: while nobody comes in from elsewhere, what somebody already has, and to write to who asked for silence.
    /// </summary>
    public async Task CheckAsync(
        FormReader reader,
        Words w,
        Invited? invited,
        CancellationToken cancel
    )
    {
        if (!settings.IsOpen)
        {
            reader.Refusals.Add("Email", w["Accesses.Closed"]);
        }

        if (!reader.IsFine || invited is null)
        {
            return;
        }

        if (await HasAsync(invited, cancel))
        {
            reader.Refusals.Add(
                "Email",
                w["Accesses.Already", invited.Shown, w[$"Accesses.Role.{invited.Role}"]]
            );
        }
        else if (!await db.MayWriteToAsync(invited.Address, cancel))
        {
            reader.Refusals.Add(
                "Email",
                w["Accesses.Silent", invited.Address.Value],
                w["Accesses.Silent.Instead"]
            );
        }
    }

    /// <summary>True when the same person already has the same way in.</summary>
    Task<bool> HasAsync(Invited invited, CancellationToken cancel) =>
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
            Coalition = new CoalitionHere(coalition.Id, coalition.ShortName, coalition.Name),
            Cause = access.Id.ToString(),
            Provenance = new Provenance(visit.Who.Name ?? coalition.Name),
        };
    }
}
