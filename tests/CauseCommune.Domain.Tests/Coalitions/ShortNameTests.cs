using CauseCommune.Domain.Coalitions;
using CsCheck;

namespace CauseCommune.Domain.Tests.Coalitions;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("Femmes@Numérique", "femmes-numerique")]
    [InlineData("L'eau, bien commun !", "l-eau-bien-commun")]
    [InlineData("  Forêts & rivières  ", "forets-rivieres")]
    [InlineData("?", "collectif")]
    [InlineData("x", "collectif")]
    [InlineData("", "collectif")]
    [InlineData("共同事业", "collectif")]
    public void It_is_made_of_the_letters_and_digits_of_the_name(string name, string expected) =>
        Assert.Equal(expected, ShortName.From(name));

    [Fact]
    public void Whatever_the_name_it_can_stand_in_an_address() =>
        Gen.String.Sample(name =>
        {
            if (name.Any(char.IsSurrogate))
            {
                return;
            }

            var made = ShortName.From(name);

            Assert.InRange(made.Length, 2, ShortName.Longest);
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", made);
        });

    [Fact]
    public void A_number_behind_it_never_makes_it_too_long()
    {
        var longest = ShortName.From(new string('a', 200));

        Assert.Equal(ShortName.Longest, longest.Length);
        Assert.Equal(new string('a', 57) + "-12", ShortName.Numbered(longest, 12));
        Assert.Equal("eau-2", ShortName.Numbered("eau", 2));
    }
}
