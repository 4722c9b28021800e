using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Coalitions;

/// <summary>GET and POST …/settings/legal: who publishes the public pages, who hosts them, in whose name mails are sent.</summary>
public static class ChangeLegal
{
    /// <param name="Form">What stands there, or what was typed.</param>
    /// <param name="Refusals">What it cannot be accepted for.</param>
    /// <param name="Newer">What somebody else wrote since the form was opened.</param>
    public sealed record Model(LegalForm Form, Refusals? Refusals = null, LegalForm? Newer = null);

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/settings/legal", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/settings/legal", ChangeAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(AppDb db, CancellationToken cancel) =>
        Page.Of<LegalSettingsPage>(new { Model = new Model(await StandsAsync(db, cancel)) });

    static async Task<IResult> ChangeAsync(
        [FromForm] LegalForm form,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var (legal, mails) = form.Read(reader, w);
        if (!reader.IsFine)
        {
            return Page.Refused<LegalSettingsPage>(
                new { Model = new Model(form, reader.Refusals) }
            );
        }

        var coalition = await db.Coalitions.SingleAsync(c => c.Id == db.Within, cancel);
        db.Entry(coalition).Property(c => c.Version).OriginalValue = int.TryParse(
            form.Version,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : 0;
        (coalition.Legal, coalition.Mails) = (legal, mails);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var newer = await StandsAsync(db, cancel);
            return Page.Refused<LegalSettingsPage>(
                new { Model = new Model(form with { Version = newer.Version }, null, newer) }
            );
        }

        doing.Say("Coalitions.Did.Legal");
        return Results.Redirect(Routes.LegalSettings(visit.At));
    }

    static async Task<LegalForm> StandsAsync(AppDb db, CancellationToken cancel) =>
        LegalForm.Of(
            await db.Coalitions.AsNoTracking().SingleAsync(c => c.Id == db.Within, cancel)
        );
}
