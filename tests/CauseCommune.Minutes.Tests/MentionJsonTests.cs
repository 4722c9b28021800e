using System.Text.Json;
using CauseCommune.Dates;
using NodaTime;
using Period = CauseCommune.Dates.Period;

namespace CauseCommune.Minutes.Tests;

public sealed class MentionJsonTests
{
    private static readonly Passage Somewhere = new(3, 12);
    private static readonly Wording Because = new("parce que", "because");

    public static TheoryData<Mention> OneOfEach() =>
        [
            new MeetingMention(
                Somewhere,
                Certainty.Sure,
                Because,
                new LocalDate(2021, 3, 4),
                MeetingKind.Workshop,
                "mairie",
                new LocalTime(14, 30)
            ),
            new DurationMention(Somewhere, Certainty.Sure, Because, Duration.FromHours(1), null),
            new NextMeetingMention(
                Somewhere,
                Certainty.Doubtful,
                Because,
                Period.On(new LocalDate(2021, 4, 1)),
                new LocalTime(9, 0),
                "« chez Nora »"
            ),
            new AttendanceMention(
                Somewhere,
                Certainty.Likely,
                Because,
                "Nora Exemple",
                "trésorière",
                null,
                "Les Amies",
                Presence.Present
            ),
            new DecisionMention(Somewhere, Certainty.Sure, Because, "le budget est voté"),
            new QuestionMention(Somewhere, Certainty.Likely, Because, "les moyens"),
            new AudienceMention(
                Somewhere,
                Certainty.Sure,
                Because,
                "écoles",
                "du primaire au supérieur",
                2
            ),
            new ActionMention(
                Somewhere,
                Certainty.Sure,
                Because,
                "relancer la mairie",
                [new OwnerName("Nora", OwnerKind.Person, new Passage(1, 5))],
                new Period(
                    new LocalDate(2021, 3, 21),
                    new LocalDate(2021, 3, 31),
                    Precision.PartOfMonth
                ),
                "fin mars",
                Told: ToldState.UnderWay
            ),
            new CoordinatorMention(Somewhere, Certainty.Sure, Because, "Les Amies"),
            new CoalitionMention(
                Somewhere,
                Certainty.Sure,
                Because,
                "Toutes ensemble",
                null,
                ["Les Amies"]
            ),
            new OutcomeMention(
                Somewhere,
                Certainty.Sure,
                Because,
                "label 2021",
                false,
                "un autre thème"
            ),
            new PositionMention(
                Somewhere,
                Certainty.Sure,
                Because,
                "Ali Exemple",
                "préfet",
                Stance.Supports,
                [new ReasonGiven("la qualité", new Passage(4, 8))],
                "agir"
            ),
            new FrameMention(Somewhere, Certainty.Likely, Because, "grande cause", "la présidente"),
            new SourceMention(Somewhere, Certainty.Likely, Because, "Les Amies", "www.example.org"),
        ];

    [Theory]
    [MemberData(nameof(OneOfEach))]
    public void A_mention_written_and_read_back_is_the_same(Mention mention)
    {
        var json = MentionJson.Write(mention);

        var back = MentionJson.Read(json);

        Assert.IsType(mention.GetType(), back);
        Assert.Equal(json, MentionJson.Write(back));
        Assert.Equivalent(mention, back);
    }

    [Fact]
    public void Each_kind_says_its_name()
    {
        var mention = new CoordinatorMention(Somewhere, Certainty.Sure, Because, "Les Amies");

        Assert.Equal("coordinator", MentionJson.KindOf(mention));
        Assert.Contains(
            "\"mention\":\"coordinator\"",
            MentionJson.Write(mention),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"mention\":\"dragon\"}")]
    [InlineData("{\"mention\":\"coordinator\"}")]
    public void What_is_no_mention_is_refused(string json) =>
        Assert.Throws<JsonException>(() => MentionJson.Read(json));
}
