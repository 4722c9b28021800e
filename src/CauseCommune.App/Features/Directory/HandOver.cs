using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>
/// /directory/mandates/{id}/handover: the actions that somebody follows for an organisation go to another person of it, in one
/// gesture. The organisation's word stands; each action keeps who followed it before.
/// </summary>
public static class HandOver
{
    public sealed record Form
    {
        /// <summary>Each action that may be handed over, and whether it is.</summary>
        public IList<Choice> Given
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>To whom.</summary>
        public string? To { get; init; }

        /// <summary>« true »: the mandate goes on with that person, the day after.</summary>
        public string? WithMandate { get; init; }
    }

    public sealed record Choice
    {
        /// <summary>The ownership.</summary>
        public string? Id { get; init; }

        /// <summary>« true »: it goes.</summary>
        public string? Goes { get; init; }
    }

    /// <param name="Followed">What may be handed over.</param>
    /// <param name="Colleagues">Those who have a part in the organisation.</param>
    public sealed record Model(
        Mandate Mandate,
        IReadOnlyList<FollowedAction> Followed,
        IReadOnlyList<string> Colleagues,
        Form Form
    )
    {
        public Refusals? Refusals { get; init; }

        public bool IsGiven(FollowedAction action)
        {
            ArgumentNullException.ThrowIfNull(action);
            return Form.Given.Any(g => g.Goes == "true" && g.Id == action.Ownership.ToString());
        }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition
            .MapGet("/directory/mandates/{id:guid}/handover", ShowAsync)
            .Needs(Right.Coordinate);
        coalition
            .MapPost("/directory/mandates/{id:guid}/handover", HandOverAsync)
            .Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(Id<Mandate> id, AppDb db, CancellationToken cancel)
    {
        if (await db.MandateAsync(id, cancel) is not { } mandate)
        {
            return Results.NotFound();
        }

        var model = await ModelAsync(mandate, new Form(), db, cancel);
        var all = new Form
        {
            Given =
            [
                .. model.Followed.Select(f => new Choice
                {
                    Id = f.Ownership.ToString(),
                    Goes = "true",
                }),
            ],
            WithMandate = mandate.Until is null ? null : "true",
        };
        return Page.Of<HandOverPage>(new { Model = model with { Form = all } });
    }

    static async Task<IResult> HandOverAsync(
        Id<Mandate> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.MandateAsync(id, cancel) is not { } mandate)
        {
            return Results.NotFound();
        }

        var reader = new FormReader(w, visit.Today);
        var to = reader.Required(
            nameof(form.To),
            form.To,
            Limits.Name,
            w["Directory.HandOver.To.Missing"]
        );
        if (to.Length > 0 && SameName.Same(to, mandate.Person!.Name))
        {
            reader.Refusals.Add(
                nameof(form.To),
                w["Directory.HandOver.To.Same", mandate.Person.Name],
                w["Directory.HandOver.To.Same.Instead"]
            );
        }

        var model = await ModelAsync(mandate, form, db, cancel);
        var given = model.Followed.Where(model.IsGiven).Select(f => f.Ownership).ToHashSet();
        if (given.Count == 0 && form.WithMandate != "true")
        {
            reader.Refusals.Add(nameof(form.Given), w["Directory.HandOver.Nothing"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<HandOverPage>(
                new { Model = model with { Refusals = reader.Refusals } }
            );
        }

        var now = time.GetCurrentInstant();
        var person = await db.PersonNamedAsync(to, null, now, null, cancel);
        foreach (var action in await db.OwnedToChangeAsync(given, cancel))
        {
            foreach (var owner in action.Owners.Where(o => given.Contains(o.Id)))
            {
                owner.HandOver(person);
            }
        }

        if (form.WithMandate == "true")
        {
            db.Mandates.Add(Next(mandate, person, visit, now));
        }

        doing.Say(
            given.Count == 1 ? "Directory.Done.HandedOver.one" : "Directory.Done.HandedOver.many",
            mandate.Person!.Name,
            person.Name,
            w.Number(given.Count)
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(
            Routes.Anchor(Routes.Organization(visit.At, mandate.OrganizationId), "mandates")
        );
    }

    /// <summary>The mandate that follows: from the day after, or from today.</summary>
    static Mandate Next(Mandate before, Person person, Visit visit, Instant now)
    {
        var from = before.Until?.End.PlusDays(1) ?? visit.Today;
        return new Mandate
        {
            Id = Id<Mandate>.New(now),
            CoalitionId = before.CoalitionId,
            PersonId = person.Id,
            OrganizationId = before.OrganizationId,
            From = SaidDate.Of(Dates.Period.On(from)),
        };
    }

    static async Task<Model> ModelAsync(
        Mandate mandate,
        Form form,
        AppDb db,
        CancellationToken cancel
    ) =>
        new(
            mandate,
            await db.FollowedUnderAsync(mandate, cancel),
            await db.ColleaguesAsync(mandate, cancel),
            form
        );
}
