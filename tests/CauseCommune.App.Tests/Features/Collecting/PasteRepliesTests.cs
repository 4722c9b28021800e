using System.Net;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.Collecting;

public abstract class PasteRepliesTests(TestHost host)
{
    [Fact]
    public async Task Quotes_and_signature_are_no_proposals()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var page = await site.ReadAsync(
            "Association Exemple",
            """
            Bonjour,

            - Organiser dix ateliers de code, livrable : un carnet, d'ici fin juin

            Bien cordialement,
            Nora EXEMPLE
            - Déléguée générale

            Le mar. 6 févr. 2018 à 10:12, Collectif d'essai a écrit :
            > - Écoles : 2 actions
            > - qui en répond
            """
        );

        Assert.Equal(
            [("Organiser dix ateliers de code", "", "d'ici fin juin")],
            page.Found().Select(f => (f.What!.Split(',')[0], f.Owner, f.Due))
        );
    }

    [Fact]
    public async Task A_table_gives_a_proposal_a_row_with_names_in_capitals_as_they_are_known()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2), ("Entreprises", 2));
        await site.KnowsAsync("Bâtir Fictif");

        var page = await site.ReadAsync(
            "Association Exemple",
            "Public\tAction\tLivrable\tResponsable\tÉchéance\n"
                + "Écoles\tVisiter dix classes\tDix comptes rendus\tASSOCIATION EXEMPLE\tfin mars\n"
                + "Entreprises\tÉcrire une charte\tUne charte\tBATIR FICTIF\tavant le 15 juin\n"
        );

        Assert.Equal(
            [
                ("Visiter dix classes", "Association Exemple", "fin mars"),
                ("Écrire une charte", "Bâtir Fictif", "avant le 15 juin"),
            ],
            page.Found()
        );
        Assert.Equal("Dix comptes rendus", page.In("Proposals[0].Deliverable"));
        var companies = await site.ReadAsync(db =>
            db.Audiences.Where(a => a.Name == "Entreprises").Select(a => a.Id).SingleAsync()
        );
        Assert.Equal(companies.ToString(), page.In("Proposals[1].Audience"));
        Assert.Contains(
            "d’ici le 15 juin 2018",
            page.Body.Said().Replace('\u00A0', ' '),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Nothing_is_recorded_before_the_button()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        await site.ReadAsync("Association Exemple", "- Planter dix arbres");

        Assert.Empty(await site.ProposalsAsync());
        Assert.Equal(0, await site.ReadAsync(db => db.Replies.CountAsync()));
    }

    [Fact]
    public async Task An_organisation_that_proposes_itself_has_accepted_by_its_answer()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        await site.ReceiveAsync(
            "Association Exemple",
            "- Nous planterons dix arbres d'ici fin mars",
            ("Proposals[0].Owner", "Association Exemple ; Nora Exemple"),
            ("Proposals[0].AtOnce", "true")
        );

        var action = await site.TheActionAsync();
        var owner = action.Accountable!;
        Assert.Equal(
            (Agreement.Accepted, AgreementWay.ByAnswer, "Association Exemple", PlanSite.Today),
            (owner.Agreement, owner.Way, owner.AgreedBy, owner.AgreedOn)
        );
        var partner = Assert.Single(action.Owners, o => o.Role == OwnerRole.Partner);
        Assert.Equal(("Nora Exemple", Agreement.Named), (partner.Person!.Name, partner.Agreement));
    }

    [Fact]
    public async Task Whoever_is_named_by_another_has_not_promised()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        await site.ReceiveAsync(
            "Association Exemple",
            "- Planter dix arbres",
            ("Proposals[0].Owner", "Les Arbres d'Exemple"),
            ("Proposals[0].AtOnce", "true")
        );

        var owner = (await site.TheActionAsync()).Accountable!;
        Assert.Equal(
            ("Les Arbres d'Exemple", Agreement.Named),
            (owner.Organization!.Name, owner.Agreement)
        );
    }

    [Fact]
    public async Task A_date_that_is_not_understood_is_refused_and_every_word_stays()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));

        var sent = await site.ReceiveAsync(
            "Association Exemple",
            "Bonjour,\n- Planter dix arbres",
            ("Proposals[0].Due", "quand les poules auront des dents"),
            ("Proposals[1].What", "Une fête de l'ombre")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("quand les poules auront des dents", sent.Kept("Proposals[0].Due"));
        Assert.Equal("Une fête de l'ombre", sent.Kept("Proposals[1].What"));
        Assert.StartsWith("Bonjour,", sent.Kept("Replies[0].Text"), StringComparison.Ordinal);
        Assert.Empty(await site.ProposalsAsync());
    }

    [Fact]
    public async Task No_more_become_actions_at_once_than_there_are_holes()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));

        var sent = await site.ReceiveAsync(
            "Association Exemple",
            "- Planter dix arbres\n- Tendre dix toiles",
            ("Proposals[0].AtOnce", "true"),
            ("Proposals[1].AtOnce", "true")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("plus de case vide", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal(0, await site.ReadAsync(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task What_the_reader_missed_is_typed_and_what_is_unticked_is_left()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        await site.ReceiveAsync(
            "Association Exemple",
            "- Merci pour tout",
            ("Proposals[0].Keep", "false"),
            ("Proposals[1].What", "Planter dix arbres")
        );

        var kept = Assert.Single(await site.ProposalsAsync());
        Assert.Equal(("Planter dix arbres", null), (kept.What, kept.Start));
    }

    [Fact]
    public async Task The_answer_and_its_words_are_kept_and_undone_together()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 1));
        await site.AskAsync("Association Exemple");
        const string Text = "Bonjour,\n\n- Planter dix arbres d'ici fin mars\n";
        await site.ReceiveAsync("Association Exemple", Text, ("Proposals[0].AtOnce", "true"));
        var proposal = Assert.Single(await site.ProposalsAsync());
        var reply = await site.ReadAsync(db => db.Replies.SingleAsync());
        Assert.Equal(
            "Planter dix arbres d'ici fin mars",
            reply.Text[proposal.Start!.Value..proposal.End!.Value]
        );
        Assert.Equal(ProposalState.Chosen, proposal.State);
        Assert.NotNull((await site.TheSolicitationAsync()).AnsweredOn);

        await site.UndoAsync("/collect");

        Assert.Empty(await site.ProposalsAsync());
        Assert.Equal(0, await site.ReadAsync(db => db.Replies.CountAsync()));
        Assert.Equal(0, await site.ReadAsync(db => db.Actions.CountAsync()));
        Assert.Null((await site.TheSolicitationAsync()).AnsweredOn);
    }

    [Fact]
    public async Task A_further_reply_is_read_under_those_that_were_corrected_and_all_are_recorded_together()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 3));
        var read = await site.ReadAsync("Association Exemple", "- Planter dix arbres");

        var further = await site.ReadFurtherAsync(
            read,
            ("Proposals[0].What", "Planter vingt arbres"),
            ("Next.Organization", "Bâtir Fictif"),
            ("Next.Text", "- Tendre dix toiles\n- Prêter un camion")
        );
        Assert.Equal("Trois propositions trouvées", further.Page.Title());
        Assert.Equal(0, await site.ReadAsync(db => db.Replies.CountAsync()));
        await site.SendAsync(further.Page);

        Assert.Equal(
            [
                ("Association Exemple", "Planter vingt arbres"),
                ("Bâtir Fictif", "Tendre dix toiles"),
                ("Bâtir Fictif", "Prêter un camion"),
            ],
            (await site.ProposalsAsync()).Select(p => (p.Organization!.Name, p.What))
        );
    }

    [Fact]
    public async Task A_further_reply_that_was_not_read_is_not_lost_when_the_others_are_recorded()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 3));
        var read = await site.ReadAsync("Association Exemple", "- Planter dix arbres");

        var sent = await site.SendAsync(read, ("Next.Text", "- Tendre dix toiles"));
        var nameless = await site.ReadFurtherAsync(sent.Page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("pas encore lue", sent.Refusals, StringComparison.Ordinal);
        Assert.Equal("- Tendre dix toiles", sent.Kept("Next.Text"));
        Assert.Equal(0, await site.ReadAsync(db => db.Replies.CountAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.Status);
        Assert.Equal("Planter dix arbres", nameless.Page.In("Proposals[0].What"));
        Assert.Equal("- Tendre dix toiles", nameless.Kept("Next.Text"));
    }

    [Fact]
    public async Task Several_replies_are_pasted_and_reviewed_together()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var read = await site.SendAsync(
            CollectSite.Paste,
            ("Replies[0].Organization", "Association Exemple"),
            ("Replies[0].Text", "- Planter dix arbres"),
            ("Replies[1].Organization", "Bâtir Fictif"),
            ("Replies[1].Text", "- Tendre dix toiles")
        );
        Assert.Equal("Deux propositions trouvées", read.Page.Title());
        await site.SendAsync(read.Page);

        Assert.Equal(
            [("Association Exemple", "Planter dix arbres"), ("Bâtir Fictif", "Tendre dix toiles")],
            (await site.ProposalsAsync()).Select(p => (p.Organization!.Name, p.What))
        );
    }

    [Fact]
    public async Task For_the_next_meeting_is_a_date_that_moves_with_it()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));
        await site.MeetAsync(new(2018, 2, 20));

        await site.ReceiveAsync(
            "Association Exemple",
            "- Planter dix arbres ; pour la prochaine réunion"
        );

        var meeting = await site.ReadAsync(db => db.Meetings.SingleAsync());
        var due = Assert.Single(await site.ProposalsAsync()).Due!;
        Assert.Equal((meeting.Date, meeting.Id), (due.End, due.MeetingId));
    }

    [Fact]
    public async Task An_empty_paste_is_refused_and_keeps_the_name()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 2));

        var sent = await site.SendAsync(
            CollectSite.Paste,
            ("Replies[0].Organization", "Association Exemple")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("Association Exemple", sent.Kept("Replies[0].Organization"));
    }
}

public sealed class PasteRepliesOnSqliteTests(SqliteHost host)
    : PasteRepliesTests(host),
        IClassFixture<SqliteHost>;

public sealed class PasteRepliesOnPostgresTests(PostgresHost host)
    : PasteRepliesTests(host),
        IClassFixture<PostgresHost>;
