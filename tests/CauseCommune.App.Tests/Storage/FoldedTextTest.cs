using CauseCommune.Domain;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Mappings;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Storage;

/// <summary>What is searched follows what is written, whatever wrote it.</summary>
public sealed class FoldedTextTest(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    Instant Now => Instant.FromDateTimeOffset(database.Time.GetUtcNow());

    [Theory]
    [InlineData("L’Été à l’ŒUVRE", "l'ete a l'oeuvre")]
    [InlineData("e\u0301cole\u00A0: Straße\u202F!", "ecole : strasse !")]
    [InlineData("demi\u2011journée – nº 2", "demi-journee - no 2")]
    [InlineData("\uFFFE😀 100% a_b", "😀 100% a_b")]
    [InlineData("İstanbul Łódź", "istanbul lodz")]
    public void Folded_text_has_no_case_no_accent_and_plain_signs(string text, string folded)
    {
        Assert.Equal(folded, Folding.Of(text));
        Assert.Equal(folded, Folding.Of(folded));
        Assert.Equal(folded, Folding.WithPlaces(text).Folded);
    }

    [Fact]
    public void A_passage_is_the_text_itself_whatever_its_length_in_folded_signs()
    {
        var text = string.Concat(Enumerable.Repeat("œuvre 😀 ﬁn ", 60)) + "le Cœur e\u0301tait là";
        var words = SearchWords.Of("coeur etait")!;

        var pieces = words.PassageOf(text, 80)!;

        Assert.Equal(["Cœur", "e\u0301tait"], pieces.Where(p => p.IsMarked).Select(p => p.Text));
        Assert.Contains(
            string.Concat(pieces.Skip(1).Select(p => p.Text)),
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_undone_is_found_as_it_stands_again()
    {
        await using var db = database.Open();
        var story = await Story.TellAsync(db, "Un kit émeraude");
        db.BeginGesture();
        story.Kit.Edit(new ActionDraft { What = "Un kit rubis" }, Story.Today, Now);
        await db.SaveChangesAsync();
        var gesture = db.EndGesture("Undo.Done", [], Now)!;
        await db.SaveChangesAsync();
        Assert.Equal((0, 1), (await CountAsync("emeraude"), await CountAsync("rubis")));

        Assert.DoesNotContain(
            "rubis",
            gesture.Changes.Replace("Un kit rubis", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Null(await db.UndoAsync(gesture, Now, default));
        await db.SaveChangesAsync();

        Assert.Equal((1, 0), (await CountAsync("emeraude"), await CountAsync("rubis")));
        Assert.DoesNotContain(
            await db.History.Select(h => h.Changes).ToListAsync(),
            changes => changes.Contains(FoldedText.Property, StringComparison.Ordinal)
        );

        async Task<int> CountAsync(string word) =>
            (await db.FindAsync(SearchKind.Action, SearchWords.Of(word)!, 5, default)).All;
    }
}
