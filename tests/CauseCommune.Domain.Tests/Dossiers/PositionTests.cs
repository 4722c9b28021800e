using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Dossiers;
using NodaTime;

namespace CauseCommune.Domain.Tests.Dossiers;

public sealed class PositionTests
{
    [Theory]
    [InlineData(null, new string[0])]
    [InlineData("Le diagnostic est juste.", new[] { "Le diagnostic est juste." })]
    [InlineData("Une.\n\n  Deux.  \n", new[] { "Une.", "Deux." })]
    public void Its_reasons_are_one_a_line(string? reasons, string[] expected) =>
        Assert.Equal(
            expected,
            new Position
            {
                Id = Id<Position>.New(NodaConstants.UnixEpoch),
                CoalitionId = Id<Coalition>.New(NodaConstants.UnixEpoch),
                Authority = "Ministère de l'exemple",
                Stance = Stance.Supports,
                Reasons = reasons,
            }.ReasonList
        );
}
