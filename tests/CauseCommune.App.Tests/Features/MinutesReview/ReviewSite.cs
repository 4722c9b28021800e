using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>A coalition of its own, and somebody who pastes minutes into it, reviews, records and takes back.</summary>
public sealed class ReviewSite
{
    readonly TestHost host;
    readonly HttpClient visitor;

    ReviewSite(TestHost host, Id<Coalition> coalition, string shortName)
    {
        this.host = host;
        visitor = host.Visitor();
        (Coalition, ShortName) = (coalition, shortName);
    }

    public Id<Coalition> Coalition { get; }

    public string ShortName { get; }

    public string Language { get; set; } = "fr";

    public static async Task<ReviewSite> NewAsync(TestHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.SkipIfMissing();
        var now = Now(host);
        var coalition = new Coalition
        {
            Id = Id<Coalition>.New(now),
            ShortName = $"essai-{Guid.NewGuid():N}",
            Name = "Collectif d'essai",
            CreatedAt = now,
        };
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Coalitions.Add(coalition);
        await db.SaveChangesAsync();
        return new(host, coalition.Id, coalition.ShortName);
    }

    /// <summary>Writes past the pages, for what other areas write.</summary>
    public async Task ChangeAsync(Func<AppDb, Task> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Within = Coalition;
        await change(db);
        await db.SaveChangesAsync();
    }

    public async Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Within = Coalition;
        return await read(db);
    }

    /// <summary>Minutes as a reading that a test wrote by hand: their page is « /minutes/{id} ».</summary>
    public async Task<string> HoldAsync(string text, params Mention[] mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var now = Now(host);
        var id = Id<MeetingMinutes>.New(now);
        await ChangeAsync(db =>
        {
            var minutes = new MeetingMinutes
            {
                Id = id,
                CoalitionId = Coalition,
                Text = text,
                Reference = new(2018, 2, 6),
                GivenAt = now,
                GivenBy = db.Actors.OrderBy(a => a.Id).First().Id,
            };
            foreach (var mention in mentions)
            {
                var finding = minutes.Keep(
                    MentionJson.KindOf(mention),
                    mention.Passage.Start,
                    mention.Passage.End,
                    (FindingCertainty)mention.Certainty,
                    mention.Reason.French,
                    mention.Reason.English,
                    MentionJson.Write(mention),
                    addedByHand: false,
                    now
                );
                if (mention.Certainty == Certainty.Sure)
                {
                    finding.Accept();
                }
            }

            db.Minutes.Add(minutes);
            return Task.CompletedTask;
        });
        return $"/minutes/{id}";
    }

    /// <summary>Pastes a text; the answer leads to its review.</summary>
    public Task<Sent> PasteAsync(string text, params (string Field, string Value)[] fields) =>
        SendAsync("/minutes/new", "give", null, [("Text", text), .. fields]);

    /// <summary>Pastes, and gives the path of the review: « /minutes/{id} ».</summary>
    public async Task<string> ReviewAsync(string text, params (string Field, string Value)[] fields)
    {
        var sent = await PasteAsync(text, fields);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        return sent.Location![At("").Length..];
    }

    /// <summary>Chooses a file instead of pasting.</summary>
    public async Task<Sent> GiveFileAsync(
        string name,
        byte[] bytes,
        params (string Field, string Value)[] typed
    )
    {
        var form = (await OpenAsync("/minutes/new")).QuerySelector<IHtmlFormElement>("form#give")!;
        var fields = Fields(form).Where(f => f.Key != "File" && !typed.Any(t => t.Field == f.Key));
        using var content = Parts([
            .. fields,
            .. typed.Select(t => KeyValuePair.Create(t.Field, t.Value)),
        ]);
        using var file = new ByteArrayContent(bytes);
        content.Add(file, "File", name);
        using var answer = await visitor.PostAsync(form.GetAttribute("action"), content);
        return new(
            answer.StatusCode,
            answer.Headers.Location?.ToString(),
            await ParseAsync(answer)
        );
    }

    public Task<Sent> RecordAsync(string review, params (string Field, string Value)[] choices) =>
        SendAsync(review, "review", null, choices);

    public Task<Sent> KeepAsync(string review, params (string Field, string Value)[] choices) =>
        SendAsync(review, "review", review + "/choices", [.. choices, ("_key", "again")]);

    /// <summary>Presses « undo » of the last confirmation.</summary>
    public async Task<Sent> UndoAsync(string review) => await UndoAsync(await OpenAsync(review));

    /// <summary>Presses it on a page that is open.</summary>
    public async Task<Sent> UndoAsync(
        IHtmlDocument page,
        params (string Field, string Value)[] typed
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[action$='/undo']").Last();
        return await SendAsync(form, null, typed);
    }

    /// <summary>Presses « undo » in the band that says what was just done.</summary>
    public Task<Sent> UndoDoneAsync(IHtmlDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return SendAsync(
            page.QuerySelector<IHtmlFormElement>("aside form[action*='/journal/']")!,
            null,
            []
        );
    }

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

    public async Task<Sent> SendAsync(
        string path,
        string form,
        string? to,
        (string Field, string Value)[] typed
    ) => await SendAsync(await OpenAsync(path), form, to, typed);

    /// <summary>Fills a form of a page that is open, whatever was written meanwhile, and sends it.</summary>
    public Task<Sent> SendAsync(
        IHtmlDocument page,
        string form,
        string? to,
        params (string Field, string Value)[] typed
    ) =>
        SendAsync(
            page.QuerySelector<IHtmlFormElement>($"form#{form}")!,
            to is null ? null : At(to),
            typed
        );

    async Task<Sent> SendAsync(
        IHtmlFormElement form,
        string? to,
        (string Field, string Value)[] typed
    )
    {
        // One gesture comes after the other.
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var fields = Fields(form).ToList();
        fields.RemoveAll(f => typed.Any(t => t.Field == f.Key));
        fields.AddRange(typed.Select(t => KeyValuePair.Create(t.Field, t.Value)));
        using HttpContent content =
            form.Enctype == "multipart/form-data"
                ? Parts(fields)
                : new FormUrlEncodedContent(fields);
        using var answer = await visitor.PostAsync(to ?? form.GetAttribute("action"), content);
        return new(
            answer.StatusCode,
            answer.Headers.Location?.ToString(),
            await ParseAsync(answer)
        );
    }

    static MultipartFormDataContent Parts(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        return parts;
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
