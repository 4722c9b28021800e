using CauseCommune.Domain.Meetings;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>The sentence that says how far a review has come.</summary>
static class ReviewTitle
{
    public static string Of(ReviewModel review, Words w)
    {
        if (review.Cards.Count == 0)
        {
            return w["Minutes.Title.Zero"];
        }

        if (review.Recorded > 0)
        {
            return w.Count("Minutes.Title.Recorded", review.Recorded, Capital(review.Recorded, w))
                + (
                    review.Left == 0
                        ? w["Minutes.Title.NoneLeft"]
                        : w.Count("Minutes.Title.Left", review.Left, Spelled(review.Left, w))
                );
        }

        var parts = new[]
        {
            Part("Minutes.Title.Sure", FindingCertainty.Sure),
            Part("Minutes.Title.Likely", FindingCertainty.Likely),
            Part("Minutes.Title.Doubtful", FindingCertainty.Doubtful),
        };
        return w.Count("Minutes.Title.Said", review.Cards.Count, Capital(review.Cards.Count, w))
            + string.Concat(parts);

        string? Part(string key, FindingCertainty certainty)
        {
            var n = review.Sure(certainty);
            return n == 0 ? null : w.Count(key, n, Spelled(n, w));
        }
    }

    static string Spelled(int n, Words w) => w.Spelled(n, feminine: true);

    static string Capital(int n, Words w) => w.Capital(Spelled(n, w));
}
