using System.Reflection;
using CauseCommune.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CauseCommune.Storage.Mappings;

static class TypedIds
{
    /// <summary>Stores each <see cref="Id{T}"/> that an entity has as its UUID.</summary>
    public static void AddTypedIds(this ModelConfigurationBuilder configuration)
    {
        var ids = typeof(Id<>)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(property =>
                Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
            )
            .Where(type =>
                type.IsGenericType
                && type.GetGenericTypeDefinition() == typeof(Id<>)
                && !type.ContainsGenericParameters
            )
            .Distinct();
        foreach (var id in ids)
        {
            configuration
                .Properties(id)
                .HaveConversion(typeof(IdConverter<>).MakeGenericType(id.GetGenericArguments()));
        }
    }

    sealed class IdConverter<T>()
        : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
}
