using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using NodaTime;

namespace CauseCommune.App.Tests.Look;

/// <summary>The account in words, on 20 February 2018, after the meeting of the 5th.</summary>
public sealed class AccountWordsTests
{
    private static readonly LocalDate Today = new(2018, 2, 20);
    private static readonly Id<Audience> Schools = Id<Audience>.New(NodaConstants.UnixEpoch);

    [Fact]
    public void When_nothing_came_it_says_so_and_no_more()
    {
        var account = Of(6);

        Assert.Equal("6 attendues, 0 reçue.", French(account));
        Assert.Equal("6 expected, 0 received.", English(account));
        Assert.Equal("<b>6 attendues, 0 reçue</b>.", Bold(account));
    }

    [Fact]
    public void What_is_expected_is_split_into_promised_waiting_and_holes_and_promised_by_state()
    {
        var account = Of(
            6,
            Promise(RecordedState.Done),
            Promise(RecordedState.UnderWay),
            Promise(RecordedState.Planned, due: null),
            Promise(RecordedState.Planned, due: new LocalDate(2018, 2, 16)),
            Promise(RecordedState.Planned) with
            {
                OwnersWord = Agreement.Named,
            }
        );

        Assert.Equal(
            "6 attendues : 4 promises (1 faite, 1 en cours, 1 prévue, 1 en retard), "
                + "1 attend la parole de son responsable, 1 case vide\u202F; dont 1 sans date.",
            French(account)
        );
        Assert.Equal(
            "6 expected: 4 promised (1 done, 1 under way, 1 planned, 1 late), "
                + "1 waiting for its owner’s word, 1 hole; of which 1 without a date.",
            English(account)
        );
        Assert.Contains("<b>1 en retard</b>", Bold(account), StringComparison.Ordinal);
        Assert.Contains("<b>1 case vide</b>", Bold(account), StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_without_owner_is_said_apart_and_nothing_is_counted_twice()
    {
        var account = Of(
            3,
            Promise(RecordedState.Planned) with
            {
                OwnersWord = Agreement.Named,
            },
            Promise(RecordedState.Planned) with
            {
                OwnersWord = null,
                HasOwner = false,
            }
        );

        Assert.Equal(
            "3 attendues : 0 promise, 1 attend la parole de son responsable, 1 sans responsable, 1 case vide.",
            French(account)
        );
    }

    [Fact]
    public void Actions_beyond_the_need_and_actions_without_audience_are_counted_apart()
    {
        var account = Of(
            1,
            Promise(RecordedState.Done),
            Promise(RecordedState.Planned),
            Promise(RecordedState.Planned) with
            {
                AudienceId = null,
            }
        );

        Assert.Equal(
            "1 attendue : 1 promise (1 faite). 1 au-delà du besoin : 1 promise (1 prévue). "
                + "1 sans public visé : 1 promise (1 prévue).",
            French(account)
        );
    }

    [Fact]
    public void A_plan_without_audiences_is_counted_as_one_list()
    {
        var account = PlanAccount.Of(
            [],
            [Promise(RecordedState.Done) with { AudienceId = null }],
            Today,
            null
        );

        Assert.Equal("1 action : 1 promise (1 faite).", French(account));
        Assert.Equal("1 action: 1 promised (1 done).", English(account));
    }

    [Fact]
    public void An_empty_plan_says_that_nothing_is_expected()
    {
        var account = PlanAccount.Of([], [], Today, null);

        Assert.Equal("Rien n’est encore attendu ni promis.", French(account));
    }

    [Fact]
    public void An_audience_has_its_line_for_the_margin()
    {
        var account = Of(2, Promise(RecordedState.Done));

        Assert.Equal(
            "2 attendues, 1 promise (1 faite)",
            Plain(AccountWords.Margin(Words.In(Language.French), account.Audiences[0]))
        );
    }

    private static ActionFacts Promise(RecordedState state, LocalDate? due) =>
        new(Schools, state, null, due, Today, Agreement.Accepted, true, true);

    private static ActionFacts Promise(RecordedState state) =>
        Promise(state, new LocalDate(2018, 3, 31));

    private static PlanAccount Of(int needs, params ActionFacts[] actions) =>
        PlanAccount.Of([(Schools, needs)], actions, Today, new LocalDate(2018, 2, 5));

    private static string French(PlanAccount account) =>
        Plain(AccountWords.Plain(Words.In(Language.French), account));

    private static string English(PlanAccount account) =>
        Plain(AccountWords.Plain(Words.In(Language.English), account));

    private static string Bold(PlanAccount account) =>
        Plain(AccountWords.Sentence(Words.In(Language.French), account).Value);

    // A figure stays on the line of its word; here the words alone matter.
    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
