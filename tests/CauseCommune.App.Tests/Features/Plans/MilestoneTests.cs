using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

public sealed class MilestoneTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly Instant Now = Instant.FromUnixTimeSeconds(1_517_900_000);

    [Fact]
    public async Task A_step_is_added_with_a_date_in_human_words_and_stands_among_the_days()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var action = await site.AddAsync(
            "Ouvrir un atelier",
            due: Said(new(2030, 6, 30), new(2030, 6, 30))
        );

        var sent = await site.SendAsync(
            $"/actions/{action}/milestones",
            ("What", "La liste est publiée"),
            ("When", "fin mars 2030")
        );

        var page = await site.OpenAsync($"/actions/{action}");
        var step = page.QuerySelector($"#{sent.Location!.Split('#')[1]}");
        Assert.Contains("fin mars 2030", step.Said(), StringComparison.Ordinal);
        Assert.Contains("prévu", step.Said(), StringComparison.Ordinal);
        Assert.Equal(0, page.QuerySelectorAll("li.step").Index(step!));
        Assert.Contains(
            "Un jalon : un à venir.",
            page.QuerySelector("#calendar").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Jalon ajouté : La liste est publiée",
            page.QuerySelector("aside [role=status]").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_not_done_when_its_days_have_ended_is_late_until_the_action_is_over()
    {
        var (site, action) = await WithStepAsync(Said(new(2018, 1, 1), new(2018, 1, 31)));

        var late = await site.OpenAsync($"/actions/{action}");
        await site.ChangeAsync(db =>
            db.Actions.Single()
                .Record(new(PlanSite.Today, RecordedState.Dropped, null, null, null), null, Now)
        );
        var over = await site.OpenAsync($"/actions/{action}");

        Assert.Contains("en retard", Step(late), StringComparison.Ordinal);
        Assert.Contains("sans suite", Step(over), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_done_today_by_a_button_and_undone_from_the_next_page()
    {
        var (site, action) = await WithStepAsync(Said(new(2018, 1, 1), new(2018, 1, 31)));
        var page = await site.OpenAsync($"/actions/{action}");

        await site.SendAsync(page.QuerySelector<IHtmlFormElement>("form[action$='/completion']")!);
        var done = (await site.TheActionAsync()).Milestones.Single().DoneOn;
        var said = await site.UndoAsync($"/actions/{action}");

        Assert.NotNull(done);
        Assert.StartsWith("Jalon fait : La liste est publiée", said, StringComparison.Ordinal);
        Assert.Null((await site.TheActionAsync()).Milestones.Single().DoneOn);
        Assert.Contains(
            "pas fait, finalement",
            (await site.OpenAsync($"/actions/{action}"))
                .QuerySelector("section[aria-labelledby=history-h]")
                .Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_changed_and_taken_away_and_comes_back()
    {
        var (site, action) = await WithStepAsync(Said(new(2018, 1, 1), new(2018, 1, 31)));
        var edit = $"/actions/{action}/milestones/{await IdAsync(site)}";

        await site.SendAsync(edit, ("What", "La liste est relue"), ("DoneOn", "2 janvier 2018"));
        var changed = (await site.TheActionAsync()).Milestones.Single();
        var page = await site.OpenAsync(edit);
        await site.SendAsync(page.QuerySelector<IHtmlFormElement>("form[action$='/removal']")!);
        var gone = (await site.TheActionAsync()).Milestones.Count;
        await site.UndoAsync($"/actions/{action}");

        Assert.Equal(
            ("La liste est relue", new LocalDate(2018, 1, 2)),
            (changed.What, changed.DoneOn)
        );
        Assert.Equal(0, gone);
        Assert.Equal("La liste est relue", (await site.TheActionAsync()).Milestones.Single().What);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_sees_both()
    {
        var (site, action) = await WithStepAsync(Said(new(2018, 1, 1), new(2018, 1, 31)));
        var edit = $"/actions/{action}/milestones/{await IdAsync(site)}";
        var mine = await site.OpenAsync(edit);
        await site.SendAsync(edit, ("What", "La liste est relue"));

        var second = await site.SendAsync(mine, ("What", "La liste est envoyée"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains(
            "relue",
            second.Page.QuerySelector(".diff .inside").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("La liste est envoyée", second.Kept("What"));
        var third = await site.SendAsync(second.Page, ("What", "La liste est relue et envoyée"));
        Assert.Equal(HttpStatusCode.Found, third.Status);
    }

    [Theory]
    [InlineData("", "fin mars", "", 1)]
    [InlineData("Une étape", "", "", 1)]
    [InlineData("Une étape", "le 31 février", "dans dix ans", 2)]
    public async Task What_cannot_be_read_is_refused_and_kept(
        string what,
        string when,
        string done,
        int refusals
    )
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var action = await site.AddAsync("Ouvrir un atelier");

        var sent = await site.SendAsync(
            $"/actions/{action}/milestones",
            ("What", what),
            ("When", when),
            ("DoneOn", done)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(refusals, sent.Page.QuerySelectorAll(".sum li").Length);
        Assert.Equal(when, sent.Kept("When"));
    }

    [Fact]
    public async Task The_public_reads_only_the_steps_that_are_for_it_of_an_action_that_is_published()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AddAsync(
            "Ouvrir un atelier",
            "Écoles",
            a =>
            {
                a.Plan("Étape interne", Said(new(2018, 3, 1), new(2018, 3, 31)), false, Now);
                a.Plan("Étape publique", Said(new(2018, 1, 1), new(2018, 1, 31)), true, Now);
            }
        );

        var before = (await site.OpenAsync("/public")).QuerySelector("main").Said();
        await site.ChangeAsync(db =>
        {
            var action = db.Actions.Single();
            action.Edit(
                action.Draft with
                {
                    PublicSentence = "Un atelier ouvre.",
                },
                PlanSite.Today,
                Now
            );
            action.Publish("Réseau Un", PlanSite.Today);
        });
        var after = (await site.OpenAsync("/public")).QuerySelector("main").Said();

        Assert.DoesNotContain("Étape publique", before, StringComparison.Ordinal);
        Assert.Contains("en retard Étape publique", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Étape interne", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_leaves_with_its_steps()
    {
        var (site, _) = await WithStepAsync(Said(new(2018, 1, 1), new(2018, 1, 31)));

        var text = (await site.OpenAsync("/plan/text")).QuerySelector("main")!.TextContent;

        Assert.Contains(
            "Jalons : La liste est publiée (janvier 2018, en retard)",
            text.Replace('\u00A0', ' ').Replace('\u202F', ' '),
            StringComparison.Ordinal
        );
    }

    async Task<(PlanSite, Id<Domain.Plans.Action>)> WithStepAsync(SaidDate when)
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var action = await site.AddAsync(
            "Ouvrir un atelier",
            then: a => a.Plan("La liste est publiée", when, false, Now)
        );
        return (site, action);
    }

    static async Task<Id<Milestone>> IdAsync(PlanSite site) =>
        (await site.TheActionAsync()).Milestones.Single().Id;

    static string Step(IHtmlDocument page) => page.QuerySelector("li.step[id^='m-']").Said();

    static SaidDate Said(LocalDate from, LocalDate to) =>
        SaidDate.Of(new(from, to, from == to ? Dates.Precision.Day : Dates.Precision.Month));
}
