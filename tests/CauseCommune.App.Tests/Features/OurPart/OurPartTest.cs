using System.Net;
using CauseCommune.App.Tests.Storage;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Features.OurPart;

public abstract class OurPartTest(OpenHost host)
{
    [Fact]
    public async Task A_representative_sees_what_waits_and_proposes_in_the_name_of_the_organisation()
    {
        host.SkipIfMissing();
        await using var db = host.Open();
        var story = await Story.TellAsync(db, "Un kit à nous");
        var asked = Solicitation.Ask(
            story.Plan,
            story.Kit.Accountable!.Organization!,
            Story.Today,
            Story.Today.PlusDays(8),
            host.Now
        );
        asked.Expect(story.Schools, 2, host.Now);
        db.Solicitations.Add(asked);
        await db.SaveChangesAsync();
        var (own, other) = ($"r{Guid.NewGuid():N}@exemple.org", $"o{Guid.NewGuid():N}@exemple.org");
        await host.LetInAsync(story.Coalition, own, Role.Representative, "Réseau Exemple");
        await host.LetInAsync(story.Coalition, other, Role.Representative, "Une autre");
        var page = $"/fr/{story.Coalition.ShortName}/our-part";
        var caller = await host.SignedInAsync(own);

        var part = await caller.OpenAsync(page);
        Assert.Equal(
            "2 choses attendent votre organisation",
            part.Title.Replace('\u202f', ' ').Replace('\u00a0', ' ')
        );
        Assert.Contains("Un kit à nous", Text(part, "#to-accept"), StringComparison.Ordinal);
        Assert.Contains(
            "2 actions pour",
            Text(part, "#asked").Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );

        var refused = await caller.SendAsync(
            $"{page}/proposals",
            $"{page}/proposals",
            ("What", " "),
            ("Deliverable", "Une affiche")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Une affiche", refused.Kept("Deliverable"));

        await caller.SendAsync(
            refused,
            $"{page}/proposals",
            ("What", "Ouvrir les cours le samedi"),
            ("Audience", story.Schools.Id.ToString()),
            ("Due", "fin mars")
        );
        var after = await caller.OpenAsync(page);
        Assert.Contains(
            "Ouvrir les cours le samedi",
            Text(after, "#proposals"),
            StringComparison.Ordinal
        );
        Assert.Null(after.Page.QuerySelector("#asked"));
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Organization).SingleAsync();
        Assert.Equal(
            ("Réseau Exemple", story.Schools.Id, ProposalState.Waiting),
            (proposal.Organization!.Name, proposal.AudienceId, proposal.State)
        );

        var elsewhere = await (await host.SignedInAsync(other)).OpenAsync(page);
        Assert.DoesNotContain(
            "Ouvrir les cours le samedi",
            elsewhere.Page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_representative_gives_news_of_an_own_action_and_of_no_other()
    {
        host.SkipIfMissing();
        await using var db = host.Open();
        var story = await Story.TellAsync(db, "Un kit à suivre");
        var theirs = story.Plan.Add(
            story.Schools,
            new ActionDraft { What = "À d’autres" },
            Story.Today,
            host.Now
        );
        await db.SaveChangesAsync();
        var own = $"r{Guid.NewGuid():N}@exemple.org";
        await host.LetInAsync(story.Coalition, own, Role.Representative, "Réseau Exemple");
        var caller = await host.SignedInAsync(own);
        var action = $"/fr/{story.Coalition.ShortName}/actions/{story.Kit.Id}";

        var form = await caller.OpenAsync($"{action}/updates");
        var given = await caller.SendAsync(form, $"{action}/updates", ("State", "UnderWay"));
        Assert.Equal(HttpStatusCode.Found, given.Status);

        var other = $"/fr/{story.Coalition.ShortName}/actions/{theirs.Id}";
        Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync(other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.OpenAsync($"{other}/updates")).Status);
        var forged = await caller.PostAsync(form, $"{other}/updates", ("State", "UnderWay"));
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
        await using var after = host.Open(story.Coalition.Id);
        var states = await after.Actions.ToDictionaryAsync(a => a.Id, a => a.State);
        Assert.Equal(
            (RecordedState.UnderWay, RecordedState.Planned),
            (states[story.Kit.Id], states[theirs.Id])
        );
    }

    [Fact]
    public async Task Nobody_promises_in_the_name_of_another_organisation()
    {
        host.SkipIfMissing();
        await using var db = host.Open();
        var story = await Story.TellAsync(db, "Un kit partagé");
        var own = $"r{Guid.NewGuid():N}@exemple.org";
        await host.LetInAsync(story.Coalition, own, Role.Representative, "Réseau Exemple");
        var other = await db.OrganizationNamedAsync(
            "Une autre",
            OrganizationKind.Member,
            host.Now,
            null,
            default
        );
        var partner = story.Kit.NamePartner(other, null, null, host.Now);
        await db.SaveChangesAsync();
        var caller = await host.SignedInAsync(own);
        var action = $"/fr/{story.Coalition.ShortName}/actions/{story.Kit.Id}";

        var forged = await caller.SendAsync(
            $"{action}/agreement",
            $"{action}/agreement",
            ("Owner", partner.Id.ToString()),
            ("Word", nameof(AgreementWay.ByAnswer))
        );
        var named = await caller.SendAsync(
            $"{action}/owner",
            $"{action}/owner",
            ("Organization", "Une autre"),
            ("Word", nameof(AgreementWay.ByAnswer))
        );

        Assert.Contains("sa parole n’est pas la vôtre", forged.Alert, StringComparison.Ordinal);
        Assert.Contains("sa parole n’est pas la vôtre", named.Alert, StringComparison.Ordinal);
        Assert.Equal("Une autre", named.Kept("Organization"));
        await using var after = host.Open(story.Coalition.Id);
        Assert.All(
            await after.Ownerships.Where(o => o.ActionId == story.Kit.Id).ToListAsync(),
            o => Assert.Equal(Agreement.Named, o.Agreement)
        );
    }

    [Fact]
    public async Task A_representative_undoes_what_they_did_and_nothing_else()
    {
        host.SkipIfMissing();
        await using var db = host.Open();
        var story = await Story.TellAsync(db, "Un kit à défaire");
        var (own, other) = ($"r{Guid.NewGuid():N}@exemple.org", $"o{Guid.NewGuid():N}@exemple.org");
        await host.LetInAsync(story.Coalition, own, Role.Representative, "Réseau Exemple");
        await host.LetInAsync(story.Coalition, other, Role.Representative, "Une autre");
        var caller = await host.SignedInAsync(own);
        var part = $"/fr/{story.Coalition.ShortName}/our-part";
        await caller.SendAsync($"{part}/proposals", $"{part}/proposals", ("What", "À reprendre"));
        var page = await caller.OpenAsync(part);
        var undo = page.Page.QuerySelector("form[action$='/undo']")!.GetAttribute("action")!;

        var stranger = await host.SignedInAsync(other);
        var refused = await stranger.PostAsync(await stranger.OpenAsync($"{part}/proposals"), undo);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.True(await db.Proposals.AnyAsync(p => p.What == "À reprendre"));

        await caller.SendAsync(page, undo);
        Assert.False(await db.Proposals.AnyAsync(p => p.What == "À reprendre"));
    }

    static string Text(Reply page, string part) => page.Page.QuerySelector(part)?.TextContent ?? "";
}

public sealed class OurPartOnSqliteTest(OpenSqliteHost host)
    : OurPartTest(host),
        IClassFixture<OpenSqliteHost>;

public sealed class OurPartOnPostgresTest(OpenPostgresHost host)
    : OurPartTest(host),
        IClassFixture<OpenPostgresHost>;
