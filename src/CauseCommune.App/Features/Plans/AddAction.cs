using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Plans;

/// <summary>/actions: fills a hole, or adds an action without one. Only what will be done is required.</summary>
public static class AddAction
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/actions", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/actions", AddAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(
        string? audience,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        var chosen = FormReader.Chosen<Audience>(audience);
        return Page.Of<AddActionPage>(
            new
            {
                Form = new Form { Audience = chosen?.ToString() },
                Around = await AroundAsync(db, visit, cancel),
            }
        );
    }

    static async Task<IResult> AddAsync(
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
        // In the order of the fields: so are refusals listed.
        var what = reader.Required(
            nameof(form.What),
            form.What,
            Limits.Line,
            w["Plans.Action.What.Missing"]
        );
        var chosen = FormReader.Chosen<Audience>(form.Audience);
        if (
            !string.IsNullOrEmpty(form.Audience)
            && !await db.Audiences.AnyAsync(a => a.Id == chosen, cancel)
        )
        {
            reader.Refusals.Add(nameof(form.Audience), w["Plans.Action.Audience.Gone"]);
        }

        var deliverable = reader.Optional(
            nameof(form.Deliverable),
            form.Deliverable,
            Limits.Sentence
        );
        var owner = OwnerDraft.Read(reader, form.Organization, form.Person, form.Group);
        if (!owner.IsNamed && AgreementDraft.IsSaid(form.Word))
        {
            reader.Refusals.Add(
                nameof(form.Organization),
                w["Plans.Owner.Missing"],
                w["Plans.Owner.Missing.Instead"]
            );
        }

        var last = await db.LastMeetingBeforeAsync(visit.Today.PlusDays(1), cancel);
        var word = AgreementDraft.Read(
            reader,
            form.Word,
            form.AgreedBy,
            form.AgreedOn,
            visit.Today,
            last?.Date
        );
        var draft = new ActionDraft
        {
            What = what,
            Deliverable = deliverable,
            Start = reader.Date(nameof(form.Start), form.Start),
            Due = reader.Date(nameof(form.Due), form.Due),
            InternalNote = reader.Optional(
                nameof(form.InternalNote),
                form.InternalNote,
                Limits.Note
            ),
        };
        if (!reader.IsFine)
        {
            return Page.Refused<AddActionPage>(
                new
                {
                    Form = form,
                    Around = await AroundAsync(db, visit, cancel),
                    reader.Refusals,
                }
            );
        }

        var now = time.GetCurrentInstant();
        var plan = await db.RunningPlanToChangeAsync(visit.Today, now, cancel);
        var audience = plan.Audiences.FirstOrDefault(a => a.Id == chosen);
        var action = plan.Add(audience, draft, visit.Today, now);
        if (owner.IsNamed)
        {
            var named = await owner.NameAsync(db, action, OwnerRole.Accountable, now, cancel);
            word?.Give(named);
        }

        doing.Say("Plans.Done.Action", action.What);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.Plan(visit.At), PlanPage.AnchorOf(action.Id)));
    }

    static async Task<ActionSurroundings> AroundAsync(
        AppDb db,
        Visit visit,
        CancellationToken cancel
    ) =>
        new(
            (await db.RunningPlanAsync(visit.Today, cancel))?.Slots ?? [],
            await db.KnownOwnersAsync(cancel)
        );

    public sealed record Form
    {
        public string? Audience { get; init; }
        public string? What { get; init; }
        public string? Deliverable { get; init; }
        public string? Organization { get; init; }
        public string? Person { get; init; }
        public string? Group { get; init; }
        public string? Word { get; init; }
        public string? AgreedBy { get; init; }
        public string? AgreedOn { get; init; }
        public string? Start { get; init; }
        public string? Due { get; init; }
        public string? InternalNote { get; init; }
    }
}

/// <summary>What the form of an action offers to choose from.</summary>
public sealed record ActionSurroundings(IReadOnlyList<AudienceSlots> Audiences, KnownOwners Known);
