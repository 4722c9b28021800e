using System.Net;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Plans;

/// <summary>Two people who edit one action: what each wrote is kept, whatever the other does.</summary>
public abstract class EditActionTests(TestHost host)
{
    [Fact]
    public async Task Each_field_is_changed_and_the_date_is_understood_as_it_is_said()
    {
        var (site, edit) = await OneActionAsync();

        var sent = await site.SendAsync(
            edit,
            ("What", "Kit des métiers"),
            ("Deliverable", "un kit"),
            ("Start", "1er mars"),
            ("Due", "fin mars"),
            ("InternalNote", "note"),
            ("PublicSentence", "Un kit arrive.")
        );

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var action = await site.TheActionAsync();
        Assert.Equal("Kit des métiers", action.What);
        Assert.Equal(
            (new LocalDate(2018, 3, 21), new LocalDate(2018, 3, 31)),
            (action.Due!.Start, action.Due.End)
        );
        Assert.Equal(Precision.PartOfMonth, action.Due.Precision);
        Assert.Equal(("note", "Un kit arrive."), (action.InternalNote, action.PublicSentence));
    }

    [Fact]
    public async Task A_form_sent_untouched_changes_nothing()
    {
        var (site, edit) = await OneActionAsync();
        await site.SendAsync(edit, ("Due", "fin mars"), ("InternalNote", "deux\nlignes"));
        var before = await site.TheActionAsync();

        await site.SendAsync(edit);

        var after = await site.TheActionAsync();
        Assert.Equal(
            (before.Due, before.InternalNote, before.Version),
            (after.Due, after.InternalNote, after.Version)
        );
    }

    [Fact]
    public async Task The_second_sees_both_texts_and_the_one_before()
    {
        var (site, edit) = await OneActionAsync();
        var (first, second) = (await site.OpenAsync(edit), await site.OpenAsync(edit));
        await site.SendAsync(
            first,
            ("Deliverable", "une marraine et un parrain dans chaque collège")
        );

        var sent = await site.SendAsync(
            second,
            ("Deliverable", "une marraine qui code dans chaque collège")
        );

        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Equal("Deux versions d’un champ, rien n’est perdu", sent.Page.Title());
        var row = sent.Page.QuerySelector("#deliverable").Said();
        Assert.Contains("et un parrain", row, StringComparison.Ordinal);
        Assert.Contains("qui code", row, StringComparison.Ordinal);
        Assert.Contains("une marraine dans chaque collège", row, StringComparison.Ordinal);
        Assert.Equal(
            "une marraine et un parrain dans chaque collège",
            (await site.TheActionAsync()).Deliverable
        );
    }

    [Theory]
    [InlineData("Theirs", "le premier")]
    [InlineData("Mine", "le second")]
    [InlineData("Third", "les deux")]
    public async Task Either_text_or_a_third_is_kept(string keep, string kept)
    {
        var (site, edit) = await OneActionAsync();
        var (first, second) = (await site.OpenAsync(edit), await site.OpenAsync(edit));
        await site.SendAsync(first, ("Deliverable", "le premier"), ("InternalNote", "du premier"));
        var conflict = await site.SendAsync(
            second,
            ("Deliverable", "le second"),
            ("What", "Du second")
        );

        var sent = await site.SendAsync(
            conflict.Page,
            ("Keep.Deliverable", keep),
            ("Third.Deliverable", "les deux")
        );

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var action = await site.TheActionAsync();
        Assert.Equal(
            (kept, "Du second", "du premier"),
            (action.Deliverable, action.What, action.InternalNote)
        );
    }

    [Fact]
    public async Task Edits_of_different_fields_come_together_and_are_shown()
    {
        var (site, edit) = await OneActionAsync();
        var (first, second) = (await site.OpenAsync(edit), await site.OpenAsync(edit));
        await site.SendAsync(first, ("InternalNote", "du premier"));

        var conflict = await site.SendAsync(second, ("PublicSentence", "Du second."));
        await site.SendAsync(conflict.Page);

        Assert.Equal("Deux saisies se réunissent, rien n’est perdu", conflict.Page.Title());
        var action = await site.TheActionAsync();
        Assert.Equal(("du premier", "Du second."), (action.InternalNote, action.PublicSentence));
    }

    [Fact]
    public async Task A_third_person_in_between_brings_the_choice_again()
    {
        var (site, edit) = await OneActionAsync();
        var (first, second) = (await site.OpenAsync(edit), await site.OpenAsync(edit));
        await site.SendAsync(first, ("Deliverable", "un"));
        var conflict = await site.SendAsync(second, ("Deliverable", "deux"));
        await site.SendAsync(edit, ("Deliverable", "trois"));

        var again = await site.SendAsync(
            conflict.Page,
            ("Keep.Deliverable", "Third"),
            ("Third.Deliverable", "un et deux")
        );

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("un et deux", again.Kept("Deliverable"));
        Assert.Contains(
            "trois",
            again.Page.QuerySelector("#deliverable").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task News_recorded_meanwhile_do_not_stop_an_edit()
    {
        var (site, edit) = await OneActionAsync();
        var open = await site.OpenAsync(edit);
        await site.SendAsync(
            edit.Replace("/edit", "/updates", StringComparison.Ordinal),
            ("State", "UnderWay")
        );

        var sent = await site.SendAsync(open, ("InternalNote", "note"));

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(Domain.FollowUps.RecordedState.UnderWay, (await site.TheActionAsync()).State);
    }

    [Theory]
    [InlineData("What", "")]
    [InlineData("Due", "un de ces jours")]
    public async Task A_refused_edit_keeps_what_was_typed(string field, string typed)
    {
        var (site, edit) = await OneActionAsync();

        var sent = await site.SendAsync(edit, ("InternalNote", "longue note"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("longue note", sent.Kept("InternalNote"));
        Assert.Equal(typed, sent.Kept(field));
        Assert.NotEmpty(sent.Refusals);
        var mended = await site.SendAsync(sent.Page, ("What", "Kit"), ("Due", "mars"));
        Assert.Equal(HttpStatusCode.Found, mended.Status);
    }

    [Fact]
    public async Task A_due_date_put_off_is_counted_and_kept()
    {
        var (site, edit) = await OneActionAsync();
        await site.SendAsync(edit, ("Due", "9 février 2018"));
        await site.SendAsync(edit, ("Due", "16 février 2018"));

        var page = await site.OpenAsync(edit.Replace("/edit", "", StringComparison.Ordinal));

        Assert.Contains(
            "reportée 1 fois, promise d’abord pour : 9 février 2018",
            page.QuerySelector(".facts").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Reportée de 7 jours",
            page.QuerySelector("ol").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal("9 février 2018", page.QuerySelector("ol del").Said());
    }

    [Fact]
    public async Task A_due_date_put_off_by_taking_it_away_first_is_counted_too()
    {
        var (site, edit) = await OneActionAsync();
        await site.SendAsync(edit, ("Due", "1er décembre 2018"));
        await site.SendAsync(edit, ("Due", ""));
        await site.SendAsync(edit, ("Due", "1er mars 2019"));

        var slip = Assert.Single((await site.TheActionAsync()).Slips);
        Assert.Equal(
            (new LocalDate(2018, 12, 1), new LocalDate(2019, 3, 1)),
            (slip.From.End, slip.To.End)
        );
    }

    [Fact]
    public async Task A_public_sentence_that_changes_is_no_longer_published()
    {
        var (site, edit) = await OneActionAsync();
        var publication = edit.Replace("/edit", "/publication", StringComparison.Ordinal);
        await site.SendAsync(edit, ("PublicSentence", "Un kit arrive."));
        await site.SendAsync(publication, ("ConsentBy", "Réseau du littoral"));
        Assert.True((await site.TheActionAsync()).IsPublished);

        await site.SendAsync(edit, ("InternalNote", "rien à voir"));
        Assert.True((await site.TheActionAsync()).IsPublished);

        await site.SendAsync(edit, ("PublicSentence", "Un kit est là."));
        Assert.False((await site.TheActionAsync()).IsPublished);
    }

    [Fact]
    public async Task Every_form_works_without_a_script()
    {
        var (site, edit) = await OneActionAsync();

        var page = await site.OpenAsync(edit);

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.NotNull(page.QuerySelector("main form[method=post] button[type=submit]"));
    }

    async Task<(PlanSite Site, string Edit)> OneActionAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        var id = await site.AddAsync(
            "Marraines",
            "Écoles",
            null,
            null,
            "une marraine dans chaque collège"
        );
        return (site, $"/actions/{id}/edit");
    }
}

public sealed class SqliteEditActionTests(SqliteHost host)
    : EditActionTests(host),
        IClassFixture<SqliteHost>;

public sealed class PostgresEditActionTests(PostgresHost host)
    : EditActionTests(host),
        IClassFixture<PostgresHost>;
