using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

/// <summary>Who comes in. Accounts stand outside the coalitions, as actors do; the way into one belongs to it.</summary>
sealed class Accounts
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<Access>,
        IEntityTypeConfiguration<Passkey>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<SignInCode>,
        IEntityTypeConfiguration<BearerLink>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Email).HasMaxLength(EmailAddress.Longest);
        builder.Property(a => a.NormalEmail).HasMaxLength(EmailAddress.Longest * 2);
        builder.HasIndex(a => a.NormalEmail).IsUnique();
        builder.Property(a => a.SecurityStamp).HasMaxLength(64);
        builder.Property(a => a.Language).HasMaxLength(2);
        builder
            .HasOne<Actor>()
            .WithMany()
            .HasForeignKey(a => a.ActorId)
            .OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Access> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(a => a.Email).HasMaxLength(EmailAddress.Longest);
        builder.Property(a => a.NormalEmail).HasMaxLength(EmailAddress.Longest * 2);
        builder.Property(a => a.Name).HasMaxLength(Limits.Name);
        builder.PointsTo<Access, Organization>(nameof(Access.OrganizationId));
        builder.HasIndex(a => new { a.CoalitionId, a.NormalEmail });
        // The one look across coalitions: where may this account, or this address, come in?
        builder.HasIndex(a => a.AccountId);
        builder.HasIndex(a => a.NormalEmail);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(a => a.AccountId)
            .OnDelete(DeleteBehavior.NoAction);
        builder
            .HasOne<Actor>()
            .WithMany()
            .HasForeignKey(a => a.GivenById)
            .OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(Passkey.LongestId);
        builder.Property(p => p.Name).HasMaxLength(Limits.Name);
        builder.Property(p => p.Transports).HasMaxLength(Limits.Line);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(Limits.Name);
        builder.Ignore(s => s.EndsAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }

    public void Configure(EntityTypeBuilder<BearerLink> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(l => l.Hash).HasMaxLength(BearerLink.HashLength);
        builder.HasIndex(l => new { l.CoalitionId, l.Hash }).IsUnique();
        builder.Property(l => l.Subject).HasMaxLength(EmailAddress.Longest * 2);
        builder.HasIndex(l => new { l.CoalitionId, l.Subject });
    }

    public void Configure(EntityTypeBuilder<SignInCode> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.NormalEmail).HasMaxLength(EmailAddress.Longest * 2);
        builder.HasIndex(c => new { c.NormalEmail, c.CreatedAt });
        builder.Property(c => c.Secret).HasMaxLength(Limits.Sentence);
    }
}
