using System.Net;

namespace CauseCommune.Bench.SignIn;

/// <summary>Asks for codes on one connection, each time from another network, with the proof of one page.</summary>
sealed class Asker : IDisposable
{
    readonly HttpClient client;
    readonly string token;
    readonly string cookie;
    int asked;

    Asker(HttpClient client, string token, string cookie) =>
        (this.client, this.token, this.cookie) = (client, token, cookie);

    public static async Task<Asker> AtAsync(int port)
    {
        var opened = new HttpClient(
            new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }
        )
        {
            BaseAddress = new Uri($"http://localhost:{port}"),
        };
        using var answer = await opened.GetAsync("/fr/sign-in");
        var page = await answer.Content.ReadAsStringAsync();
        var cookies = string.Join(
            "; ",
            answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])
        );
        return new(opened, TokenOf(page), cookies);
    }

    public async Task AskAsync(string address)
    {
        asked++;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fr/sign-in");
        request.Content = new FormUrlEncodedContent([
            new("Email", address),
            new("Back", ""),
            new("_token", token),
        ]);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("X-Forwarded-For", $"10.{asked / 256 % 256}.{asked % 256}.1");
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"The instance answered {answer.StatusCode}.");
        }
    }

    public void Dispose() => client.Dispose();

    static string TokenOf(string page) =>
        page.Split("name=\"_token\" value=\"", 2)[1].Split('"', 2)[0];
}
