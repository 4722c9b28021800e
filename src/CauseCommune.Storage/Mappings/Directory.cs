using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

/// <summary>Who is reached where, who has which role, who represents whom.</summary>
sealed class Directory
    : IEntityTypeConfiguration<MailAddress>,
        IEntityTypeConfiguration<PersonAddress>,
        IEntityTypeConfiguration<Membership>,
        IEntityTypeConfiguration<Mandate>,
        IEntityTypeConfiguration<ToldApart>
{
    public void Configure(EntityTypeBuilder<MailAddress> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(a => a.Written).HasMaxLength(EmailAddress.Longest);
        // A domain grows when it is written in ASCII.
        builder.Property(a => a.Normal).HasMaxLength(Limits.Line);
        builder.Property(a => a.StoppedHow).HasMaxLength(Limits.Line);
        builder.HasIndex(a => new { a.CoalitionId, a.Normal }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PersonAddress> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<PersonAddress, Person>("PersonId", p => p.Addresses);
        builder.PointsTo<PersonAddress, MailAddress>("AddressId", a => a.Address);
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Membership, Person>("PersonId", m => m.Person);
        builder.PointsTo<Membership, Organization>("OrganizationId", m => m.Organization);
        builder.Property(m => m.Role).HasMaxLength(Limits.Line);
        builder.HasSaidDate(m => m.From);
        builder.HasSaidDate(m => m.Until);
    }

    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Mandate, Person>("PersonId", m => m.Person);
        builder.PointsTo<Mandate, Organization>("OrganizationId", m => m.Organization);
        builder.HasSaidDate(m => m.From);
        builder.HasSaidDate(m => m.Until);
        builder.HasOrigin(m => m.Origin);
    }

    public void Configure(EntityTypeBuilder<ToldApart> builder)
    {
        builder.BelongsToCoalition();
        builder.HasIndex(t => new
        {
            t.CoalitionId,
            t.One,
            t.Other,
        });
    }
}
