using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.OurPart;

/// <summary>POST /our-part/proposals – an action that one's organisation proposes: it waits beside the holes, as one that was pasted does.</summary>
public static class ProposeAction
{
    public sealed record Form
    {
        public string? Organization { get; init; }
        public string? What { get; init; }
        public string? Deliverable { get; init; }
        public string? Audience { get; init; }
        public string? Due { get; init; }
        public string? Owner { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/our-part/proposals", ShowAsync).Needs(Right.Propose);
        coalition.MapPost("/our-part/proposals", HandleAsync).Needs(Right.Propose);
    }

    static async Task<IResult> ShowAsync(Visit visit, AppDb db, CancellationToken cancel) =>
        visit.Who.Organizations.Count == 0
            ? Results.Redirect(Routes.OurPart(visit.At))
            : Page.Of<ProposeActionPage>(
                new { Form = new Form(), Around = await AroundAsync(visit, db, cancel) }
            );

    static async Task<IResult> HandleAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        AppDb db,
        TimeProvider time,
        Doing doing,
        CancellationToken cancel
    )
    {
        var now = time.GetCurrentInstant();
        var around = await AroundAsync(visit, db, cancel);
        var reader = new FormReader(w, visit.Today);
        var draft = new ProposalDraft
        {
            What = reader.Required(
                nameof(Form.What),
                form.What,
                Limits.Line,
                w["OurPart.What.Missing"]
            ),
            Deliverable = reader.Optional(
                nameof(Form.Deliverable),
                form.Deliverable,
                Limits.Sentence
            ),
            Owner = reader.Optional(nameof(Form.Owner), form.Owner, Limits.Name),
            Due = reader.Date(nameof(Form.Due), form.Due),
            Audience = around.Audiences.Any(a => a.Value == form.Audience)
                ? FormReader.Chosen<Audience>(form.Audience)
                : null,
        };
        var chosen = FormReader.Chosen<Organization>(form.Organization);
        var from =
            around.Organizations.Count == 1 ? visit.Who.Organizations[0]
            : visit.Who.StandsFor(chosen) ? chosen
            : null;
        if (from is null)
        {
            reader.Refusals.Add(nameof(Form.Organization), w["OurPart.Organization.Missing"]);
        }

        if (!reader.IsFine)
        {
            return Page.Refused<ProposeActionPage>(
                new
                {
                    Form = form,
                    Around = around,
                    reader.Refusals,
                }
            );
        }

        var plan = await db.RunningPlanToChangeAsync(visit.Today, now, cancel);
        var organization = await db.Organizations.SingleAsync(o => o.Id == from, cancel);
        var reply = await db.KeepReplyAsync(
            plan,
            organization,
            "",
            visit.Who.Name,
            visit.Today,
            now,
            cancel
        );
        db.Proposals.Add(new Proposal(plan.Id, organization, reply, draft, now));
        await db.SaveChangesAsync(cancel);
        doing.Say("OurPart.Did.Propose", organization.Name, draft.What);
        return Results.Redirect(Routes.Anchor(Routes.OurPart(visit.At), "proposals"));
    }

    static async Task<ProposeAround> AroundAsync(Visit visit, AppDb db, CancellationToken cancel)
    {
        var names = await db.OrganizationNamesAsync(cancel);
        var plan = await db.RunningPlanAsync(visit.Today, cancel);
        return new(
            [
                .. names
                    .Where(o => visit.Who.StandsFor(o.Id))
                    .Select(o => new Option(o.Id.ToString(), o.Name)),
            ],
            [
                .. (plan?.Slots ?? []).Select(s => new Option(
                    s.Audience.Id.ToString(),
                    s.Audience.Name
                )),
            ]
        );
    }
}

/// <summary>What may be chosen while one proposes.</summary>
public sealed record ProposeAround(
    IReadOnlyList<Option> Organizations,
    IReadOnlyList<Option> Audiences
);
