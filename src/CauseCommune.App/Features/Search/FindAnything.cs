using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Search;

/// <summary>GET /search?q=…: what holds these words, by kind, with the passage that holds them.</summary>
public static class FindAnything
{
    /// <summary>So many of each kind stand beside each other; of one kind alone, as many as a page can hold.</summary>
    const int MostOfEach = 8;
    const int MostOfOne = 200;
    const int LongestQuery = 200;
    const int Passage = 200;

    /// <summary>Something that was found, ready to be shown.</summary>
    /// <param name="Address">Where it is; null when it has no page.</param>
    /// <param name="When">What stands beside it: its day, or by when it is done.</param>
    public sealed record Line(
        string? Address,
        IReadOnlyList<SearchPiece> Title,
        IReadOnlyList<SearchPiece> Passage,
        object? When
    );

    public sealed record Group(SearchKind Kind, int All, IReadOnlyList<Line> Lines);

    /// <param name="Words">What was typed.</param>
    /// <param name="Only">The one kind that is asked for.</param>
    /// <param name="Groups">What was found; null when nothing was searched for.</param>
    public sealed record Model(
        string Words,
        SearchKind? Only,
        IReadOnlyList<Group>? Groups,
        Refusals Refusals
    );

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/search", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(
        string? q,
        string? kind,
        Visit visit,
        Words w,
        AppDb db,
        Offers offers,
        CancellationToken cancel
    )
    {
        var typed = q?.Trim() ?? "";
        SearchKind? only =
            Enum.TryParse<SearchKind>(kind, true, out var one) && Enum.IsDefined(one) ? one : null;
        var refusals = new Refusals();
        var words = typed.Length <= LongestQuery ? SearchWords.Of(typed) : null;
        if (words is null)
        {
            if (typed.Length > 0)
            {
                refusals.Add(
                    "q",
                    w[
                        typed.Length > LongestQuery ? "Search.TooLong" : "Search.TooShort",
                        LongestQuery
                    ]
                );
            }

            return refusals.Any
                ? Page.Refused<SearchPage>(new { Found = new Model(typed, only, null, refusals) })
                : Page.Of<SearchPage>(new { Found = new Model(typed, only, null, refusals) });
        }

        var groups = new List<Group>();
        // What organisations propose is between them and who coordinates.
        foreach (
            var each in Enum.GetValues<SearchKind>()
                .Where(k => only is null || k == only)
                .Where(k => k is not SearchKind.Proposal || visit.May(Right.Coordinate))
        )
        {
            var most = only is null ? MostOfEach : MostOfOne;
            var found = await db.FindAsync(each, words, most, cancel);
            if (found.All > 0)
            {
                groups.Add(
                    new(
                        each,
                        found.All,
                        [.. found.Rows.Select(f => Say(each, f, words, visit, offers, w))]
                    )
                );
            }
        }

        return Page.Of<SearchPage>(new { Found = new Model(typed, only, groups, refusals) });
    }

    static Line Say(
        SearchKind kind,
        Found found,
        SearchWords words,
        Visit visit,
        Offers offers,
        Words w
    )
    {
        var title =
            found.Title
            ?? (
                found.Meeting is { } meeting
                    ? w[$"Meetings.Kind.{meeting}"]
                    : w[$"Search.One.{kind}"]
            );
        var passage = found
            .Texts.Where(t => t is not null && t != found.Title)
            .Select(t => words.PassageOf(t!, Passage))
            .FirstOrDefault(p => p is not null);
        return new(
            Open(kind, found, visit.At, offers),
            words.PassageOf(title, Passage) ?? [new(Short(title), false)],
            passage ?? [],
            (object?)found.Due ?? found.Day
        );
    }

    static string Short(string title) =>
        title.Length > Passage ? title[..Passage].TrimEnd() + "…" : title;

    /// <summary>Null where its reader may not go: what was found is then read here.</summary>
    static string? Open(SearchKind kind, Found found, At at, Offers offers)
    {
        var address = AddressOf(kind, found, at);
        return kind is SearchKind.Minutes
                ? offers.First(address!, Routes.ReadMinutes(at, new(found.Id)))
            : address is not null && offers.Way(address) ? address
            : null;
    }

    static string? AddressOf(SearchKind kind, Found found, At at) =>
        kind switch
        {
            SearchKind.Action => Routes.Action(at, new Id<Action>(found.Id)),
            SearchKind.Audience => Routes.Audience(at, new Id<Audience>(found.Id)),
            SearchKind.Proposal => found.Action is { } action
                ? Routes.Action(at, action)
                : Routes.Anchor(Routes.Proposals(at, found.Audience), $"p-{found.Id}"),
            SearchKind.Item => Routes.Anchor(Routes.Meeting(at, found.Of!.Value), $"i-{found.Id}"),
            SearchKind.News => Routes.EditNews(at, new Id<NewsPost>(found.Id)),
            SearchKind.Decision => Routes.Decisions(at, new Id<Decision>(found.Id)),
            SearchKind.Question => Routes.QuestionAnswer(at, new Id<OpenQuestion>(found.Id)),
            SearchKind.Meeting => Routes.Meeting(at, new Id<Meeting>(found.Id)),
            SearchKind.Minutes => Routes.ReviewMinutes(at, new Id<MeetingMinutes>(found.Id)),
            SearchKind.Organization => Routes.Organization(at, new(found.Id)),
            _ => Routes.Person(at, new(found.Id)),
        };
}
