using CauseCommune.Domain;
using CsCheck;

namespace CauseCommune.Domain.Tests;

public sealed class EmailAddressTest
{
    [Theory]
    [InlineData("claire@exemple.org", "claire@exemple.org")]
    [InlineData("  Claire@Exemple.ORG ", "claire@exemple.org")]
    [InlineData("Claire Exemple <claire@exemple.org>", "claire@exemple.org")]
    [InlineData("mailto:claire@exemple.org", "claire@exemple.org")]
    [InlineData("jean-paul.o'neil+cc@sous.exemple.org", "jean-paul.o'neil+cc@sous.exemple.org")]
    [InlineData("zoé@été.exemple", "zoé@xn--t-9fab.exemple")]
    [InlineData("zoe\u0301@exemple.org", "zoé@exemple.org")]
    public void What_people_type_has_one_form_to_compare_by(string typed, string normal) =>
        Assert.Equal(normal, EmailAddress.Parse(typed)?.Normal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("claire")]
    [InlineData("@exemple.org")]
    [InlineData("claire@")]
    [InlineData("claire@exemple")]
    [InlineData("claire@exemple..org")]
    [InlineData("claire@-exemple.org")]
    [InlineData("claire..b@exemple.org")]
    [InlineData(".claire@exemple.org")]
    [InlineData("claire b@exemple.org")]
    [InlineData("claire@exemple.org\r\nBcc: tous@exemple.org")]
    [InlineData("claire\u0000@exemple.org")]
    [InlineData("claire@exemple.org, paul@exemple.org")]
    [InlineData("claire@127.0.0.1")]
    [InlineData("claire@exemple.org\u202e")]
    [InlineData("\ud800@exemple.org")]
    public void What_is_no_address_is_refused(string? typed) =>
        Assert.Null(EmailAddress.Parse(typed));

    [Fact]
    public void An_address_that_no_mail_could_carry_is_refused() =>
        Assert.Null(EmailAddress.Parse($"{new string('a', 65)}@exemple.org"));

    [Fact]
    public void Two_scripts_that_look_alike_are_two_addresses() =>
        Assert.NotEqual(
            EmailAddress.Parse("claire@exemple.org")!.Normal,
            EmailAddress.Parse("claire@exempl\u0435.org")?.Normal
        );

    [Fact]
    public void A_local_part_with_accents_needs_a_server_that_takes_it()
    {
        Assert.False(EmailAddress.Parse("zoé@exemple.org")!.IsPlain);
        Assert.True(EmailAddress.Parse("zoe@exemple.org")!.IsPlain);
    }

    [Fact]
    public void Reading_any_text_throws_nothing() =>
        Gen.String.Sample(text => EmailAddress.Parse(text) is null or { Normal.Length: > 0 });
}
