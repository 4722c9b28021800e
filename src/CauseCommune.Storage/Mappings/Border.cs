using System.Linq.Expressions;
using System.Reflection;
using CauseCommune.Domain;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage.Mappings;

static class Border
{
    /// <summary>Filters every entity that belongs to a coalition by <see cref="AppDb.Within"/>: one place, no exception.</summary>
    public static void KeepWithinCoalition(this ModelBuilder builder, AppDb db)
    {
        foreach (
            var entity in builder
                .Model.GetEntityTypes()
                .Where(e => typeof(IBelongsToCoalition).IsAssignableFrom(e.ClrType))
                .ToList()
        )
        {
            typeof(Border)
                .GetMethod(nameof(Filter), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(entity.ClrType)
                .Invoke(null, [builder, db]);
        }

        foreach (
            var entity in builder
                .Model.GetEntityTypes()
                .Where(e => typeof(IMayBelongToCoalition).IsAssignableFrom(e.ClrType))
                .ToList()
        )
        {
            typeof(Border)
                .GetMethod(nameof(FilterSome), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(entity.ClrType)
                .Invoke(null, [builder, db]);
        }
    }

    /// <summary>A version is a concurrency token: who saves on top of a newer one is told.</summary>
    public static void WatchVersions(this ModelBuilder builder)
    {
        foreach (
            var entity in builder
                .Model.GetEntityTypes()
                .Where(e => typeof(IHasVersion).IsAssignableFrom(e.ClrType))
        )
        {
            builder
                .Entity(entity.ClrType)
                .Property(nameof(IHasVersion.Version))
                .IsConcurrencyToken();
        }
    }

    static void Filter<T>(ModelBuilder builder, AppDb db)
        where T : class, IBelongsToCoalition
    {
        Expression<Func<T, bool>> within = entity => entity.CoalitionId == db.Within;
        builder.Entity<T>().HasQueryFilter(AppDb.CoalitionFilter, within);
    }

    /// <summary>What is the instance's has no coalition, so that no coalition's eye falls on it.</summary>
    static void FilterSome<T>(ModelBuilder builder, AppDb db)
        where T : class, IMayBelongToCoalition
    {
        Expression<Func<T, bool>> within = entity => entity.CoalitionId == db.Within;
        builder.Entity<T>().HasQueryFilter(AppDb.CoalitionFilter, within);
    }
}
