using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

sealed class Meetings
    : IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<Attendance>,
        IEntityTypeConfiguration<AgendaItem>,
        IEntityTypeConfiguration<Decision>,
        IEntityTypeConfiguration<OpenQuestion>,
        IEntityTypeConfiguration<MeetingMinutes>,
        IEntityTypeConfiguration<Finding>,
        IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(m => m.Title).HasMaxLength(Limits.Line);
        builder.Property(m => m.Place).HasMaxLength(Limits.Name);
        builder.HasIndex(m => new { m.CoalitionId, m.Date });
        builder.HasOrigin(m => m.Origin);
        builder.HasPublication(m => m.Publication);
    }

    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Attendance, Meeting>("MeetingId", m => m.Attendances);
        builder.PointsTo<Attendance, Person>("PersonId", a => a.Person);
        builder.PointsTo<Attendance, Organization>("OrganizationId", a => a.Organization);
        builder.Property(a => a.Role).HasMaxLength(Limits.Line);
        builder.HasOrigin(a => a.Origin);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<AgendaItem, Meeting>("MeetingId", m => m.Items);
        builder.Property(i => i.Title).HasMaxLength(Limits.Line);
        builder.Property(i => i.Note).HasMaxLength(Limits.Note);
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Decision, Meeting>("MeetingId");
        builder.Property(d => d.Text).HasMaxLength(Limits.Sentence);
        builder.HasOrigin(d => d.Origin);
    }

    public void Configure(EntityTypeBuilder<OpenQuestion> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(q => q.Text).HasMaxLength(Limits.Sentence);
        builder.Property(q => q.Owner).HasMaxLength(Limits.Name);
        builder.Property(q => q.Answer).HasMaxLength(Limits.Sentence);
        builder.HasOrigin(q => q.Origin);
    }

    public void Configure(EntityTypeBuilder<MeetingMinutes> builder)
    {
        builder.BelongsToCoalition();
        builder.ToTable("minutes");
        builder.PointsTo<MeetingMinutes, Meeting>("MeetingId");
        builder.Property(m => m.Source).HasMaxLength(Limits.Name);
        builder.Property(m => m.SourceUrl).HasMaxLength(Limits.Url);
        builder
            .HasOne<Actor>()
            .WithMany()
            .HasForeignKey(m => m.GivenBy)
            .OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Finding, MeetingMinutes>("MinutesId", m => m.Findings);
        builder.PointsTo<Finding, Confirmation>("ConfirmationId");
        builder.Property(f => f.Kind).HasMaxLength(40);
        builder.Property(f => f.ReasonFrench).HasMaxLength(Limits.Sentence);
        builder.Property(f => f.ReasonEnglish).HasMaxLength(Limits.Sentence);
    }

    public void Configure(EntityTypeBuilder<Confirmation> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Confirmation, MeetingMinutes>("MinutesId");
        builder
            .HasOne<Actor>()
            .WithMany()
            .HasForeignKey(c => c.ActorId)
            .OnDelete(DeleteBehavior.NoAction);
    }
}
