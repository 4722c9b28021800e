using System.Text;

namespace CauseCommune.Bench.Pages;

/// <summary>A page as it comes over the wire, for the floor to send the same.</summary>
/// <param name="Status">The status line's number.</param>
/// <param name="Cookies">What the page set, as a browser would send it back.</param>
sealed record Sample(int Status, byte[] Body, string Type, string Encoding, string Cookies)
{
    public static async Task<Sample> OfAsync(Server server, string path)
    {
        using var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"http://localhost:{server.Port}{path}"
        );
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await client.SendAsync(request);
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set)
            ? string.Join("; ", set.Select(c => c.Split(';')[0]))
            : "";
        return new(
            (int)answer.StatusCode,
            await answer.Content.ReadAsByteArrayAsync(),
            answer.Content.Headers.ContentType?.ToString() ?? "text/html",
            answer.Content.Headers.ContentEncoding.FirstOrDefault() ?? Server.Plain,
            cookies
        );
    }
}
