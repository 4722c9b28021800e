using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Coalitions;

/// <summary>GET and POST /{language}/{coalition}/settings – what the coalition is called, wants, and where it stands.</summary>
public static class ChangeSettings
{
    /// <param name="Form">What stands there, or what was typed.</param>
    /// <param name="Refusals">What it cannot be accepted for.</param>
    /// <param name="Newer">What somebody else wrote since the form was opened.</param>
    public sealed record Model(
        SettingsForm Form,
        Refusals? Refusals = null,
        SettingsForm? Newer = null
    );

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/settings", Show).Needs(Right.Coordinate);
        coalition.MapPost("/settings", Handle).Needs(Right.Coordinate);
    }

    static async Task<IResult> Show(Visit visit, AppDb db, CancellationToken cancel) =>
        Page.Of<SettingsPage>(new { Model = new Model(await StandsAsync(db, visit, cancel)) });

    static async Task<IResult> Handle(
        [FromForm] SettingsForm form,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var name = reader
            .Required(
                nameof(form.Name),
                form.Name,
                Limits.Name,
                w["Coalitions.Settings.Name.Missing"]
            )
            .ReplaceLineEndings(" ");
        var cause = reader.Optional(nameof(form.Cause), form.Cause, Limits.Sentence);
        var shortName = await ShortNameAsync(
            reader,
            string.IsNullOrWhiteSpace(form.ShortName) ? visit.Coalition!.ShortName : form.ShortName,
            visit,
            db,
            w,
            cancel
        );
        var zone = TimeZone(reader, form.TimeZone, w);
        var coordinator = reader.Optional(nameof(form.Coordinator), form.Coordinator, Limits.Name);
        var frame = reader.Optional(nameof(form.Frame), form.Frame, Limits.Line);
        var carriedBy = reader.Optional(
            nameof(form.FrameCarriedBy),
            form.FrameCarriedBy,
            Limits.Name
        );
        if (!reader.IsFine)
        {
            return Page.Refused<SettingsPage>(new { Model = new Model(form, reader.Refusals) });
        }

        var before = await StandsAsync(db, visit, cancel);
        var coalition = await db.Coalitions.SingleAsync(c => c.Id == db.Within, cancel);
        // Without the version that the page was opened with, it is taken for an older one: nothing is overwritten unseen.
        db.Entry(coalition).Property(c => c.Version).OriginalValue = int.TryParse(
            form.Version,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : 0;

        var origin = new Origin { Source = visit.Person ?? w["Coalitions.ByHand"] };
        (coalition.Name, coalition.Cause, coalition.ShortName) = (name, cause, shortName);
        coalition.TimeZone = zone;
        coalition.Language = Language.Find(form.Language)?.Code ?? coalition.Language;
        if ((frame, carriedBy) != (coalition.Frame, coalition.FrameCarriedBy))
        {
            (coalition.Frame, coalition.FrameCarriedBy) = (frame, carriedBy);
            coalition.FrameOrigin = frame is null ? null : origin;
        }

        var now = time.GetCurrentInstant();
        await CoordinateAsync(coalition, coordinator, db, now, origin, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            var newer = await StandsAsync(db, visit, cancel);
            return Page.Refused<SettingsPage>(
                new { Model = new Model(form with { Version = newer.Version }, null, newer) }
            );
        }
        catch (DbUpdateException)
        {
            // Somebody took the same short name between the look and the save.
            db.ChangeTracker.Clear();
            var late = new FormReader(w, visit.Today);
            await ShortNameAsync(late, shortName, visit, db, w, cancel);
            if (late.IsFine)
            {
                throw;
            }

            return Page.Refused<SettingsPage>(new { Model = new Model(form, late.Refusals) });
        }

        Say(doing, SettingsForm.Of(coalition, coordinator), before, w);
        return Results.Redirect(Routes.Settings(new At(visit.Language, shortName)));
    }

    /// <summary>One setting by its name and what it is now, several by their names.</summary>
    static void Say(Doing doing, SettingsForm now, SettingsForm before, Words w)
    {
        var changed = now.Against(before).ToList();
        if (changed is [var (field, _, value)])
        {
            doing.Say(
                value.Length == 0 ? "Coalitions.Did.Emptied" : "Coalitions.Did.Changed",
                w[$"Coalitions.Settings.{field}"],
                field == nameof(SettingsForm.Language) ? Language.Find(value)?.Name ?? value : value
            );
        }
        else
        {
            doing.Say(
                "Coalitions.Did.Several",
                w.Number(changed.Count),
                string.Join(" ; ", changed.Select(c => w[$"Coalitions.Settings.{c.Field}"]))
            );
        }
    }

    static async Task<SettingsForm> StandsAsync(AppDb db, Visit visit, CancellationToken cancel)
    {
        var coalition = await db
            .Coalitions.AsNoTracking()
            .SingleAsync(c => c.Id == visit.Coalition!.Id, cancel);
        var coordinator = await db
            .Organizations.Where(o => o.Id == coalition.CoordinatorId)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(cancel);
        return SettingsForm.Of(coalition, coordinator);
    }

    static async Task<string> ShortNameAsync(
        FormReader reader,
        string typed,
        Visit visit,
        AppDb db,
        Words w,
        CancellationToken cancel
    )
    {
        var wished = ShortName.From(typed);
        var free = await db.FreeShortNameAsync(typed, Routes.Reserved, visit.Coalition!.Id, cancel);
        if (free != wished)
        {
            reader.Refusals.Add(
                nameof(SettingsForm.ShortName),
                w["Coalitions.Settings.ShortName.Taken", wished],
                w["Coalitions.Settings.ShortName.Instead", free]
            );
        }

        return free;
    }

    static string TimeZone(FormReader reader, string? typed, Words w)
    {
        var zone = typed?.Trim() ?? "";
        if (zone.Length > 60 || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            reader.Refusals.Add(
                nameof(SettingsForm.TimeZone),
                w["Coalitions.Settings.TimeZone.Unknown", zone],
                w["Coalitions.Settings.TimeZone.Instead"]
            );
        }

        return zone;
    }

    static async Task CoordinateAsync(
        Coalition coalition,
        string? name,
        AppDb db,
        Instant now,
        Origin origin,
        CancellationToken cancel
    )
    {
        var before = coalition.CoordinatorId;
        coalition.CoordinatorId = name is null
            ? null
            : (
                await db.OrganizationNamedAsync(name, OrganizationKind.Unknown, now, origin, cancel)
            ).Id;
        if (coalition.CoordinatorId != before)
        {
            coalition.CoordinatorOrigin = name is null ? null : origin;
        }
    }
}
