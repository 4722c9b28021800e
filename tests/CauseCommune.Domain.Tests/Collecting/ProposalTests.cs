using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Tests.Plans;

namespace CauseCommune.Domain.Tests.Collecting;

public sealed class ProposalTests
{
    [Fact]
    public void It_is_settled_once()
    {
        var proposal = One("Planter");
        proposal.Choose(APlan.OneAction(), APlan.Today);

        Assert.Equal(ProposalState.Chosen, proposal.State);
        Assert.Throws<InvalidOperationException>(() =>
            proposal.SetAside("Trop cher.", APlan.Today)
        );
    }

    [Fact]
    public void The_one_that_stays_says_what_both_agreed_on()
    {
        var (one, other) = (One("Planter"), One("Tendre"));

        other.MergeInto(one, new ProposalDraft { What = "Planter et tendre" }, APlan.Today);

        Assert.Equal(("Planter et tendre", ProposalState.Waiting), (one.What, one.State));
        Assert.Equal(("Tendre", ProposalState.Merged), (other.What, other.State));
        Assert.Equal(one.Id, other.IntoId);
    }

    [Fact]
    public void Nothing_merges_into_itself_or_into_what_is_settled()
    {
        var (one, other) = (One("Planter"), One("Tendre"));
        one.SetAside("Trop cher.", APlan.Today);

        Assert.Throws<ArgumentException>(() =>
            other.MergeInto(other, new ProposalDraft { What = "x" }, APlan.Today)
        );
        Assert.Throws<InvalidOperationException>(() =>
            other.MergeInto(one, new ProposalDraft { What = "x" }, APlan.Today)
        );
    }

    [Fact]
    public void Set_aside_it_can_wait_again()
    {
        var proposal = One("Planter");
        proposal.SetAside("Trop cher.", APlan.Today);

        proposal.TakeUp();

        Assert.Equal((ProposalState.Waiting, null), (proposal.State, proposal.SettledOn));
    }

    [Theory]
    [InlineData("nous", true)]
    [InlineData("NOUS-MÊMES", true)]
    [InlineData("LES ARBRES D'EXEMPLE", true)]
    [InlineData("Bâtir Fictif", false)]
    public void An_organisation_speaks_of_itself_by_its_name_or_as_we(string name, bool self) =>
        Assert.Equal(self, OwnerWords.IsSelf(name, "Les Arbres d'Exemple"));

    [Fact]
    public void Several_owners_are_parted_by_semicolons_each_once() =>
        Assert.Equal(
            ["Nora Exemple", "le bureau"],
            OwnerWords.Split(" Nora Exemple ; le bureau; NORA EXEMPLE ;")
        );

    [Theory]
    [InlineData("Nora Exemple", OwnerForm.Person)]
    [InlineData("le bureau", OwnerForm.Group)]
    [InlineData("Fictif", OwnerForm.Organization)]
    public void The_form_of_a_name_tells_what_it_stands_for(string name, OwnerForm form) =>
        Assert.Equal(form, OwnerWords.FormOf(name));

    static Proposal One(string what)
    {
        var from = SolicitationTests.An("Exemple");
        var reply = new Reply
        {
            Id = Id<Reply>.New(APlan.Now),
            CoalitionId = from.CoalitionId,
            OrganizationId = from.Id,
            Text = "",
            On = APlan.Today,
            RecordedAt = APlan.Now,
        };
        return new(APlan.Empty().Id, from, reply, new ProposalDraft { What = what }, APlan.Now);
    }
}
