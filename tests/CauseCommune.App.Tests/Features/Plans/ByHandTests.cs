using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

/// <summary>The plan put in order by hand: moved, deleted, taken back.</summary>
public abstract class ByHandTests(TestHost host)
{
    [Fact]
    public async Task An_action_goes_to_another_audience_or_to_none_and_back_by_undo()
    {
        var (site, action) = await OneActionAsync();
        var clubs = await site.ReadAsync(db => db.Audiences.SingleAsync(a => a.Name == "Clubs"));

        await site.SendAsync($"{action}/audience", ("Audience", clubs.Id.ToString()));
        Assert.Equal(clubs.Id, (await site.TheActionAsync()).AudienceId);
        Assert.Contains(
            "« Kit » est maintenant pour : Clubs",
            (await site.UndoAsync(action)).Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.NotEqual(clubs.Id, (await site.TheActionAsync()).AudienceId);

        await site.SendAsync($"{action}/audience", ("Audience", ""));
        Assert.Null((await site.TheActionAsync()).AudienceId);
    }

    [Fact]
    public async Task An_audience_of_another_coalition_is_refused_in_a_sentence()
    {
        var (site, action) = await OneActionAsync();
        var (other, _) = await OneActionAsync();
        var foreign = await other.ReadAsync(db => db.Audiences.FirstAsync());

        var sent = await site.SendAsync($"{action}/audience", ("Audience", foreign.Id.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("n’est plus dans le plan", sent.Refusals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_action_comes_back_with_all_its_parts()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/owner", ("Group", "le bureau"));
        await site.SendAsync($"{action}/updates", ("State", "UnderWay"), ("Sentence", "lancé"));
        await site.SendAsync($"{action}/evidence", ("Url", "https://kit.example/"));

        var sent = await DeleteAsync(site, $"{action}/edit", "/deletion");

        Assert.Equal(site.At("/plan"), sent.Location);
        Assert.False(await site.ReadAsync(db => db.Actions.AnyAsync()));
        Assert.Contains(
            "Action supprimée : Kit",
            await site.UndoAsync("/plan"),
            StringComparison.Ordinal
        );
        var back = await site.TheActionAsync();
        Assert.Equal("le bureau", back.Owners.Single().Group);
        Assert.Equal("lancé", back.Updates.Single().Sentence);
        Assert.Equal("https://kit.example/", back.Evidence.Single().Url);
        Assert.Equal(
            "Écoles",
            (
                await site.ReadAsync(db => db.Audiences.SingleAsync(a => a.Id == back.AudienceId))
            ).Name
        );
    }

    [Fact]
    public async Task Deleting_twice_from_two_tabs_is_no_error()
    {
        var (site, action) = await OneActionAsync();
        var (first, second) = (
            await site.OpenAsync($"{action}/edit"),
            await site.OpenAsync($"{action}/edit")
        );

        await site.SendAsync(FormOf(first, "/deletion"));
        var sent = await site.SendAsync(FormOf(second, "/deletion"));

        Assert.Equal(HttpStatusCode.Found, sent.Status);
    }

    [Fact]
    public async Task The_actions_of_a_deleted_audience_stay_and_come_back_to_it()
    {
        var (site, action) = await OneActionAsync();
        var before = (await site.TheActionAsync()).AudienceId;

        await DeleteAsync(site, $"/plan/audiences/{before}", "/deletion");

        Assert.Null((await site.TheActionAsync()).AudienceId);
        Assert.Equal(["Clubs"], await NamesAsync(site));
        Assert.Contains(
            "Son action est maintenant sans public",
            await site.UndoAsync("/plan"),
            StringComparison.Ordinal
        );
        Assert.Equal(before, (await site.TheActionAsync()).AudienceId);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(action));
    }

    [Fact]
    public async Task Audiences_change_places_and_change_back()
    {
        var (site, _) = await OneActionAsync();
        var clubs = await site.ReadAsync(db => db.Audiences.SingleAsync(a => a.Name == "Clubs"));
        var page = await site.OpenAsync($"/plan/audiences/{clubs.Id}");

        await site.SendAsync(FormOf(page, "/place"), ("Way", "up"));

        Assert.Equal(["Clubs", "Écoles"], await NamesAsync(site));
        await site.UndoAsync($"/plan/audiences/{clubs.Id}");
        Assert.Equal(["Écoles", "Clubs"], await NamesAsync(site));
    }

    [Fact]
    public async Task Evidence_and_a_request_noted_by_mistake_are_removed()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/evidence", ("Url", "https://kit.example/"));
        await site.SendAsync($"{action}/requests", ("AnswerBy", "20 février"));

        await site.SendAsync(FormOf(await site.OpenAsync(action), "/removal"));
        await site.SendAsync(FormOf(await site.OpenAsync(action), "/removal"));

        var empty = await site.TheActionAsync();
        Assert.Empty(empty.Evidence);
        Assert.Empty(empty.Requests);
        var history = (await site.OpenAsync(action))
            .QuerySelector("[aria-labelledby='history-h']")
            .Said();
        Assert.Contains("Preuve retirée : https://kit.example/", history, StringComparison.Ordinal);
        Assert.Contains("Demande de nouvelles retirée", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tab_cannot_undo_what_the_first_has_just_changed()
    {
        var (site, action) = await OneActionAsync();
        await site.SendAsync($"{action}/edit", ("Deliverable", "le premier"));
        var second = await site.OpenAsync(action);
        await site.SendAsync($"{action}/edit", ("Deliverable", "le second"));

        var sent = await site.SendAsync(FormOf(second, "/undo"));

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Contains(
            "La même chose a été changée depuis",
            sent.Page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("le second", (await site.TheActionAsync()).Deliverable);
    }

    static Task<string[]> NamesAsync(PlanSite site) =>
        site.ReadAsync(db => db.Audiences.OrderBy(a => a.Rank).Select(a => a.Name).ToArrayAsync());

    static async Task<Sent> DeleteAsync(PlanSite site, string page, string gesture) =>
        await site.SendAsync(FormOf(await site.OpenAsync(page), gesture));

    static IHtmlFormElement FormOf(IHtmlDocument page, string gesture) =>
        page.QuerySelector<IHtmlFormElement>($"form[action$='{gesture}']")!;

    async Task<(PlanSite Site, string Action)> OneActionAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1), ("Clubs", 0));
        var id = await site.AddAsync(
            "Kit",
            "Écoles",
            null,
            SaidDate.Of(Dates.Period.On(new LocalDate(2018, 3, 20))),
            "un kit"
        );
        return (site, $"/actions/{id}");
    }
}

public sealed class SqliteByHandTests(SqliteHost host)
    : ByHandTests(host),
        IClassFixture<SqliteHost>;

public sealed class PostgresByHandTests(PostgresHost host)
    : ByHandTests(host),
        IClassFixture<PostgresHost>;
