using CauseCommune.Domain;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Minutes;
using Said = CauseCommune.Minutes.Stance;
using Stance = CauseCommune.Domain.Dossiers.Stance;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>What a public authority said, with its reasons and what it wishes.</summary>
sealed class PositionMentions : MentionKind<PositionMention>
{
    public override string Name => "position";
    public override int Order => 120;
    public override string Mark => "who";

    protected override string Say(PositionMention mention, Words w) =>
        w[$"Minutes.Says.{mention.Stance}", WordsOf.Joined(mention.Authority, mention.Title)];

    protected override IEnumerable<string> Details(PositionMention mention, Words w)
    {
        if (mention.Reasons.Count > 0)
        {
            yield return w["Minutes.Because", string.Join(" ; ", mention.Reasons.Select(OneLine))];
        }

        if (mention.Wish is { } wish)
        {
            yield return w["Minutes.Wish", wish];
        }
    }

    protected override IEnumerable<Blank> Blanks(PositionMention? mention, Words w) =>
        [
            Line("authority", mention?.Authority, w),
            Line("title", mention?.Title, w),
            List<Said>("stance", mention?.Stance ?? Said.Supports, none: false, w),
            Lines("reasons", string.Join('\n', mention?.Reasons.Select(OneLine) ?? []), w),
            Lines("wish", mention?.Wish, w),
        ];

    protected override PositionMention Read(
        TypedFields typed,
        PositionMention? before,
        Certainty certainty,
        Passage passage
    )
    {
        var reasons = typed.Lines("reasons", Limits.Sentence);
        typed.Optional("reasons", Limits.Note);
        return new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("authority", Limits.Name),
            typed.Optional("title", Limits.Line),
            typed.Choice<Said>("stance") ?? Said.Supports,
            [
                .. reasons.Select(text =>
                    before?.Reasons.FirstOrDefault(r => OneLine(r) == text)
                    ?? new ReasonGiven(text, passage)
                ),
            ],
            typed.Optional("wish", Limits.Sentence)
        );
    }

    protected override IEnumerable<NameSaid> Names(PositionMention mention) =>
        mention.Title is null ? [] : [new(Bearer.Person, mention.Authority)];

    protected override async Task RecordAsync(PositionMention mention, Recorder to)
    {
        // A title is that of somebody; a body has none.
        var person = mention.Title is not null
            ? await to.PersonAsync(mention.Authority, mention.Title)
            : await to.PersonIfKnownAsync(mention.Authority);
        var met = await to.MeetingIfKnownAsync();
        var position = new Position
        {
            Id = Id<Position>.New(to.Now),
            CoalitionId = to.Coalition.Id,
            PersonId = person?.Id,
            Authority = mention.Title ?? person?.Title ?? mention.Authority,
            Stance = Of(mention.Stance),
            Reasons =
                mention.Reasons.Count > 0
                    ? string.Join('\n', mention.Reasons.Select(OneLine))
                    : null,
            Wish = mention.Wish,
            SaidOn =
                person is not null && met?.Attendances.Any(a => a.PersonId == person.Id) == true
                    ? met.Date
                    : null,
            Origin = to.Origin,
        };
        to.Db.Add(position);
        to.Became(position.Id.Value, Thing.Position);
    }

    static string OneLine(ReasonGiven reason) => reason.Text.ReplaceLineEndings(" ").Trim();

    static Stance Of(Said stance) =>
        stance switch
        {
            Said.Opposes => Stance.Opposes,
            Said.Reserved => Stance.Undecided,
            _ => Stance.Supports,
        };
}
