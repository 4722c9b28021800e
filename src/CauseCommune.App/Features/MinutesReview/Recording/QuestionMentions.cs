using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;

namespace CauseCommune.App.Features.MinutesReview.Recording;

/// <summary>A question that the meeting left open, and who is to bring its answer.</summary>
sealed class QuestionMentions : MentionKind<QuestionMention>
{
    public override string Name => "question";
    public override int Order => 130;
    public override string Mark => "what";
    public override string SaidIn => "text";

    protected override string Say(QuestionMention mention, Words w) => mention.Text;

    protected override IEnumerable<string> Details(QuestionMention mention, Words w) =>
        [
            mention.Owner is { } owner
                ? w["Minutes.QuestionOf", owner]
                : w["Minutes.QuestionOfNobody"],
        ];

    protected override IEnumerable<Blank> Blanks(QuestionMention? mention, Words w) =>
        [Lines("text", mention?.Text, w), Line("owner", mention?.Owner, w)];

    protected override QuestionMention Read(
        TypedFields typed,
        QuestionMention? before,
        Certainty certainty,
        Passage passage
    ) =>
        new(
            passage,
            certainty,
            before?.Reason ?? FindingReader.ByHand,
            typed.Required("text", Limits.Sentence),
            typed.Optional("owner", Limits.Name)
        );

    protected override async Task RecordAsync(QuestionMention mention, Recorder to)
    {
        var question = new OpenQuestion
        {
            Id = Id<OpenQuestion>.New(to.Now),
            CoalitionId = to.Coalition.Id,
            Text = mention.Text,
            Owner = mention.Owner,
            RaisedOn = await to.DayAsync(),
            Origin = to.Origin,
        };
        to.Db.OpenQuestions.Add(question);
        to.Became(question.Id.Value, Thing.Question);
    }
}
