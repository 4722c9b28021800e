using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using CauseCommune.Storage;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Features.Backups;

public sealed class BackupsPageTests : IAsyncLifetime
{
    readonly SqliteHost host = new();
    HttpClient visitor = null!;

    string Data => host.Services.GetRequiredService<DatabaseTarget>().DataFolder;

    [Fact]
    public async Task Before_the_first_one_the_page_says_so_and_making_one_says_when_and_where()
    {
        var none = await OpenAsync("/fr/backups");
        Assert.Equal("Aucune sauvegarde pour l’instant", Heading(none));
        Assert.Empty(BackupFolder.List(BackupFolder.Of(Data)));

        var sent = await SendAsync(none);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal("/fr/backups#last", sent.Headers.Location?.OriginalString);
        var made = Assert.Single(BackupFolder.List(BackupFolder.Of(Data)));
        var page = await OpenAsync("/fr/backups");
        Assert.Equal(
            "La dernière sauvegarde date du 6 février 2018 à 9 h",
            Heading(page).Replace('\u00A0', ' ')
        );
        Assert.Contains(
            Path.GetFileName(made.Path),
            page.QuerySelector("#list")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            BackupFolder.Of(Data),
            page.QuerySelector("#state")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"-- restore \"{made.Path}\"",
            page.QuerySelector("#restore")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_that_a_command_put_elsewhere_counts_and_the_page_says_where()
    {
        using var elsewhere = new TemporaryFolder();
        var target = host.Services.GetRequiredService<DatabaseTarget>();
        await Backup.MakeAsync(target, elsewhere.Path, BackupKind.Asked, host.Time);

        var page = await OpenAsync("/en/backups");

        Assert.StartsWith("The last backup is of 6", Heading(page), StringComparison.Ordinal);
        Assert.Contains(
            elsewhere.Path,
            page.QuerySelector("#state")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Opening_the_page_or_asking_for_its_head_makes_nothing()
    {
        await OpenAsync("/en/backups");
        using var head = new HttpRequestMessage(HttpMethod.Head, "/en/backups");
        await visitor.SendAsync(head);

        Assert.False(System.IO.Directory.Exists(BackupFolder.Of(Data)));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_makes_nothing()
    {
        using var foreign = new FormUrlEncodedContent([]);

        var answer = await visitor.PostAsync("/fr/backups", foreign);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(System.IO.Directory.Exists(BackupFolder.Of(Data)));
    }

    [Fact]
    public async Task One_that_fails_is_said_with_what_to_do_even_where_it_cannot_be_noted()
    {
        var page = await OpenAsync("/en/backups");
        await File.WriteAllTextAsync(BackupFolder.Of(Data), "a file where the folder should be");

        await SendAsync(page);

        var after = await OpenAsync("/en/backups");
        Assert.Equal("The last backup failed", Heading(after));
        Assert.Contains(
            "Earlier backups are untouched",
            after.QuerySelector("#last .lead")!.TextContent,
            StringComparison.Ordinal
        );
    }

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        visitor = host.Visitor();
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await host.DisposeAsync();
    }

    async Task<IDocument> OpenAsync(string address)
    {
        var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(r => r.Content(text));
    }

    async Task<HttpResponseMessage> SendAsync(IDocument page)
    {
        var form = page.QuerySelector("#last form")!;
        using var fields = new FormUrlEncodedContent(
            form.QuerySelectorAll("input")
                .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
        );
        return await visitor.PostAsync(form.GetAttribute("action"), fields);
    }

    static string Heading(IDocument page) => page.QuerySelector("h1")!.TextContent;
}
