using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Plans;

/// <summary>/plan/start: a plan where there is none, with its audiences and what each needs.</summary>
public static class StartPlan
{
    /// <summary>How many audiences are asked for at once; others are added later.</summary>
    const int Rows = 4;

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet(
                "/plan/start",
                () => Page.Of<StartPlanPage>(new { Form = new Form { Audiences = Blank() } })
            )
            .Needs(Right.Coordinate);
        coalition.MapPost("/plan/start", StartAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> StartAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var title = reader.Optional(nameof(form.Title), form.Title, Limits.Line);
        var audiences = form
            .Audiences.Select(
                (typed, i) => AudienceDraft.Read(reader, w, $"Audiences[{i}].", typed)
            )
            .Where(a => a is not null)
            .ToList();
        if (await db.Plans.AnyAsync(p => p.IsRunning, cancel))
        {
            reader.Refusals.Add(nameof(form.Title), w["Plans.Start.Already"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<StartPlanPage>(new { Form = form, reader.Refusals });
        }

        var now = time.GetCurrentInstant();
        var plan = new Plan
        {
            Id = Id<Plan>.New(now),
            CoalitionId = visit.Coalition!.Id,
            Title = title,
            Since = visit.Today,
        };
        foreach (var audience in audiences)
        {
            plan.Add(audience!.Name, audience.Levels, audience.Needs, now);
        }

        db.Plans.Add(plan);
        doing.Say("Plans.Done.Start", title ?? w["Plans.Title"]);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Plan(visit.At));
    }

    static List<AudienceForm> Blank() =>
        [.. Enumerable.Range(0, Rows).Select(_ => new AudienceForm())];

    public sealed record Form
    {
        public string? Title { get; init; }

        public IList<AudienceForm> Audiences
        {
            get;
            init => field = value ?? [];
        } = [];
    }
}
