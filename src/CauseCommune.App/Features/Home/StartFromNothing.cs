using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Home;

/// <summary>POST /{language}/coalitions – a coalition by its name, its cause, its audiences and what each needs; leads to its plan.</summary>
public static class StartFromNothing
{
    const int RowsAtFirst = 5;
    const int RowsAtMost = 50;

    public sealed record Form
    {
        public string? Name { get; init; }
        public string? Cause { get; init; }
        public string? Language { get; init; }
        public IList<AudienceForm> Audiences
        {
            get;
            init => field = value ?? [];
        } = [];
    }

    public sealed record AudienceForm
    {
        public string? Name { get; init; }
        public string? Levels { get; init; }
        public string? Needs { get; init; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Levels);
    }

    public static void Map(IEndpointRouteBuilder instance)
    {
        instance.MapGet("/coalitions/new", Show).Needs(Right.Machine);
        instance.MapPost("/coalitions", Handle).Needs(Right.Machine);
    }

    static IResult Show(Visit visit) =>
        Page.Of<NewCoalitionPage>(
            new { Form = Padded(new Form { Language = visit.Language.Code }) }
        );

    static async Task<IResult> Handle(
        [FromForm] Form form,
        HttpRequest request,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        form = form with { Audiences = AudienceRows.Of(request.Form) };
        var now = time.GetCurrentInstant();
        var reader = new FormReader(w, now.InUtc().Date);
        var name = reader.Required(
            nameof(Form.Name),
            form.Name,
            Limits.Name,
            w["Home.New.Name.Missing"]
        );
        var cause = reader.Optional(nameof(Form.Cause), form.Cause, Limits.Sentence);
        var audiences = Audiences(reader, form.Audiences, w);
        if (!reader.IsFine)
        {
            return Page.Refused<NewCoalitionPage>(new { Form = Padded(form), reader.Refusals });
        }

        var language = App.Language.Find(form.Language) ?? visit.Language;
        var coalition = await db.StartCoalitionAsync(
            name,
            cause,
            language.Code,
            Routes.Reserved,
            now,
            cancel
        );
        var plan = new Plan
        {
            Id = Id<Plan>.New(now),
            CoalitionId = coalition.Id,
            Since = coalition.Today(now),
        };
        foreach (var (audience, levels, needs) in audiences)
        {
            plan.Add(audience, levels, needs, now);
        }

        db.Plans.Add(plan);
        doing.Tell("Home.Did.Started", coalition.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Plan(new At(visit.Language, coalition.ShortName)));
    }

    static List<(string Name, string? Levels, int Needs)> Audiences(
        FormReader reader,
        IList<AudienceForm> typed,
        Words w
    )
    {
        var read = new List<(string, string?, int)>();
        if (typed.Count > RowsAtMost)
        {
            reader.Refusals.Add(
                Field(RowsAtMost, "Name"),
                w["Home.New.Audiences.TooMany", RowsAtMost, typed.Count]
            );
        }

        foreach (var (row, i) in typed.Select((row, i) => (row, i)).Where(x => !x.row.IsEmpty))
        {
            var name = reader.Required(
                Field(i, "Name"),
                row.Name,
                Limits.Name,
                w["Home.New.Audience.Missing"]
            );
            var levels = reader.Optional(Field(i, "Levels"), row.Levels, Limits.Line);
            var needs = reader.Number(Field(i, "Needs"), row.Needs, 0, Limits.Needs);
            read.Add((name, levels, needs ?? 0));
        }

        return read;
    }

    /// <summary>Enough rows to type in, without a script.</summary>
    static Form Padded(Form form) =>
        form with
        {
            Audiences =
            [
                .. form.Audiences,
                .. Enumerable.Repeat(
                    new AudienceForm { Needs = "1" },
                    Math.Max(0, RowsAtFirst - form.Audiences.Count)
                ),
            ],
        };

    public static string Field(int row, string name) => $"Audiences[{row}].{name}";
}
