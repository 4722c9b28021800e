using System.Net;
using System.Text.RegularExpressions;
using CauseCommune.App.Hosting;
using CauseCommune.App.Tests.Features;
using CauseCommune.App.Tests.Storage;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>
/// No form is carried out that does not prove that it comes from a page of ours: every POST of the route table, by somebody who may,
/// without that proof.
/// </summary>
public sealed partial class AntiforgeryTest(OpenSqliteHost open, SqliteHost here)
    : IClassFixture<OpenSqliteHost>,
        IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Every_form_without_its_proof_is_refused_and_changes_nothing()
    {
        await using var seed = open.Open();
        var story = await Story.TellAsync(seed);
        var email = $"p{Guid.NewGuid():N}@exemple.org";
        await open.LetInAsync(story.Coalition, email, Role.Coordinator);
        var caller = await open.SignedInAsync(email);
        await seed.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsHost, true));
        seed.Within = story.Coalition.Id;
        var before = await CountAsync(seed);

        var forms = Forms(open).Where(e => e.Right is not Right.Machine).ToList();
        var wrong = await WrongAsync(caller, forms, story.Coalition.ShortName);

        Assert.Equal([], wrong);
        Assert.True(forms.Count > 100, "The table was not gone through.");
        Assert.Equal(before, await CountAsync(seed));
    }

    [Fact]
    public async Task Nor_is_one_on_this_machine_alone()
    {
        await using var db = here.Services.GetRequiredService<Func<AppDb>>()();
        var before = await CountAsync(db);

        var forms = Forms(here).Where(e => e.Right is Right.Machine or Right.Host).ToList();
        var wrong = await WrongAsync(new Caller(here), forms, "exemple");

        Assert.Equal([], wrong);
        Assert.NotEmpty(forms);
        Assert.Equal(before, await CountAsync(db));
    }

    static async Task<List<string>> WrongAsync(
        Caller caller,
        IEnumerable<Endpoint> forms,
        string coalition
    )
    {
        var wrong = new List<string>();
        foreach (var form in forms)
        {
            var answer = await caller.PostUnprovenAsync(Address(form.Route, coalition));
            if (
                answer.Status != HttpStatusCode.BadRequest
                || answer.Title != "Cette page est restée ouverte trop longtemps"
            )
            {
                wrong.Add($"{form.Name}: {answer.Status}, « {answer.Title} »");
            }
        }

        return wrong;
    }

    static IEnumerable<Endpoint> Forms(TestHost host) =>
        Endpoint.All(host).Where(e => e.Method == "POST").DistinctBy(e => e.Name);

    static string Address(string route, string coalition) =>
        "/fr"
        + Parameter()
            .Replace(
                route.Replace("{coalition}", coalition, StringComparison.Ordinal),
                Guid.NewGuid().ToString()
            );

    static async Task<string> CountAsync(AppDb db) =>
        string.Join(
            ' ',
            await db.Gestures.IgnoreQueryFilters().CountAsync(),
            await db.History.IgnoreQueryFilters().CountAsync(),
            await db.Accesses.IgnoreQueryFilters().CountAsync(),
            await db.Mails.IgnoreQueryFilters().CountAsync(),
            await db.Coalitions.CountAsync(),
            await db.SignInCodes.CountAsync(),
            await db.Sessions.CountAsync(),
            await db.FormReceipts.CountAsync()
        );

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
