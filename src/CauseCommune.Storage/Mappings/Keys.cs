using System.Linq.Expressions;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CauseCommune.Storage.Mappings;

/// <summary>What the mappings share: keys that the coalition leads, values that several entities hold.</summary>
static class Keys
{
    /// <summary>The key is (coalition, id): no reference can cross the border, the database refuses it.</summary>
    public static void BelongsToCoalition<T>(this EntityTypeBuilder<T> entity)
        where T : class, IBelongsToCoalition
    {
        entity.HasKey("CoalitionId", "Id");
        entity.Property("Id").ValueGeneratedNever();
        entity
            .HasOne<Coalition>()
            .WithMany()
            .HasForeignKey(e => e.CoalitionId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>A part of <typeparamref name="TWhole"/>, removed with it.</summary>
    public static void IsPartOf<T, TWhole>(
        this EntityTypeBuilder<T> entity,
        string key,
        Expression<Func<TWhole, IEnumerable<T>?>> parts
    )
        where T : class
        where TWhole : class
    {
        entity
            .HasOne<TWhole>()
            .WithMany(parts)
            .HasForeignKey("CoalitionId", key)
            .OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex("CoalitionId", key);
    }

    /// <summary>Points to a <typeparamref name="TOther"/> of the same coalition.</summary>
    public static void PointsTo<T, TOther>(
        this EntityTypeBuilder<T> entity,
        string key,
        Expression<Func<T, TOther?>>? navigation = null
    )
        where T : class
        where TOther : class
    {
        var one = navigation is null ? entity.HasOne<TOther>() : entity.HasOne(navigation);
        one.WithMany().HasForeignKey("CoalitionId", key).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex("CoalitionId", key);
    }

    public static void HasOrigin<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, Origin?>> origin
    )
        where T : class =>
        entity.ComplexProperty(
            origin,
            o =>
            {
                o.Property(x => x!.Source).HasMaxLength(Limits.Name);
                o.Property(x => x!.Url).HasMaxLength(Limits.Url);
            }
        );

    public static void HasPublication<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, Publication?>> publication
    )
        where T : class =>
        entity.ComplexProperty(
            publication,
            p => p.Property(x => x!.Ground).HasMaxLength(Limits.Line)
        );

    public static void HasSaidDate<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, SaidDate?>> date
    )
        where T : class =>
        entity.ComplexProperty(
            date,
            d =>
            {
                d.Property(x => x!.Said).HasMaxLength(Limits.Line);
                d.Ignore(x => x!.Period);
            }
        );
}
