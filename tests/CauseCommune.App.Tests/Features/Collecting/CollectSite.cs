using System.Net;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Collecting;

/// <summary>What a coordinator does to collect, page by page.</summary>
static class CollectSite
{
    public const string Paste = "/collect/replies/reading";

    /// <summary>Pastes the reply of an organisation, and opens what was read in it.</summary>
    public static async Task<IHtmlDocument> ReadAsync(
        this PlanSite site,
        string organization,
        string text
    )
    {
        var read = await site.SendAsync(
            Paste,
            ("Replies[0].Organization", organization),
            ("Replies[0].Text", text)
        );
        Assert.Equal(HttpStatusCode.OK, read.Status);
        return read.Page;
    }

    /// <summary>Sends the form of the review to be read further, instead of recording it.</summary>
    public static Task<Sent> ReadFurtherAsync(
        this PlanSite site,
        IHtmlDocument page,
        params (string Field, string Value)[] typed
    )
    {
        var form = (IHtmlFormElement)page.QuerySelector("form#replies")!;
        form.SetAttribute(
            "action",
            form.QuerySelector("button[formaction]")!.GetAttribute("formaction")!.Split('#')[0]
        );
        return site.SendAsync(form, typed);
    }

    /// <summary>Pastes it and records it as it was read, with these corrections.</summary>
    public static async Task<Sent> ReceiveAsync(
        this PlanSite site,
        string organization,
        string text,
        params (string Field, string Value)[] corrected
    ) => await site.SendAsync(await site.ReadAsync(organization, text), corrected);

    /// <summary>Asks an organisation for whatever the plan lacks.</summary>
    public static Task<Sent> AskAsync(
        this PlanSite site,
        string organization,
        string until = "14 février 2018"
    ) =>
        site.SendAsync(
            "/collect/solicitations",
            ("Organization", organization),
            ("AnswerBy", until)
        );

    public static Task<Solicitation> TheSolicitationAsync(this PlanSite site) =>
        site.ReadAsync(db =>
            db.Solicitations.AsNoTracking()
                .Include(s => s.Organization)
                .Include(s => s.Asks)
                .SingleAsync()
        );

    public static Task<List<Proposal>> ProposalsAsync(this PlanSite site) =>
        site.ReadAsync(db =>
            db.Proposals.AsNoTracking()
                .Include(p => p.Organization)
                .OrderBy(p => p.Id)
                .ToListAsync()
        );

    public static async Task KnowsAsync(this PlanSite site, params string[] organizations)
    {
        foreach (var name in organizations)
        {
            await site.ChangeAsync(db =>
                db.Organizations.Add(
                    new Organization
                    {
                        Id = new(Guid.CreateVersion7()),
                        CoalitionId = site.Coalition,
                        Name = name,
                    }
                )
            );
        }
    }

    /// <summary>What stands in a field of the page.</summary>
    public static string? In(this IHtmlDocument page, string field) =>
        new Sent(HttpStatusCode.OK, null, page).Kept(field);

    /// <summary>What the reader found, one row each.</summary>
    public static IReadOnlyList<(string? What, string? Owner, string? Due)> Found(
        this IHtmlDocument page
    ) =>
        [
            .. Enumerable
                .Range(0, 400)
                .TakeWhile(n => page.QuerySelector($"[name='Proposals[{n}].Reply']") is not null)
                .Where(n => page.QuerySelector($"[name='Proposals[{n}].Keep']") is not null)
                .Select(n =>
                    (
                        page.In($"Proposals[{n}].What"),
                        page.In($"Proposals[{n}].Owner"),
                        page.In($"Proposals[{n}].Due")
                    )
                ),
        ];
}
