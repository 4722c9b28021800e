using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>The kinds of things as entities.</summary>
static class Things
{
    static readonly Dictionary<Type, Thing> Kinds = new()
    {
        [typeof(Coalition)] = Thing.Coalition,
        [typeof(MeetingMinutes)] = Thing.Minutes,
        [typeof(Organization)] = Thing.Organization,
        [typeof(Person)] = Thing.Person,
        [typeof(Meeting)] = Thing.Meeting,
        [typeof(Attendance)] = Thing.Attendance,
        [typeof(Decision)] = Thing.Decision,
        [typeof(OpenQuestion)] = Thing.Question,
        [typeof(Plan)] = Thing.Plan,
        [typeof(Audience)] = Thing.Audience,
        [typeof(Action)] = Thing.Action,
        [typeof(Ownership)] = Thing.Ownership,
        [typeof(Dossier)] = Thing.Dossier,
        [typeof(Position)] = Thing.Position,
    };

    static readonly Dictionary<Thing, Type> Types = Kinds.ToDictionary(k => k.Value, k => k.Key);

    /// <summary>True for what is taken back by itself; an owner goes with the action.</summary>
    public static bool IsWhole(object entity) =>
        Kinds.TryGetValue(entity.GetType(), out var thing) && thing != Thing.Ownership;

    public static Thing Of(object entity) => Kinds[entity.GetType()];

    /// <summary>The UUID of its typed id.</summary>
    public static Guid IdOf(object entity)
    {
        var id = entity.GetType().GetProperty("Id")!.GetValue(entity)!;
        return (Guid)id.GetType().GetProperty("Value")!.GetValue(id)!;
    }

    /// <summary>The entity, tracked; null when it is no longer there.</summary>
    public static async Task<object?> FindAsync(
        AppDb db,
        Thing thing,
        Guid id,
        CancellationToken cancel
    )
    {
        var type = Types[thing];
        var typed = Activator.CreateInstance(type.GetProperty("Id")!.PropertyType, id)!;
        return thing == Thing.Coalition
            ? await db.FindAsync(type, [typed], cancel)
            : await db.FindAsync(type, [db.Within, typed], cancel);
    }
}
