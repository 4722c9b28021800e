using System.Net;
using System.Text;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>Giving the file instead of pasting: its text is read, and what cannot be read says what to do.</summary>
public sealed class GiveFileTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    const string Page = "<h2>À faire</h2><ul><li>relancer la mairie avant le 10 mars</li></ul>";

    [Fact]
    public async Task The_text_of_a_file_is_read_with_its_headings_and_lists()
    {
        var site = await ReviewSite.NewAsync(host);

        var sent = await site.GiveFileAsync("réunion.html", Encoding.UTF8.GetBytes(Page));

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var minutes = await site.ReadAsync(db => db.Minutes.Include(m => m.Findings).SingleAsync());
        Assert.Equal("## À faire\n\n- relancer la mairie avant le 10 mars", minutes.Text);
        Assert.Contains(minutes.Findings, finding => finding.Kind == "action");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_what_to_do()
    {
        var site = await ReviewSite.NewAsync(host);

        var sent = await site.GiveFileAsync("photo.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "Ce genre de fichier n’est pas lu",
            sent.Refusals,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await site.ReadAsync(db => db.Minutes.CountAsync()));
    }

    [Fact]
    public async Task A_file_and_a_text_together_are_refused_and_the_text_is_still_there()
    {
        var site = await ReviewSite.NewAsync(host);

        var sent = await site.GiveFileAsync(
            "a.txt",
            Encoding.UTF8.GetBytes("Nora relance."),
            ("Text", "Ali relance.")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("à la fois", sent.Refusals, StringComparison.Ordinal);
        Assert.Contains("Ali relance.", sent.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_of_a_file_is_still_there_when_another_field_is_refused()
    {
        var site = await ReviewSite.NewAsync(host);

        var sent = await site.GiveFileAsync(
            "a.txt",
            Encoding.UTF8.GetBytes("Nora relance la mairie."),
            ("Reference", "31 février")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(
            "Nora relance la mairie.",
            sent.Page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }
}
