using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

sealed class Plans
    : IEntityTypeConfiguration<Plan>,
        IEntityTypeConfiguration<Audience>,
        IEntityTypeConfiguration<Action>,
        IEntityTypeConfiguration<Ownership>,
        IEntityTypeConfiguration<Slip>,
        IEntityTypeConfiguration<Evidence>,
        IEntityTypeConfiguration<Milestone>,
        IEntityTypeConfiguration<Update>,
        IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Plan, Meeting>("DecidedAtId");
        builder.Property(p => p.Title).HasMaxLength(Limits.Line);
        builder.HasIndex(p => new { p.CoalitionId, p.IsRunning });
        builder.HasOrigin(p => p.Origin);
    }

    public void Configure(EntityTypeBuilder<Audience> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Audience, Plan>("PlanId", p => p.Audiences);
        builder.Property(a => a.Name).HasMaxLength(Limits.Name);
        builder.Property(a => a.Levels).HasMaxLength(Limits.Line);
        builder.HasOrigin(a => a.Origin);
    }

    public void Configure(EntityTypeBuilder<Action> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Action, Plan>("PlanId", p => p.Actions);
        builder.PointsTo<Action, Audience>("AudienceId");
        builder.Property(a => a.What).HasMaxLength(Limits.Line);
        builder.Property(a => a.Deliverable).HasMaxLength(Limits.Sentence);
        builder.Property(a => a.InternalNote).HasMaxLength(Limits.Note);
        builder.Property(a => a.PublicSentence).HasMaxLength(Limits.Sentence);
        builder.HasSaidDate(a => a.Start);
        builder.HasSaidDate(a => a.Due);
        builder.HasSaidDate(a => a.DueTakenAway);
        builder.HasPublication(a => a.Publication);
        builder.HasOrigin(a => a.Origin);
        builder.ComplexProperty(
            a => a.Confidence,
            c =>
            {
                c.Property(x => x!.Sentence).HasMaxLength(Limits.Sentence);
                c.Property(x => x!.By).HasMaxLength(Limits.Name);
            }
        );
        builder.Ignore(a => a.Accountable).Ignore(a => a.Draft).Ignore(a => a.Facts);
    }

    public void Configure(EntityTypeBuilder<Ownership> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Ownership, Action>("ActionId", a => a.Owners);
        builder.PointsTo<Ownership, Organization>("OrganizationId", o => o.Organization);
        builder.PointsTo<Ownership, Person>("PersonId", o => o.Person);
        builder.Property(o => o.Group).HasMaxLength(Limits.Name);
        builder.Property(o => o.AgreedBy).HasMaxLength(Limits.Name);
    }

    public void Configure(EntityTypeBuilder<Slip> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Slip, Action>("ActionId", a => a.Slips);
        builder.HasSaidDate(s => s.From);
        builder.HasSaidDate(s => s.To);
        builder.Property(s => s.Reason).HasMaxLength(Limits.Sentence);
    }

    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Evidence, Action>("ActionId", a => a.Evidence);
        builder.Property(e => e.Url).HasMaxLength(Limits.Url);
        builder.Property(e => e.Label).HasMaxLength(Limits.Line);
    }

    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Milestone, Action>("ActionId", a => a.Milestones);
        builder.Property(m => m.What).HasMaxLength(Limits.Line);
        builder.HasSaidDate(m => m.When!);
    }

    public void Configure(EntityTypeBuilder<Update> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Update, Action>("ActionId", a => a.Updates);
        builder.HasSaidDate(u => u.Due);
        builder.Property(u => u.Sentence).HasMaxLength(Limits.Sentence);
        builder.Property(u => u.DeclaredBy).HasMaxLength(Limits.Name);
        builder
            .HasOne<Actor>()
            .WithMany()
            .HasForeignKey(u => u.RecordedBy)
            .OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Request> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<Request, Action>("ActionId", a => a.Requests);
    }
}
