using System.Net;
using System.Text;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Tests;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Meetings;

/// <summary>The .ics of a meeting, read by rules of RFC 5545 written here, not by the library that wrote it.</summary>
public sealed class CalendarTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Without_an_hour_it_takes_the_whole_day()
    {
        var (site, id) = await WithAsync(_ => { });

        var lines = await ReadAsync(site, id);

        Assert.Contains("METHOD:PUBLISH", lines);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20180220", lines);
        Assert.Contains($"UID:{id}@cause-commune", lines);
        Assert.Contains("SEQUENCE:0", lines);
        Assert.Contains("DTSTAMP:20180206T090000Z", lines);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
        Assert.Single(lines, "BEGIN:VEVENT");
    }

    [Fact]
    public async Task With_an_hour_it_is_in_the_time_zone_of_the_coalition_and_as_long_as_planned()
    {
        var (site, id) = await WithAsync(m =>
        {
            m.Kind = MeetingKind.Workshop;
            m.StartTime = new LocalTime(10, 0);
            m.PlannedMinutes = 90;
            m.Place = "Maison commune, salle 2";
        });

        var lines = await ReadAsync(site, id);

        Assert.Contains("DTSTART;TZID=Europe/Paris:20180220T100000", lines);
        Assert.Contains(lines, l => l is "DURATION:PT1H30M" or "DURATION:PT90M");
        Assert.Contains("LOCATION:Maison commune\\, salle 2", lines);
        Assert.Contains("SUMMARY:Atelier – Collectif d'essai", lines);
        Assert.Contains("TZID:Europe/Paris", lines);
        Assert.Contains("TZOFFSETTO:+0100", lines);
        Assert.Contains("TZOFFSETTO:+0200", lines);
        Assert.Contains(
            lines,
            l =>
                l.StartsWith("URL", StringComparison.Ordinal)
                && l.EndsWith($"/fr/{site.ShortName}/meetings/{id}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_sequence_rises_when_it_moves_and_the_uid_stays()
    {
        var (site, id) = await WithAsync(_ => { });
        await site.SendAsync($"/meetings/{id}/times", ("Title", "Un titre"));
        Assert.Contains("SEQUENCE:0", await ReadAsync(site, id));

        await site.SendAsync($"/meetings/{id}/times", ("Date", "6 mars 2018"));
        var lines = await ReadAsync(site, id);

        Assert.Contains("SEQUENCE:1", lines);
        Assert.Contains($"UID:{id}@cause-commune", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20180306", lines);
    }

    [Fact]
    public async Task What_people_typed_cannot_start_a_property_of_its_own()
    {
        var (site, id) = await WithAsync(m =>
        {
            m.Title = "Un titre\r\nATTENDEE:mailto:x@example.org\u0007; fin, \\ ok";
            m.Place = "Ici\nEND:VEVENT";
        });

        var lines = await ReadAsync(site, id);

        Assert.DoesNotContain(lines, l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.Single(lines, "END:VEVENT");
        Assert.Contains(
            "SUMMARY:Un titre ATTENDEE:mailto:x@example.org \\; fin\\, \\\\ ok – Collectif d'essai",
            lines
        );
        Assert.Contains("LOCATION:Ici END:VEVENT", lines);
    }

    [Fact]
    public async Task The_public_gets_a_published_meeting_with_the_public_address()
    {
        var (site, id) = await WithAsync(m =>
            m.Publication = new() { Ground = "accord de l'essai", On = PlanSite.Today }
        );

        var link = (await site.OpenAsync("/public")).QuerySelector("a[href$='.ics']")!;
        var lines = await ReadAsync(site, id, "/public/meetings");

        Assert.Equal(site.At($"/public/meetings/{id}.ics"), link.GetAttribute("href"));
        Assert.Contains($"UID:{id}@cause-commune", lines);
        Assert.Contains(
            lines,
            l =>
                l.StartsWith("URL", StringComparison.Ordinal)
                && l.EndsWith($"/fr/{site.ShortName}/public", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_public_gets_no_meeting_that_is_not_published()
    {
        var (site, id) = await WithAsync(_ => { });

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync($"/public/meetings/{id}.ics"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync($"/meetings/{id}.ics"));
    }

    [Fact]
    public async Task Long_lines_are_folded_at_75_octets_without_splitting_a_character()
    {
        var (site, id) = await WithAsync(m =>
            m.Title = string.Concat(Enumerable.Repeat("é😀", 80))
        );

        var lines = await ReadAsync(site, id);

        Assert.Contains(
            lines,
            l =>
                l.StartsWith(
                    "SUMMARY:" + string.Concat(Enumerable.Repeat("é😀", 80)),
                    StringComparison.Ordinal
                )
        );
    }

    async Task<(PlanSite Site, Id<Meeting> Meeting)> WithAsync(System.Action<Meeting> then)
    {
        var site = await PlanSite.NewAsync(host);
        return (site, await site.MeetingAsync(MeetingStory.Ahead, then));
    }

    /// <summary>The content lines, unfolded; each rule of the format that holds for any calendar is checked on the way.</summary>
    async Task<List<string>> ReadAsync(PlanSite site, Id<Meeting> id, string folder = "/meetings")
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync(site.At($"{folder}/{id}.ics"));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var folded = text[..^2].Split("\r\n");
        Assert.All(
            folded,
            line =>
            {
                Assert.DoesNotContain(line, char.IsControl);
                Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            }
        );
        var lines = string.Join("\r\n", folded)
            .Replace("\r\n ", "", StringComparison.Ordinal)
            .Split("\r\n")
            .ToList();
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Single(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));
        return lines;
    }
}
