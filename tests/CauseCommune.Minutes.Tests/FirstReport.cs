using CauseCommune.Minutes;
using NodaTime;

namespace CauseCommune.Minutes.Tests;

/// <summary>What any telling of the first meeting must give, whatever its words.</summary>
internal static class FirstReport
{
    public static void TellsThePlan(Reading reading)
    {
        var audiences = reading.All<AudienceMention>().ToList();
        Assert.Equal(3, audiences.Count);
        Assert.All(audiences, audience => Assert.Equal(2, audience.Needs));
        Assert.Contains(audiences, audience => Plain(audience.Name) == "grand public");
        Assert.Contains(
            audiences,
            audience =>
                Plain(audience.Name) == "ecoles"
                && Plain(audience.Levels!).Contains("primaire", StringComparison.Ordinal)
        );
        Assert.Contains(audiences, audience => Plain(audience.Name) == "entreprises");
        Assert.Equal(
            "cigref",
            Plain(Assert.Single(reading.All<CoordinatorMention>()).Organization)
        );
        Assert.Contains(
            reading.All<DecisionMention>(),
            decision => Plain(decision.Text).Contains("cigref", StringComparison.Ordinal)
        );
    }

    public static void TellsTheMeetings(Reading reading)
    {
        var meeting = Assert.Single(reading.All<MeetingMention>());
        Assert.Equal(new LocalDate(2018, 2, 5), meeting.Date);
        Assert.Equal(MeetingKind.Workshop, meeting.Kind);
        var duration = Assert.Single(reading.All<DurationMention>());
        Assert.Equal(Duration.FromHours(1), duration.Planned);
        Assert.Equal(Duration.FromHours(2), duration.Actual);
        var next = Assert.Single(reading.All<NextMeetingMention>());
        Assert.Equal(new LocalDate(2018, 2, 20), next.When!.Start);
        Assert.Equal(next.When.Start, next.When.End);
        Assert.Null(next.Time);
        Assert.EndsWith("cigref", Plain(next.Place!), StringComparison.Ordinal);
    }

    public static void TellsWhoWasThere(Reading reading)
    {
        foreach (
            var name in new[]
            {
                "Mounir Mahjoubi",
                "Céline Calvez",
                "Paula Forteza",
                "Charlotte Graire",
            }
        )
        {
            var person = Assert.Single(reading.All<AttendanceMention>(), a => a.Name == name);
            Assert.Equal(Presence.Present, person.Presence);
        }

        var representative = reading
            .All<AttendanceMention>()
            .Single(a => a.Name == "Charlotte Graire");
        Assert.Equal("femmes ingenieures", Plain(representative.Represents!));
    }

    public static void TellsTheOutcome(Reading reading)
    {
        var outcome = Assert.Single(reading.All<OutcomeMention>());
        Assert.Equal("grande cause nationale 2018", Plain(outcome.Dossier));
        Assert.False(outcome.Retained);
        Assert.EndsWith(
            "violences faites aux femmes",
            Plain(outcome.Chosen!),
            StringComparison.Ordinal
        );
    }

    public static void TellsThePosition(Reading reading)
    {
        var host = reading.All<AttendanceMention>().Single(a => a.Name == "Mounir Mahjoubi");
        Assert.True(host.ReceivedTheOthers);
        Assert.StartsWith("secretaire d'etat", Plain(host.Title!), StringComparison.Ordinal);
        Assert.Contains(
            reading.All<AttendanceMention>(),
            a => a.OthersNotNamed && a.Presence == Presence.Present
        );
        Assert.Equal(
            Presence.OnlyNamed,
            reading
                .All<AttendanceMention>()
                .Single(a => a.Name is not null && Plain(a.Name) == "edouard philippe")
                .Presence
        );
        Assert.Equal(
            Presence.OnlyNamed,
            reading
                .All<AttendanceMention>()
                .Single(a =>
                    a.Title is not null
                    && Plain(a.Title).StartsWith("president", StringComparison.Ordinal)
                )
                .Presence
        );
        var position = Assert.Single(reading.All<PositionMention>());
        Assert.Equal("Mounir Mahjoubi", position.Authority);
        Assert.Equal(Stance.Supports, position.Stance);
        Assert.Equal(4, position.Reasons.Count);
        Assert.NotNull(position.Wish);
        var frame = Assert.Single(reading.All<FrameMention>());
        Assert.Equal("grande cause du quinquennat", Plain(frame.Frame));
        Assert.Contains("president", Plain(frame.CarriedBy!), StringComparison.Ordinal);
        Assert.Contains(
            "voies et moyens",
            Plain(Assert.Single(reading.All<QuestionMention>()).Text),
            StringComparison.Ordinal
        );
        var source = Assert.Single(reading.All<SourceMention>());
        Assert.Equal("femmes ingenieures", Plain(source.Author));
        Assert.Equal(Certainty.Likely, source.Certainty);
    }

    public static void InventsNothing(Reading reading)
    {
        Assert.Empty(reading.All<ActionMention>());
        Assert.All(
            reading.Mentions,
            mention =>
                Assert.InRange(mention.Passage.End, mention.Passage.Start + 1, reading.Text.Length)
        );
    }

    private static string Plain(string text) =>
        CauseCommune.Minutes.Text.Folding.Fold(text).Replace('-', ' ').Trim();
}
