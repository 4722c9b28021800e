using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Collecting;

/// <summary>/collect/solicitations: notes that an organisation is asked for actions, and leads to the text to send it.</summary>
public static class AskOrganization
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/collect/solicitations", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/collect/solicitations", AskAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        string? organization,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        var next = await db.NextMeetingAsync(visit.Today.PlusDays(1), cancel);
        return Page.Of<AskPage>(
            new
            {
                Form = new Form
                {
                    Organization = organization,
                    AnswerBy = next is null ? null : w.Day(next.Date).Replace('\u00A0', ' '),
                    Audiences =
                    [
                        .. (plan?.Slots ?? []).Select(s => new AudienceForm
                        {
                            Id = s.Audience.Id.ToString(),
                            Count =
                                s.Account.Holes > 0
                                    ? s.Account.Holes.ToString(CultureInfo.InvariantCulture)
                                    : null,
                        }),
                    ],
                },
                Audiences = plan?.Slots ?? [],
                Known = (await db.KnownOwnersAsync(cancel)).Organizations,
            }
        );
    }

    static async Task<IResult> AskAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var name = reader.Required(
            nameof(form.Organization),
            form.Organization,
            Limits.Name,
            w["Collecting.Ask.Organization.Missing"]
        );
        var until = reader.Day(nameof(form.AnswerBy), form.AnswerBy, Direction.Future);
        if (until is null || until < visit.Today)
        {
            reader.Refusals.Add(
                nameof(form.AnswerBy),
                w["Collecting.Ask.AnswerBy.Missing"],
                w["Collecting.Ask.AnswerBy.Instead"]
            );
        }

        var counts = form
            .Audiences.Select(
                (a, i) =>
                    (
                        Audience: FormReader.Chosen<Audience>(a.Id),
                        Count: reader.Number($"Audiences[{i}].Count", a.Count, 0, Limits.Needs) ?? 0
                    )
            )
            .Where(a => a.Count > 0)
            .ToList();
        var now = time.GetCurrentInstant();
        var plan = await db.RunningPlanToChangeAsync(visit.Today, now, cancel);
        if (reader.IsFine && await OpenAsync(db, plan.Id, name, cancel) is { } already)
        {
            reader.Refusals.Add(
                nameof(form.Organization),
                w["Collecting.Ask.Already", already],
                w["Collecting.Ask.Already.Instead"]
            );
        }

        if (!reader.IsFine)
        {
            db.ChangeTracker.Clear();
            return Page.Refused<AskPage>(
                new
                {
                    Form = form,
                    Audiences = (await db.RunningPlanAsync(visit.Today, cancel))?.Slots ?? [],
                    Known = (await db.KnownOwnersAsync(cancel)).Organizations,
                    reader.Refusals,
                }
            );
        }

        var organization = await db.OrganizationNamedAsync(
            name,
            OrganizationKind.Unknown,
            now,
            null,
            cancel
        );
        var asked = Solicitation.Ask(plan, organization, visit.Today, until!.Value, now);
        foreach (var (at, (id, count)) in counts.Index())
        {
            if (plan.Audiences.FirstOrDefault(a => a.Id == id) is { } audience)
            {
                // A millisecond each: they sort as the plan does.
                asked.Expect(audience, count, now + Duration.FromMilliseconds(at));
            }
        }

        db.Solicitations.Add(asked);
        await db.SaveChangesAsync(cancel);
        doing.Say("Collecting.Did.Asked", organization.Name);
        return Results.Redirect(Routes.SolicitationText(visit.At, asked.Id));
    }

    /// <summary>The name of an organisation that was asked already: one solicitation each.</summary>
    static async Task<string?> OpenAsync(
        AppDb db,
        Id<Plan> plan,
        string name,
        CancellationToken cancel
    )
    {
        var asked = await db
            .Solicitations.Where(s => s.PlanId == plan)
            .Select(s => s.Organization!.Name)
            .ToListAsync(cancel);
        return asked.Find(a => SameName.Same(a, name));
    }

    public sealed record Form
    {
        public string? Organization { get; init; }
        public string? AnswerBy { get; init; }

        public IList<AudienceForm> Audiences
        {
            get;
            init => field = value ?? [];
        } = [];
    }

    public sealed record AudienceForm
    {
        public string? Id { get; init; }
        public string? Count { get; init; }
    }
}
