using System.Net;
using System.Text;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Hosting;

public sealed class ProblemsTest(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("/fr/theme", "Cette page est restée ouverte trop longtemps")]
    [InlineData("/en/theme", "This page was open for too long")]
    public async Task A_form_whose_token_is_too_old_says_so(string address, string sentence)
    {
        using var form = new FormUrlEncodedContent([new("Theme", "dark"), new("_token", "stale")]);

        await Answers(address, form, HttpStatusCode.BadRequest, sentence);
    }

    [Fact]
    public async Task A_page_that_only_shows_takes_nothing()
    {
        using var form = new FormUrlEncodedContent([]);

        await Answers("/en", form, HttpStatusCode.MethodNotAllowed, "does not open in this way");
    }

    [Fact]
    public async Task Something_too_large_is_refused_with_a_sentence()
    {
        using var form = new StringContent(
            "Theme=" + new string('a', 31_000_000),
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );

        await Answers(
            "/en/theme",
            form,
            HttpStatusCode.RequestEntityTooLarge,
            "What you are sending is too large"
        );
    }

    [Theory]
    [InlineData("Theme=", 9_000_000)]
    [InlineData("a=1&", 5_000_000)]
    public async Task Nor_is_what_does_not_say_how_long_it_is(string shape, int length)
    {
        var text = shape.EndsWith('&')
            ? string.Concat(Enumerable.Repeat(shape, length / shape.Length))
            : shape + new string('a', length);
        using var form = new Unsaid(text);

        await Answers(
            "/en/theme",
            form,
            HttpStatusCode.RequestEntityTooLarge,
            "What you are sending is too large"
        );
    }

    /// <summary>In pieces, without a length before.</summary>
    sealed class Unsaid : StringContent
    {
        public Unsaid(string text)
            : base(text, Encoding.ASCII, "application/x-www-form-urlencoded") { }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }
    }

    [Theory]
    [InlineData(20_001)]
    [InlineData(60_000)]
    public async Task Too_many_fields_are_refused_with_a_sentence(int count)
    {
        using var form = new StringContent(
            string.Join('&', Enumerable.Range(0, count).Select(i => $"x{i}=1")),
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );

        await Answers(
            "/en/theme",
            form,
            HttpStatusCode.RequestEntityTooLarge,
            "What you are sending is too large"
        );
    }

    [Theory]
    [InlineData("Theme")]
    [InlineData("Theme=a&Theme=b&theme=c")]
    [InlineData("Theme%5B0%5D=a&Theme%5B2%5D=b&Back.x=1")]
    [InlineData("=&&==&%00=%00&Theme=%ED%A0%80")]
    public async Task A_form_of_another_shape_is_never_a_breakdown(string body)
    {
        using var visitor = host.Visitor();
        using var form = new StringContent(
            body,
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );

        var answer = await visitor.PostAsync("/fr/theme", form);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_kind_of_content_is_refused_with_a_sentence()
    {
        using var visitor = host.Visitor();
        using var json = new StringContent(
            "{\"Theme\":\"dark\"}",
            Encoding.UTF8,
            "application/json"
        );

        var answer = await visitor.PostAsync("/en/theme", json);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Contains(
            "Nothing was recorded",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    async Task Answers(string address, HttpContent form, HttpStatusCode code, string sentence)
    {
        using var visitor = host.Visitor();
        // A refusal of the head alone is then read before the rest is sent.
        visitor.DefaultRequestHeaders.ExpectContinue = true;

        var answer = await visitor.PostAsync(address, form);

        Assert.Equal(code, answer.StatusCode);
        Assert.Contains(
            sentence,
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }
}
