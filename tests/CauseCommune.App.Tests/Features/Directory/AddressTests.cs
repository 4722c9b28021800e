using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Directory;

/// <summary>Addresses: none, one, several, shared; and « do not write any more », which holds for all who share one.</summary>
public sealed class AddressTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task An_address_may_be_shared_and_each_page_says_with_whom()
    {
        var site = await PlanSite.NewAsync(host);
        var (one, other) = (
            await PersonAsync(site, "Zoé Exemple"),
            await PersonAsync(site, "Yves Modèle")
        );

        await AddAsync(site, one, "bureau@écoles.example");
        await AddAsync(site, other, "Bureau@ÉCOLES.example");

        Assert.Equal(1, await site.ReadAsync(db => db.MailAddresses.CountAsync()));
        Assert.Equal(2, await site.ReadAsync(db => db.PersonAddresses.CountAsync()));
        Assert.Contains(
            "partagée avec Yves Modèle",
            (await site.OpenAsync(one)).QuerySelector("#addresses").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_who_shares_it_is_written_to_once_one_asked_for_silence()
    {
        var site = await PlanSite.NewAsync(host);
        var (one, other) = (
            await PersonAsync(site, "Zoé Exemple"),
            await PersonAsync(site, "Yves Modèle")
        );
        await AddAsync(site, one, "bureau@a.example");
        await AddAsync(site, other, "bureau@a.example");
        await AddAsync(site, other, "yves@a.example");

        await GestureAsync(site, one, "/silence");

        var people = await site.ReadAsync(db =>
            db.People.ToDictionaryAsync(p => p.Name, p => p.Id)
        );
        var mailable = await site.ReadAsync(db =>
            db.MailableAddressesAsync([.. people.Values], default)
        );
        Assert.Equal(
            [(people["Yves Modèle"], "yves@a.example")],
            mailable.Select(m => (m.Key, m.Value))
        );
        Assert.False(
            await site.ReadAsync(db =>
                db.MayWriteToAsync(EmailAddress.Parse("BUREAU@a.example")!, default)
            )
        );
        Assert.Contains(
            "ne plus écrire, depuis le",
            (await site.OpenAsync(other)).QuerySelector("#addresses").Said(),
            StringComparison.Ordinal
        );

        await GestureAsync(site, other, "/silence/end");

        Assert.True(
            await site.ReadAsync(db =>
                db.MayWriteToAsync(EmailAddress.Parse("bureau@a.example")!, default)
            )
        );
    }

    [Fact]
    public async Task Silence_outlives_whom_it_was_asked_for()
    {
        var site = await PlanSite.NewAsync(host);
        var one = await PersonAsync(site, "Zoé Exemple");
        await AddAsync(site, one, "zoe@a.example");
        await GestureAsync(site, one, "/silence");
        await GestureAsync(site, one, "/removal");
        var other = await PersonAsync(site, "Yves Modèle");

        await AddAsync(site, other, "zoe@a.example");

        Assert.False(
            await site.ReadAsync(db =>
                db.MayWriteToAsync(EmailAddress.Parse("zoe@a.example")!, default)
            )
        );
    }

    [Fact]
    public async Task What_nobody_uses_any_more_is_not_kept_and_comes_back_by_undo()
    {
        var site = await PlanSite.NewAsync(host);
        var one = await PersonAsync(site, "Zoé Exemple");
        await AddAsync(site, one, "zoe@a.example");

        await GestureAsync(site, one, "/removal");
        var kept = await site.ReadAsync(db => db.MailAddresses.AnyAsync());
        await site.UndoAsync(one);

        Assert.False(kept);
        Assert.Equal(
            "zoe@a.example",
            await site.ReadAsync(db =>
                db.PersonAddresses.Select(a => a.Address!.Written).SingleAsync()
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("pas une adresse")]
    [InlineData("zoe@")]
    [InlineData("zoe@a.example\r\nBcc: autre@b.example")]
    public async Task What_is_no_address_is_refused_and_kept(string typed)
    {
        var site = await PlanSite.NewAsync(host);
        var one = await PersonAsync(site, "Zoé Exemple");

        var sent = await AddAsync(site, one, typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("adresse de courriel", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal(typed, sent.Kept("Address"));
        Assert.False(await site.ReadAsync(db => db.MailAddresses.AnyAsync()));
    }

    [Fact]
    public async Task The_same_address_twice_is_one()
    {
        var site = await PlanSite.NewAsync(host);
        var one = await PersonAsync(site, "Zoé Exemple");
        await AddAsync(site, one, "zoe@a.example");

        var twice = await AddAsync(site, one, "ZOE@A.example");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Equal(1, await site.ReadAsync(db => db.PersonAddresses.CountAsync()));
    }

    static async Task<string> PersonAsync(PlanSite site, string name) =>
        (await site.SendAsync("/directory/people", ("Name", name))).Location![site.At("").Length..];

    static async Task<Sent> AddAsync(PlanSite site, string person, string address)
    {
        var page = await site.OpenAsync(person);
        return await site.SendAsync(
            page.QuerySelector<IHtmlFormElement>("form[action$='/addresses']")!,
            ("Address", address)
        );
    }

    static async Task GestureAsync(PlanSite site, string person, string ends)
    {
        var page = await site.OpenAsync(person);
        var sent = await site.SendAsync(
            page.QuerySelector<IHtmlFormElement>($"#addresses form[action$='{ends}']")!
        );
        Assert.Equal(HttpStatusCode.Found, sent.Status);
    }
}
