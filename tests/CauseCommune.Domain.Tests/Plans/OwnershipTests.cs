using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.Domain.Tests.Plans;

public sealed class OwnershipTests
{
    static readonly LocalDate Today = APlan.Today;

    [Fact]
    public void Being_named_is_not_promising()
    {
        var action = APlan.OneAction();

        action.NameOwner(null, null, "le bureau", APlan.Now);

        Assert.True(action.HasOwner);
        Assert.Equal(Agreement.Named, action.OwnersWord);
        Assert.False(action.Facts.IsPromised);
    }

    [Fact]
    public void A_word_says_how_by_whom_and_when()
    {
        var action = APlan.OneAction();
        var owner = action.NameOwner(null, null, "le bureau", APlan.Now);

        owner.Accept(AgreementWay.AtTheMeeting, "la trésorière", Today);

        Assert.Equal(Agreement.Accepted, action.OwnersWord);
        Assert.Equal(
            (AgreementWay.AtTheMeeting, "la trésorière", Today),
            (owner.Way!.Value, owner.AgreedBy, owner.AgreedOn!.Value)
        );
    }

    [Fact]
    public void An_owner_who_declines_still_stands_there_until_another_is_named()
    {
        var action = APlan.OneAction();
        action
            .NameOwner(null, null, "le bureau", APlan.Now)
            .Decline(AgreementWay.ByAnswer, null, Today);

        Assert.Equal(Lack.OwnerDeclined, action.Facts.Lacks & Lack.OwnerDeclined);
        Assert.Equal("le bureau", action.Accountable!.Group);
    }

    [Fact]
    public void One_answers_at_a_time_and_the_new_one_has_not_accepted_yet()
    {
        var action = APlan.OneAction();
        action
            .NameOwner(null, null, "le bureau", APlan.Now)
            .Accept(AgreementWay.AtTheMeeting, null, Today);

        action.NameOwner(null, null, "le comité", APlan.Now);

        var owner = Assert.Single(action.Owners);
        Assert.Equal(("le comité", Agreement.Named), (owner.Group, owner.Agreement));
    }

    [Fact]
    public void Partners_stay_when_the_owner_changes_and_never_answer_for_it()
    {
        var action = APlan.OneAction();
        var partner = action.NamePartner(null, null, "les ateliers", APlan.Now);
        partner.Accept(AgreementWay.ByAnswer, null, Today);

        Assert.Null(action.Accountable);
        Assert.False(action.Facts.IsPromised);
        action.NameOwner(null, null, "le bureau", APlan.Now);
        Assert.Equal(2, action.Owners.Count);
        action.Remove(partner);
        Assert.Equal("le bureau", Assert.Single(action.Owners).Group);
    }

    [Fact]
    public void Nobody_is_no_owner() =>
        Assert.Throws<ArgumentException>(() =>
            APlan.OneAction().NameOwner(null, null, " ", APlan.Now)
        );

    [Fact]
    public void An_organisation_answers_through_its_person()
    {
        var organization = new Organization
        {
            Id = Id<Organization>.New(APlan.Now),
            CoalitionId = Id<Coalition>.New(APlan.Now),
            Name = "Réseau du littoral",
        };
        var person = new Person
        {
            Id = Id<Person>.New(APlan.Now),
            CoalitionId = organization.CoalitionId,
            Name = "Camille Exemple",
        };

        var owner = APlan.OneAction().NameOwner(organization, person, null, APlan.Now);

        Assert.Equal((organization.Id, person.Id), (owner.OrganizationId, owner.PersonId));
    }
}
