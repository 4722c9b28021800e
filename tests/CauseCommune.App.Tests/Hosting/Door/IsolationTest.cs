using System.Net;
using System.Text.RegularExpressions;
using CauseCommune.App.Hosting;
using CauseCommune.App.Tests.Features;
using CauseCommune.App.Tests.Storage;
using CauseCommune.Domain.Accounts;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Tests.Hosting.Door;

/// <summary>
/// Every endpoint × every kind of actor, from the route table: who may gets the page, who may not gets the page of what is not there,
/// word for word that of an address that never was, and changes nothing.
/// </summary>
public abstract partial class IsolationTest(OpenHost host) : IAsyncLifetime
{
    const string Canary = "zymurgie-canari";
    const string Organization = "Réseau Exemple";
    Story story = null!;

    public static TheoryData<string> Actors { get; } =
        new(
            "anybody",
            "reader",
            "representative",
            "representative of another organisation",
            "coordinator",
            "reader elsewhere",
            "coordinator elsewhere",
            "coordinator no more",
            "host"
        );

    public async ValueTask InitializeAsync()
    {
        host.SkipIfMissing();
        await using var db = host.Open();
        story = await Story.TellAsync(db, Canary);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Every_endpoint_has_its_line_and_every_line_its_endpoint()
    {
        var mapped = Endpoint
            .All(host)
            .Select(e => $"{e.Right, -11} {e.Method, -4} {e.Route}".TrimEnd())
            .Distinct()
            .ToHashSet();
        var told = IsolationTable
            .Lines.Split('\n')
            .Select(line => line.TrimEnd())
            .Where(line => line.Length > 0)
            .ToHashSet();

        var (missing, left) = (mapped.Except(told), told.Except(mapped));
        Assert.True(
            mapped.SetEquals(told),
            $"Without a line:\n{string.Join('\n', missing)}\nWithout an endpoint:\n{string.Join('\n', left)}"
        );
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public async Task Each_actor_gets_what_is_theirs_and_nothing_else(string actor)
    {
        var caller = await ComeAsync(actor);
        var before = await ChangesAsync();
        var missing = Words(await caller.OpenAsync(Address("/{coalition}/nothing-here")));
        Assert.Equal(missing, Words(await caller.OpenAsync("/fr/nothing/here")));
        var wrong = new List<string>();
        foreach (var endpoint in Endpoint.All(host))
        {
            var address = Address(endpoint.Route);
            if (!May(actor, endpoint.Right))
            {
                var refused =
                    endpoint.Method == "GET"
                        ? await caller.OpenAsync(address)
                        : await caller.PostAsync(await caller.OpenAsync("/fr/guide"), address);
                if (refused.Status != HttpStatusCode.NotFound || Words(refused) != missing)
                {
                    wrong.Add($"{endpoint.Name}: {actor} got {refused.Status}");
                }
            }
            else if (endpoint.Method == "GET" && endpoint.IsOfCoalition && Knows(endpoint.Route))
            {
                var page = await caller.OpenAsync(address);
                if (page.Status is not (HttpStatusCode.OK or HttpStatusCode.Found))
                {
                    wrong.Add($"{endpoint.Name}: {actor} got {page.Status}");
                }
            }
        }

        Assert.Equal([], wrong);
        Assert.Equal(before, await ChangesAsync());
    }

    [Theory]
    [InlineData("anybody")]
    [InlineData("coordinator elsewhere")]
    [InlineData("host")]
    public async Task Whoever_goes_through_all_pages_elsewhere_never_reads_a_word_of_it(
        string actor
    )
    {
        var caller = await ComeAsync(actor);
        var (open, seen) = (new Queue<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var start in new[] { "/", "/fr", "/en", "/fr/sign-in", "/fr/host", "/fr/account" })
        {
            open.Enqueue(start);
        }

        if (actor == "coordinator elsewhere")
        {
            open.Enqueue($"/fr/{Elsewhere}/plan");
            open.Enqueue($"/fr/{Elsewhere}/search?q={Canary}");
            open.Enqueue($"/fr/{Elsewhere}/plan.csv");
        }

        while (open.TryDequeue(out var address) && seen.Count < 400)
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var page = await caller.OpenAsync(address);
            var words = page.Page.DocumentElement.OuterHtml.Replace(
                $"q={Canary}",
                "",
                StringComparison.Ordinal
            );
            if (!address.Contains("/search", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(Canary, words, StringComparison.OrdinalIgnoreCase);
            }

            // Its name is the one thing that the host knows of it.
            if (actor != "host")
            {
                Assert.DoesNotContain(story.Coalition.ShortName, words, StringComparison.Ordinal);
            }

            Assert.DoesNotContain(Organization, words, StringComparison.Ordinal);
            foreach (
                var link in page
                    .Page.QuerySelectorAll("a[href^='/']")
                    .Select(a => a.GetAttribute("href")!.Split('#')[0])
                    .Where(a => !a.Contains("/guide", StringComparison.Ordinal))
            )
            {
                open.Enqueue(link);
            }

            if (page.Location is { } led)
            {
                open.Enqueue(led);
            }
        }

        Assert.True(seen.Count > 3, "Nothing was gone through.");
    }

    /// <summary>What a representative may change depends on the action: this one is of <see cref="Organization"/>.</summary>
    static bool May(string actor, Right right) =>
        right is Right.Public or Right.Link
        || actor switch
        {
            "reader" => right is Right.Read or Right.SignedIn,
            "representative" => right
                is Right.Read
                    or Right.SignedIn
                    or Right.Propose
                    or Right.EditAction,
            "representative of another organisation" => right
                is Right.Read
                    or Right.SignedIn
                    or Right.Propose,
            "coordinator" => right is not (Right.Host or Right.Machine),
            "host" => right is Right.SignedIn or Right.Host,
            _ => right is Right.SignedIn && actor != "anybody",
        };

    string Elsewhere { get; set; } = "";

    async Task<Caller> ComeAsync(string actor)
    {
        var email = $"p{Guid.NewGuid():N}@exemple.org";
        switch (actor)
        {
            case "anybody":
                return new Caller(host);
            case "reader":
                await host.LetInAsync(story.Coalition, email, Role.Reader);
                break;
            case "representative":
                await host.LetInAsync(story.Coalition, email, Role.Representative, Organization);
                break;
            case "representative of another organisation":
                await host.LetInAsync(story.Coalition, email, Role.Representative, "Une autre");
                break;
            case "coordinator":
                await host.LetInAsync(story.Coalition, email, Role.Coordinator);
                break;
            case "coordinator no more":
                var access = await host.LetInAsync(story.Coalition, email, Role.Coordinator);
                var was = await host.SignedInAsync(email);
                await using (var db = host.Open(story.Coalition.Id))
                {
                    var theirs = await db.Accesses.SingleAsync(a => a.Id == access.Id);
                    theirs.End(host.Now);
                    await db.SaveChangesAsync();
                }

                return was;
            case "host":
                await host.CoalitionAsync("Ailleurs", (email, Role.Reader, null));
                var runs = await host.SignedInAsync(email);
                await using (var db = host.Open())
                {
                    (await db.Accounts.SingleAsync(a => a.NormalEmail == email)).IsHost = true;
                    await db.SaveChangesAsync();
                }

                return runs;
            default:
                var role = actor.StartsWith("reader", StringComparison.Ordinal)
                    ? Role.Reader
                    : Role.Coordinator;
                Elsewhere = (await host.CoalitionAsync("Ailleurs", (email, role, null))).ShortName;
                break;
        }

        return await host.SignedInAsync(email);
    }

    /// <summary>True where the story has what the address names, or the address names nothing.</summary>
    bool Knows(string route) =>
        Parameter().Count(route) switch
        {
            1 => true,
            // The finding of the story says nothing that a review could show.
            2 => Thing(route) is not null && route != "/{coalition}/minutes/{minutes:guid}",
            _ => false,
        };

    Guid? Thing(string route) =>
        route.Contains("/actions/{", StringComparison.Ordinal) ? story.Kit.Id.Value
        : route.Contains("/plan/audiences/{", StringComparison.Ordinal) ? story.Schools.Id.Value
        : route.Contains("/minutes/{", StringComparison.Ordinal) ? story.Minutes.Id.Value
        : route.StartsWith("/{coalition}/decisions/{", StringComparison.Ordinal)
            ? story.Decision.Id.Value
        : null;

    string Address(string route) =>
        "/fr"
        + Parameter()
            .Replace(
                route.Replace("{coalition}", story.Coalition.ShortName, StringComparison.Ordinal),
                (Thing(route) ?? Guid.NewGuid()).ToString()
            );

    /// <summary>All that stands in the page, but for the proof of its forms and the address it was asked for at.</summary>
    static string Words(Reply page) => page.Page.QuerySelector("main")!.TextContent;

    async Task<(int, int, int)> ChangesAsync()
    {
        await using var db = host.Open(story.Coalition.Id);
        return (
            await db.History.CountAsync(),
            await db.Gestures.CountAsync(),
            await db.Actions.CountAsync()
        );
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

public sealed class IsolationOnSqliteTest(OpenSqliteHost host)
    : IsolationTest(host),
        IClassFixture<OpenSqliteHost>;

public sealed class IsolationOnPostgresTest(OpenPostgresHost host)
    : IsolationTest(host),
        IClassFixture<OpenPostgresHost>;
