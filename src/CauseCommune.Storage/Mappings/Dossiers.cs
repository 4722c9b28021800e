using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.News;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

sealed class Dossiers
    : IEntityTypeConfiguration<Dossier>,
        IEntityTypeConfiguration<Position>,
        IEntityTypeConfiguration<NewsPost>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.BelongsToCoalition();
        builder.Property(d => d.Label).HasMaxLength(Limits.Line);
        builder.Property(d => d.Subject).HasMaxLength(Limits.Sentence);
        builder.HasSaidDate(d => d.Filed);
        builder.ComplexProperty(
            d => d.Outcome,
            o =>
            {
                o.Property(x => x!.Chosen).HasMaxLength(Limits.Line);
                o.Property(x => x!.By).HasMaxLength(Limits.Name);
            }
        );
        builder.HasOrigin(d => d.Origin);
        builder.HasPublication(d => d.Publication);
    }

    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.BelongsToCoalition();
        builder.PointsTo<Position, Person>("PersonId", p => p.Person);
        builder.Property(p => p.Authority).HasMaxLength(Limits.Line);
        builder.Property(p => p.Reasons).HasMaxLength(Limits.Note);
        builder.Property(p => p.Wish).HasMaxLength(Limits.Sentence);
        builder.HasOrigin(p => p.Origin);
        builder.HasPublication(p => p.Publication);
        builder.Ignore(p => p.ReasonList);
    }

    public void Configure(EntityTypeBuilder<NewsPost> builder)
    {
        builder.BelongsToCoalition();
        builder.ToTable("news");
        builder.Property(n => n.Title).HasMaxLength(Limits.Line);
        builder.Property(n => n.Body).HasMaxLength(Limits.Note);
        builder.HasSaidDate(n => n.Published!);
        builder.HasOrigin(n => n.Origin!);
    }
}
