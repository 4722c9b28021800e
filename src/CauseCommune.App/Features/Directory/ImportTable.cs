using CauseCommune.App.Features.Directory.Importing;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>
/// /directory/import: a table of people and organisations is pasted; what it would change is shown first (POST …/reading, which
/// writes nothing), then carried over in one gesture (POST).
/// </summary>
public static class ImportTable
{
    /// <summary>The longest text, in UTF-16 code units, and the most lines that are read.</summary>
    const int LongestText = 1_000_000;
    const int MostLines = 5_000;

    public sealed record Form
    {
        public string? Text { get; init; }

        /// <summary>What was shown.</summary>
        public string? Shown { get; init; }

        /// <summary>Of new names that are alike to one that is there: whom they are.</summary>
        public IList<Choice> Same
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed record Choice
    {
        /// <summary>The key of the new name.</summary>
        public string? Key { get; init; }

        /// <summary>The id of whom it is; empty when it is somebody new.</summary>
        public string? With { get; init; }
    }

    /// <param name="Ignored">The columns that are not known here.</param>
    /// <param name="IsStale">The directory changed since it was shown.</param>
    public sealed record Model(
        Form Form,
        Difference Difference,
        IReadOnlyList<string> Ignored,
        bool IsStale
    );

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/directory/import", Start).Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/import/reading", ReadAsync)
            .Needs(Right.Coordinate)
            .TakesLongText();
        coalition.MapPost("/directory/import", ImportAsync).Needs(Right.Coordinate).TakesLongText();
    }

    static IResult Start() => Page.Of<ImportPage>(new { Form = new Form() });

    static async Task<IResult> ReadAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var refusals = new Refusals();
        if (Read(form, visit, w, refusals) is not { } table)
        {
            return Page.Refused<ImportPage>(new { Form = form, Refusals = refusals });
        }

        return Page.Of<ImportReviewPage>(
            new { Model = await LookAsync(form, table, false, db, w, time, cancel) }
        );
    }

    static async Task<IResult> ImportAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var refusals = new Refusals();
        if (Read(form, visit, w, refusals) is not { } table)
        {
            return Page.Refused<ImportPage>(new { Form = form, Refusals = refusals });
        }

        var model = await LookAsync(form, table, true, db, w, time, cancel);
        if (model.Difference.Fingerprint != form.Shown)
        {
            return Page.Of<ImportReviewPage>(new { Model = model }, StatusCodes.Status409Conflict);
        }

        var same = form
            .Same.Where(c => c.Key is { Length: > 0 } && c.With is { Length: > 0 })
            .DistinctBy(c => c.Key)
            .ToDictionary(c => c.Key!, c => c.With!);
        var done = await Importer.ImportAsync(db, table.Rows, same, w, Now(time), cancel);
        doing.Say(
            "Directory.Done.Imported",
            Said("Directory.Import.People", done.NewPeople.Count()),
            Said("Directory.Import.Organizations", done.NewOrganizations.Count()),
            Said("Directory.Import.Changed", done.Changed.Count())
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Directory(visit.At));

        string Said(string key, int count) => w.Count(key, count, w.Number(count));
    }

    /// <summary>Looks without keeping anything of it.</summary>
    static async Task<Model> LookAsync(
        Form form,
        ReadTable table,
        bool isStale,
        AppDb db,
        Words w,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var difference = await Importer.ImportAsync(
            db,
            table.Rows,
            new Dictionary<string, string>(),
            w,
            Now(time),
            cancel
        );
        db.ChangeTracker.Clear();
        return new(
            form,
            difference with
            {
                NotUnderstood =
                [
                    .. table.NotUnderstood.Concat(difference.NotUnderstood).OrderBy(n => n.Line),
                ],
            },
            table.Ignored,
            isStale
        );
    }

    static ReadTable? Read(Form form, Visit visit, Words w, Refusals refusals)
    {
        var text = form.Text ?? "";
        var read = text.Length <= LongestText ? new TableReader(w, visit.Today).Read(text) : null;
        if (string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(nameof(form.Text), w["Directory.Import.Empty"]);
        }
        else if (text.Length > LongestText || read?.Rows.Count > MostLines)
        {
            refusals.Add(
                nameof(form.Text),
                w["Directory.Import.TooLong", MostLines],
                w["Directory.Import.TooLong.Instead"]
            );
        }
        else if (read is null)
        {
            refusals.Add(
                nameof(form.Text),
                w["Directory.Import.NoHeadings"],
                w["Directory.Import.NoHeadings.Instead"]
            );
        }

        return refusals.Any ? null : read;
    }

    static Instant Now(TimeProvider time) => time.GetCurrentInstant();
}
