using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CauseCommune.App.Tests.Features.Meetings;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Public;

/// <summary>Public pages are kept as they are sent, and are right all the same. The host is not shared: its clock moves.</summary>
public sealed partial class KeptPagesTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const int Most = 150 * 1024;

    [Fact]
    public async Task It_has_an_entity_tag_and_no_cookie_and_answers_304_when_nothing_changed()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        using var visitor = host.Visitor();
        using var first = await visitor.GetAsync(site.At("/public"));
        using var second = await visitor.GetAsync(site.At("/public"));

        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.True(second.Headers.Contains("Content-Security-Policy"));

        using var again = new HttpRequestMessage(HttpMethod.Get, site.At("/public"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var unchanged = await visitor.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_says_the_same_without_the_page()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        using var visitor = host.Visitor();
        using var head = new HttpRequestMessage(HttpMethod.Head, site.At("/public"));
        using var answer = await visitor.SendAsync(head);
        using var page = await visitor.GetAsync(site.At("/public"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(page.Headers.ETag, answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task It_is_sent_compressed_to_who_can_read_that()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        using var visitor = host.Visitor();
        var plain = await visitor.GetStringAsync(site.At("/public"));
        using var asked = new HttpRequestMessage(HttpMethod.Get, site.At("/public"));
        asked.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await visitor.SendAsync(asked);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        await using var unpacked = new BrotliStream(
            await answer.Content.ReadAsStreamAsync(),
            CompressionMode.Decompress
        );
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task It_is_right_as_soon_as_something_changed()
    {
        var site = await PlanSite.NewAsync(host);
        await site.OpenAsync("/public/news");

        await site.SendAsync(
            "/news/new",
            ("Title", "Une bonne nouvelle"),
            ("Body", "Le kit est prêt."),
            ("Published", "6 février 2018")
        );

        Assert.Contains(
            "Une bonne nouvelle",
            (await site.OpenAsync("/public/news")).QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Une bonne nouvelle",
            (await site.OpenAsync("/public")).QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_right_after_midnight_when_an_action_turns_late_without_a_change()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var today = LocalDate.FromDateTime(host.Time.GetUtcNow().DateTime);
        await site.AddAsync(
            "Le kit",
            "Écoles",
            a =>
                a.NameOwner(
                        null,
                        null,
                        "le réseau",
                        Instant.FromDateTimeOffset(host.Time.GetUtcNow())
                    )
                    .Accept(AgreementWay.AtTheMeeting, null, today),
            due: SaidDate.Of(Period.On(today))
        );
        Assert.Equal(
            "Une action promise sur une attendue.",
            (await site.OpenAsync("/public")).Title()
        );

        host.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(
            "Une action promise sur une attendue, une en retard.",
            (await site.OpenAsync("/public")).Title()
        );
    }

    [Fact]
    public async Task Whoever_reads_after_a_change_reads_the_change_even_among_many()
    {
        var site = await PlanSite.NewAsync(host);
        using var visitor = host.Visitor();
        using var over = new CancellationTokenSource();
        var crowd = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (!over.IsCancellationRequested)
                    {
                        await visitor.GetStringAsync(site.At("/public/news"));
                    }
                })
            )
            .ToList();
        for (var round = 1; round <= 5; round++)
        {
            await site.SendAsync(
                "/news/new",
                ("Title", $"Nouvelle numéro {round}"),
                ("Body", "Elle est là."),
                ("Published", "6 février 2018")
            );
            Assert.Contains(
                $"Nouvelle numéro {round}",
                await visitor.GetStringAsync(site.At("/public/news")),
                StringComparison.Ordinal
            );
        }

        await over.CancelAsync();
        await Task.WhenAll(crowd);
    }

    [Fact]
    public async Task With_its_sheets_and_fonts_it_weighs_at_most_150_KB()
    {
        using var visitor = host.Visitor();
        var page = await visitor.GetByteArrayAsync("/fr/exemple/public");
        var total = page.Length;
        foreach (
            var file in Loaded()
                .Matches(Encoding.UTF8.GetString(page))
                .Select(m => m.Groups[1].Value)
                .Distinct(StringComparer.Ordinal)
        )
        {
            total += (await visitor.GetByteArrayAsync(file)).Length;
        }

        Assert.InRange(total, 84 * 1024, Most);
    }

    [Theory]
    [InlineData("/fr/femmes-numerique/public/news/00000000-0000-0000-0000-000000000001")]
    [InlineData("/fr/femmes-numerique/public/nothing")]
    public async Task What_is_not_there_has_the_page_that_says_so(string address)
    {
        using var visitor = host.Visitor();

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(
            "Cette page n’existe pas",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_no_way_around_the_border()
    {
        var one = await PlanSite.NewAsync(host);
        var other = await PlanSite.NewAsync(host);
        var sent = await one.SendAsync(
            "/news/new",
            ("Title", "Chez nous"),
            ("Body", "Rien que chez nous."),
            ("Published", "6 février 2018")
        );
        var id = sent.Location!.Split("#n-")[1];

        Assert.Equal(HttpStatusCode.OK, await one.StatusAsync($"/public/news/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/public/news/{id}"));
    }

    [GeneratedRegex(
        """<link rel="(?:stylesheet|preload|icon)"[^>]*href="([^"]+)"|<link rel="(?:stylesheet|preload|icon)" href="([^"]+)"""
    )]
    private static partial Regex Loaded();
}
