using CauseCommune.Domain;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>Who tells the minutes.</summary>
sealed class SourceMentions : MentionKind<SourceMention>
{
    public override string Name => "source";

    // First: what follows is told by it.
    public override int Order => 10;
    public override string Mark => "who";

    protected override string Say(SourceMention mention, Words w) =>
        w["Minutes.ToldBy", mention.Author];

    protected override IEnumerable<string> Details(SourceMention mention, Words w) =>
        mention.Url is { } url ? [url] : [];

    protected override IEnumerable<Blank> Blanks(SourceMention? mention, Words w) =>
        [Line("author", mention?.Author, w), Line("url", mention?.Url, w)];

    protected override SourceMention Read(
        TypedFields typed,
        SourceMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("author", Limits.Name),
            typed.Link("url")
        );

    protected override Task RecordAsync(SourceMention mention, Recorder to)
    {
        to.Set(to.Minutes, m => m.Source, mention.Author);
        to.Set(to.Minutes, m => m.SourceUrl, mention.Url ?? to.Minutes.SourceUrl);
        to.Became(to.Minutes.Id.Value, Thing.Minutes);
        return Task.CompletedTask;
    }
}
