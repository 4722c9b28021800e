using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

sealed class Mail : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<BouncedAddress>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mails");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder
            .HasOne<Coalition>()
            .WithMany()
            .HasForeignKey(m => m.CoalitionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Property(m => m.Purpose).HasMaxLength(40);
        builder.Property(m => m.MessageId).HasMaxLength(300);
        builder.Property(m => m.Language).HasMaxLength(2);
        builder.Property(m => m.ToAddress).HasMaxLength(EmailAddress.Longest);
        builder.Property(m => m.ToName).HasMaxLength(Limits.Name);
        builder.Property(m => m.FromName).HasMaxLength(Limits.Name);
        builder.Property(m => m.ReplyToAddress).HasMaxLength(EmailAddress.Longest);
        builder.Property(m => m.ReplyToName).HasMaxLength(Limits.Name);
        builder.Property(m => m.Subject).HasMaxLength(OutgoingMail.LongestSubject);
        builder.Property(m => m.StopUrl).HasMaxLength(Limits.Url);
        builder.Property(m => m.ServerSaid).HasMaxLength(Limits.Sentence);
        builder.Ignore(m => m.HasBody);
        // The same cause never writes twice.
        builder.HasIndex(m => m.MessageId).IsUnique();
        // The queue: what waits, in the order in which it goes.
        builder.HasIndex(m => new
        {
            m.State,
            m.NotBefore,
            m.Id,
        });
        builder.HasIndex(m => new { m.CoalitionId, m.Id });
    }

    public void Configure(EntityTypeBuilder<BouncedAddress> builder)
    {
        builder.HasKey(b => b.Address);
        builder.Property(b => b.Address).HasMaxLength(EmailAddress.Longest);
        builder.Property(b => b.ServerSaid).HasMaxLength(Limits.Sentence);
    }
}
