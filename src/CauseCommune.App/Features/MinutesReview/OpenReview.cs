using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using CauseCommune.Storage;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Opens minutes beside what was found in them.</summary>
static class OpenReview
{
    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/minutes/{minutes:guid}", Handle).Needs(Right.Coordinate);

    static async Task<IResult> Handle(
        Id<MeetingMinutes> minutes,
        string? add,
        string? from,
        string? to,
        Visit visit,
        AppDb db,
        Words w,
        CancellationToken cancel
    )
    {
        if (await ReviewBuilder.LoadAsync(db, minutes, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var builder = new ReviewBuilder(db, visit, w, cancel)
        {
            Adding = MentionKinds.Find(add) is { } kind
                ? (kind, Filled(kind, found.Text, QuotedPassage.Of(found.Text, from, to)))
                : null,
        };
        return Page.Of<ReviewPage>(new { Model = await builder.BuildAsync(found) });
    }

    /// <summary>The fields of what is made of a passage: its words, its place, and the words again where that kind says them.</summary>
    static Func<string, string?> Filled(MentionKind kind, string text, Passage? passage)
    {
        if (passage is not { } of)
        {
            return _ => null;
        }

        var words = text[of.Start..of.End];
        return field =>
            field == QuotedPassage.Words ? words
            : field == QuotedPassage.At ? PassageFinder.Write(of)
            : field == kind.SaidIn && words.Length <= Limits.Line ? OneLine(words)
            : null;
    }

    static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.', ';', ',', ' ');
}
