using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CauseCommune.Bench.Pages;

/// <summary>The least that a Kestrel can do: the same bytes for every request, from memory.</summary>
static class Floor
{
    public static async Task RunAsync(int port, string bodyFile, string type, string encoding)
    {
        var body = await File.ReadAllBytesAsync(bodyFile);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrel(o => o.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = type;
            http.Response.ContentLength = body.Length;
            if (encoding != Server.Plain)
            {
                http.Response.Headers.ContentEncoding = encoding;
            }

            return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
        });
        await app.RunAsync();
    }
}
