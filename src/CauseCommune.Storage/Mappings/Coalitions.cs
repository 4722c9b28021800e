using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

sealed class Coalitions
    : IEntityTypeConfiguration<Actor>,
        IEntityTypeConfiguration<Coalition>,
        IEntityTypeConfiguration<Organization>,
        IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<HistoryEntry>,
        IEntityTypeConfiguration<Gesture>,
        IEntityTypeConfiguration<FormReceipt>
{
    public void Configure(EntityTypeBuilder<Actor> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(Limits.Name);
    }

    public void Configure(EntityTypeBuilder<Coalition> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ShortName).HasMaxLength(ShortName.Longest);
        builder.HasIndex(c => c.ShortName).IsUnique();
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.Property(c => c.Cause).HasMaxLength(Limits.Sentence);
        builder.Property(c => c.Frame).HasMaxLength(Limits.Line);
        builder.Property(c => c.FrameCarriedBy).HasMaxLength(Limits.Name);
        builder.Property(c => c.Language).HasMaxLength(2);
        builder.Property(c => c.TimeZone).HasMaxLength(60);
        builder.HasOrigin(c => c.FrameOrigin);
        builder.HasOrigin(c => c.CoordinatorOrigin);
        builder.ComplexProperty(
            c => c.Legal,
            l =>
            {
                l.Ignore(x => x.IsComplete);
                l.Property(x => x.Publisher).HasMaxLength(Limits.Name);
                l.Property(x => x.PublisherForm).HasMaxLength(Limits.Name);
                l.Property(x => x.PublisherNumber).HasMaxLength(Limits.Name);
                l.Property(x => x.PublisherAddress).HasMaxLength(Limits.Sentence);
                l.Property(x => x.PublisherPhone).HasMaxLength(Limits.Name);
                l.Property(x => x.PublisherEmail).HasMaxLength(EmailAddress.Longest);
                l.Property(x => x.Director).HasMaxLength(Limits.Name);
                l.Property(x => x.Host).HasMaxLength(Limits.Name);
                l.Property(x => x.HostAddress).HasMaxLength(Limits.Sentence);
                l.Property(x => x.HostPhone).HasMaxLength(Limits.Name);
            }
        );
        builder.ComplexProperty(
            c => c.Mails,
            m =>
            {
                m.Property(x => x.Name).HasMaxLength(Limits.Name);
                m.Property(x => x.ReplyTo).HasMaxLength(EmailAddress.Longest);
            }
        );
    }

    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(o => o.Name).HasMaxLength(Limits.Name);
        builder.Property(o => o.ShortName).HasMaxLength(Limits.Name);
        builder.Property(o => o.Website).HasMaxLength(Limits.Url);
        builder.HasOrigin(o => o.Origin);
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(p => p.Name).HasMaxLength(Limits.Name);
        builder.Property(p => p.Title).HasMaxLength(Limits.Line);
        builder.HasOrigin(p => p.Origin);
    }

    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.BelongsToCoalition();
        builder.ToTable("history");
        builder.Property(h => h.Subject).HasMaxLength(40);
        builder.Property(h => h.Part).HasMaxLength(40);
        builder.HasIndex(h => new
        {
            h.CoalitionId,
            h.Subject,
            h.SubjectId,
            h.Id,
        });
    }

    public void Configure(EntityTypeBuilder<Gesture> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(g => g.Says).HasMaxLength(100);
        builder
            .HasOne<Actor>()
            .WithMany()
            .HasForeignKey(g => g.ActorId)
            .OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<FormReceipt> builder)
    {
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Key).ValueGeneratedNever();
        builder.Property(r => r.Content).HasMaxLength(64);
        builder.Property(r => r.Location).HasMaxLength(Limits.Url);
        builder.HasIndex(r => r.At);
    }
}
