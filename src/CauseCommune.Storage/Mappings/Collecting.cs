using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

sealed class Collecting
    : IEntityTypeConfiguration<Solicitation>,
        IEntityTypeConfiguration<AskedFor>,
        IEntityTypeConfiguration<Reply>,
        IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Solicitation> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Solicitation, Plan>("PlanId");
        builder.PointsTo<Solicitation, Organization>("OrganizationId", s => s.Organization);
        builder.Property(s => s.Declined).HasMaxLength(Limits.Sentence);
    }

    public void Configure(EntityTypeBuilder<AskedFor> builder)
    {
        builder.BelongsToCoalition();
        builder.IsPartOf<AskedFor, Solicitation>("SolicitationId", s => s.Asks);
        builder.PointsTo<AskedFor, Audience>("AudienceId");
    }

    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Reply, Solicitation>("SolicitationId");
        builder.PointsTo<Reply, Organization>("OrganizationId");
        builder.Property(r => r.By).HasMaxLength(Limits.Name);
    }

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Proposal, Plan>("PlanId");
        builder.PointsTo<Proposal, Organization>("OrganizationId", p => p.Organization);
        builder.PointsTo<Proposal, Reply>("ReplyId");
        builder.PointsTo<Proposal, Audience>("AudienceId");
        builder.PointsTo<Proposal, Action>("ActionId");
        builder.PointsTo<Proposal, Proposal>("IntoId");
        builder.Property(p => p.What).HasMaxLength(Limits.Line);
        builder.Property(p => p.Deliverable).HasMaxLength(Limits.Sentence);
        builder.Property(p => p.Owner).HasMaxLength(Limits.Line);
        builder.Property(p => p.SetAsideFor).HasMaxLength(Limits.Sentence);
        builder.HasSaidDate(p => p.Due);
        builder.Ignore(p => p.State).Ignore(p => p.ForAction);
        // The waiting ones of an audience, in the order in which they came.
        builder.HasIndex(p => new
        {
            p.CoalitionId,
            p.PlanId,
            p.AudienceId,
            p.Id,
        });
    }
}
