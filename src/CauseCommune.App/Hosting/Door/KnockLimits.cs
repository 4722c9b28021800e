using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CauseCommune.App.Hosting;

/// <summary>How often a network may knock without being known, and how many forms it may send at all.</summary>
/// <param name="APrefixInFiveMinutes">Codes asked for and given, passkeys.</param>
/// <param name="FormsAPrefixInAMinute">All forms, while the instance is open; a whole meeting may sit behind one address.</param>
public sealed record KnockLimit(int APrefixInFiveMinutes = 60, int FormsAPrefixInAMinute = 600);

/// <summary>Limits by network: who goes beyond them reads so in a page, and how long to wait.</summary>
static class KnockLimits
{
    static readonly TimeSpan KnocksIn = TimeSpan.FromMinutes(5);
    static readonly TimeSpan FormsIn = TimeSpan.FromMinutes(1);

    public static void Limit(this RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(
            Door.Knocks,
            http => Sliding(http, of => of.APrefixInFiveMinutes, KnocksIn)
        );
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            HttpMethods.IsPost(http.Request.Method)
            && http.RequestServices.GetRequiredService<Settings>().IsOpen
                ? Sliding(http, of => of.FormsAPrefixInAMinute, FormsIn)
                : RateLimitPartition.GetNoLimiter("")
        );
        options.OnRejected = (rejected, _) =>
        {
            var knocks =
                rejected
                    .HttpContext.GetEndpoint()
                    ?.Metadata.GetMetadata<EnableRateLimitingAttribute>()
                is not null;
            rejected.HttpContext.Response.Headers.RetryAfter = (
                knocks ? KnocksIn : FormsIn
            ).TotalSeconds.ToString("0", null);
            return ValueTask.CompletedTask;
        };
    }

    static RateLimitPartition<string> Sliding(
        HttpContext http,
        Func<KnockLimit, int> most,
        TimeSpan window
    ) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            NetworkOf(http.Connection.RemoteIpAddress),
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most(http.RequestServices.GetRequiredService<KnockLimit>()),
                Window = window,
                SegmentsPerWindow = 5,
            }
        );

    /// <summary>Who shares a network shares a limit: 24 bits of an IPv4 address, 48 of an IPv6 one.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        var kept = address.AddressFamily is AddressFamily.InterNetwork ? 3 : 6;
        Array.Clear(bytes, kept, bytes.Length - kept);
        return new IPAddress(bytes).ToString();
    }
}
