using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using NodaTime;

namespace CauseCommune.Domain.Tests.Meetings;

public sealed class OpenQuestionTests
{
    [Fact]
    public void A_question_is_open_until_it_is_settled_with_its_answer()
    {
        var question = new OpenQuestion
        {
            Id = Id<OpenQuestion>.New(NodaConstants.UnixEpoch),
            CoalitionId = Id<Coalition>.New(NodaConstants.UnixEpoch),
            Text = "Avec quels moyens ?",
            RaisedOn = new LocalDate(2018, 2, 5),
        };
        Assert.Null(question.SettledOn);

        question.Settle(new LocalDate(2018, 2, 20), "Une convention de trois ans.");

        Assert.Equal(new LocalDate(2018, 2, 20), question.SettledOn);
        Assert.Equal("Une convention de trois ans.", question.Answer);
    }
}
