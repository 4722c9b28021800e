using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Rules;
using CauseCommune.Minutes.Rules.Actions;
using CauseCommune.Minutes.Text;
using NodaTime;

namespace CauseCommune.Minutes.Tests.Rules;

/// <summary>Each rule is tested by the example and the counter-example that stand beside it.</summary>
public sealed class RuleExamplesTests
{
    private static readonly ReadingContext Context = new(new LocalDate(2031, 2, 1));

    public static TheoryData<string> FactRules() =>
        [.. Rulebook.Facts.Append(Rulebook.Meeting).Select(NameOf)];

    public static TheoryData<string> PersonRules() => [.. Rulebook.People.Select(NameOf)];

    public static TheoryData<string> ActionRules() => [.. ActionFinder.Rules.Select(NameOf)];

    [Theory]
    [MemberData(nameof(FactRules))]
    public void A_rule_finds_its_example_and_leaves_its_counter_example(string name)
    {
        var rule = Rulebook.Facts.Append(Rulebook.Meeting).Single(r => NameOf(r) == name);

        Assert.NotEmpty(rule.Find(Met(rule.Example)));
        Assert.Empty(rule.Find(Met(rule.CounterExample)));
    }

    [Theory]
    [MemberData(nameof(PersonRules))]
    public void A_rule_meets_the_people_of_its_example_and_nobody_else(string name)
    {
        var rule = Rulebook.People.Single(r => NameOf(r) == name);

        Assert.NotEmpty(Of(rule, rule.Example));
        Assert.Empty(Of(rule, rule.CounterExample));
    }

    [Theory]
    [MemberData(nameof(ActionRules))]
    public void A_rule_sees_the_deed_of_its_example_and_no_other(string name)
    {
        var rule = ActionFinder.Rules.Single(r => NameOf(r) == name);

        Assert.NotEmpty(DeedsOf(rule, rule.Example));
        Assert.Empty(DeedsOf(rule, rule.CounterExample));
    }

    private static string NameOf(object rule) => rule.GetType().Name;

    private static Document Met(string text)
    {
        var minutes = Document.Of(text, Context);
        foreach (var rule in Rulebook.People)
        {
            foreach (
                var person in minutes.Sentences.SelectMany(s => rule.Find(minutes, s)).ToList()
            )
            {
                minutes.Roster.Add(person);
            }
        }

        return minutes;
    }

    private static List<Person> Of(PersonRule rule, string text)
    {
        var minutes = Document.Of(text, Context);
        return [.. minutes.Sentences.SelectMany(sentence => rule.Find(minutes, sentence))];
    }

    private static List<Deed> DeedsOf(ActionRule rule, string text)
    {
        var minutes = Document.Of(text, Context);
        return
        [
            .. minutes
                .Sentences.SelectMany(sentence => sentence.Clauses)
                .Select(clause => rule.Find(minutes, clause))
                .OfType<Deed>(),
        ];
    }
}
