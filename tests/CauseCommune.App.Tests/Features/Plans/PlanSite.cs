using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

/// <summary>A coalition of its own in the running application, and somebody who opens its pages and sends its forms.</summary>
public sealed class PlanSite
{
    /// <summary>The day on which the tests begin.</summary>
    public static readonly LocalDate Today = new(2018, 2, 6);

    readonly TestHost host;
    readonly HttpClient visitor;

    PlanSite(TestHost host, Id<Coalition> coalition, string shortName)
    {
        this.host = host;
        visitor = host.Visitor();
        (Coalition, ShortName) = (coalition, shortName);
    }

    public Id<Coalition> Coalition { get; }

    public string ShortName { get; }

    public string Language { get; set; } = "fr";

    public static async Task<PlanSite> NewAsync(TestHost host)
    {
        var shortName = $"essai-{Guid.NewGuid():N}";
        host.SkipIfMissing();
        var id = Id<Coalition>.New(Now(host));
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Coalitions.Add(
            new Coalition
            {
                Id = id,
                ShortName = shortName,
                Name = "Collectif d'essai",
                CreatedAt = Now(host),
            }
        );
        await db.SaveChangesAsync();
        return new(host, id, shortName);
    }

    /// <summary>A coalition with a plan of these audiences.</summary>
    public static async Task<PlanSite> WithAsync(
        TestHost host,
        params (string Name, int Needs)[] audiences
    )
    {
        var site = await NewAsync(host);
        await site.ChangeAsync(db =>
        {
            var plan = new Plan
            {
                Id = Id<Plan>.New(Now(host)),
                CoalitionId = site.Coalition,
                Since = Today,
            };
            foreach (var (name, needs) in audiences)
            {
                plan.Add(name, null, needs, Now(host));
            }

            db.Plans.Add(plan);
        });
        return site;
    }

    /// <summary>Writes past the pages, for what other areas write.</summary>
    public async Task ChangeAsync(System.Action<AppDb> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Within = Coalition;
        change(db);
        await db.SaveChangesAsync();
        host.Services.GetRequiredService<Snapshots>().Forget(ShortName);
    }

    public async Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Within = Coalition;
        return await read(db);
    }

    /// <summary>Its one action, with all its parts.</summary>
    public Task<Action> TheActionAsync() =>
        ReadAsync(db =>
            db.Actions.AsNoTracking()
                .Include(a => a.Owners)
                    .ThenInclude(o => o.Organization)
                .Include(a => a.Owners)
                    .ThenInclude(o => o.Person)
                .Include(a => a.Updates)
                .Include(a => a.Slips)
                .Include(a => a.Evidence)
                .Include(a => a.Milestones)
                .Include(a => a.Requests)
                .AsSplitQuery()
                .SingleAsync()
        );

    /// <summary>An action of the running plan, for the audience of that name or for none.</summary>
    public async Task<Id<Action>> AddAsync(
        string what,
        string? audience = null,
        System.Action<Action>? then = null,
        SaidDate? due = null,
        string? deliverable = null
    )
    {
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var now = Now(host);
        Id<Action> id = default;
        await ChangeAsync(db =>
        {
            var plan = db.Plans.Include(p => p.Audiences).Single();
            var action = plan.Add(
                plan.Audiences.SingleOrDefault(a => a.Name == audience),
                new ActionDraft
                {
                    What = what,
                    Due = due,
                    Deliverable = deliverable,
                },
                Today,
                now
            );
            then?.Invoke(action);
            id = action.Id;
        });
        return id;
    }

    public Task MeetAsync(LocalDate on) =>
        ChangeAsync(db =>
            db.Meetings.Add(
                new Meeting
                {
                    Id = Id<Meeting>.New(Now(host)),
                    CoalitionId = Coalition,
                    Date = on,
                }
            )
        );

    /// <summary>The address of a page of this coalition: « /plan ».</summary>
    public string At(string path) => $"/{Language}/{ShortName}{path}";

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await visitor.GetAsync(At(path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(answer);
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await visitor.GetAsync(At(path));
        return answer.StatusCode;
    }

    /// <summary>Opens the page, fills its form, sends it.</summary>
    public async Task<Sent> SendAsync(string path, params (string Field, string Value)[] typed) =>
        await SendAsync(await OpenAsync(path), typed);

    /// <summary>Fills the form of a page that is open, whatever was written meanwhile, and sends it.</summary>
    public async Task<Sent> SendAsync(
        IHtmlDocument page,
        params (string Field, string Value)[] typed
    )
    {
        var form = page.QuerySelector<IHtmlFormElement>(
            "main form[method=post]:not([action*='/journal/'])"
        );
        Assert.NotNull(form);
        return await SendAsync(form, typed);
    }

    public async Task<Sent> SendAsync(
        IHtmlFormElement form,
        params (string Field, string Value)[] typed
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = Fields(form).ToList();
        foreach (var (field, _) in typed)
        {
            Assert.Contains(form.Elements, e => e.GetAttribute("name") == field);
        }

        fields.RemoveAll(f => typed.Any(t => t.Field == f.Key));
        fields.AddRange(typed.Select(t => KeyValuePair.Create(t.Field, t.Value)));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await visitor.PostAsync(form.GetAttribute("action"), content);
        return new(
            answer.StatusCode,
            answer.Headers.Location?.ToString(),
            await ParseAsync(answer)
        );
    }

    /// <summary>Opens the page behind a gesture and undoes it there; what the page said of the gesture.</summary>
    public async Task<string> UndoAsync(string path)
    {
        var page = await OpenAsync(path);
        var undo = page.QuerySelector<IHtmlFormElement>("form[action$='/undo']");
        Assert.NotNull(undo);
        var sent = await SendAsync(undo);
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        return undo.Said();
    }

    /// <summary>What a browser would send of it untouched.</summary>
    static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form) =>
        from element in form.Elements
        let name = element.GetAttribute("name")
        where name is not null
        let value = element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement text => text.Value,
            IHtmlSelectElement list => list.Value,
            _ => null,
        }
        where value is not null
        select KeyValuePair.Create(name, value);

    static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    static Instant Now(TestHost host) => Instant.FromDateTimeOffset(host.Time.GetUtcNow());
}

/// <summary>What a sent form was answered with.</summary>
public sealed record Sent(HttpStatusCode Status, string? Location, IHtmlDocument Page)
{
    /// <summary>The value of a field as it is shown again.</summary>
    public string? Kept(string field) =>
        Page.QuerySelector($"[name='{field}']") switch
        {
            IHtmlTextAreaElement text => text.Value,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement list => list.Value,
            _ => null,
        };

    /// <summary>The sentences of the summary above the form.</summary>
    public string Refusals => Page.QuerySelector("[role=alert]").Said();
}

public static class Texts
{
    /// <summary>The words of an element, each run of spaces as one plain space.</summary>
    public static string Said(this IElement? element) =>
        string.Join(
            ' ',
            (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    public static string Title(this IHtmlDocument page) => page.QuerySelector("h1").Said();
}
