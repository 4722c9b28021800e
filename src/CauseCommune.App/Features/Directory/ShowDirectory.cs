using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Features.Directory;

/// <summary>GET /directory?on=…: organisations, people, and who represents whom on that day.</summary>
public static class ShowDirectory
{
    /// <summary>So many people stand on a page, and so many likely duplicates.</summary>
    const int MostPeople = 200;
    const int MostAlike = 12;

    /// <param name="Day">The day of which it speaks.</param>
    /// <param name="On">What was typed to ask for it.</param>
    /// <param name="Organizations">All of them.</param>
    /// <param name="People">Some of them, by name.</param>
    /// <param name="After">Behind whom the people begin.</param>
    /// <param name="More">Behind whom they go on; null at the end.</param>
    /// <param name="AllPeople">How many people there are.</param>
    public sealed record Model(
        LocalDate Day,
        string? On,
        Refusals Refusals,
        IReadOnlyList<OrganizationLine> Organizations,
        IReadOnlyList<PersonLine> People,
        Id<Person>? After,
        Id<Person>? More,
        int AllPeople,
        IReadOnlyList<AlikePair> AlikeOrganizations,
        IReadOnlyList<AlikePair> AlikePeople
    )
    {
        /// <summary>The organisations whose last mandate is over and which nobody represents.</summary>
        public int Unrepresented => Organizations.Count(o => o.Represented.Ended is not null);
    }

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/directory", ShowAsync).Needs(Right.Read);

    static async Task<IResult> ShowAsync(
        string? on,
        string? after,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var day = reader.Day("on", on, Dates.Direction.Nearest) ?? visit.Today;
        var from = FormReader.Chosen<Person>(after);
        var people = await db.PeopleAsync(from, MostPeople + 1, cancel);
        var model = new Model(
            day,
            on,
            reader.Refusals,
            await db.OrganizationsOnAsync(day, cancel),
            [.. people.Take(MostPeople)],
            from,
            people.Count > MostPeople ? people[MostPeople - 1].Id : null,
            await db.People.CountAsync(cancel),
            [.. (await db.AlikeOrganizationsAsync(cancel)).Take(MostAlike)],
            [.. (await db.AlikePeopleAsync(cancel)).Take(MostAlike)]
        );
        return reader.IsFine
            ? Page.Of<DirectoryPage>(new { Model = model })
            : Page.Refused<DirectoryPage>(new { Model = model });
    }
}
