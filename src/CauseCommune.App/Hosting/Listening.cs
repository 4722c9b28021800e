using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace CauseCommune.App.Hosting;

/// <summary>Takes the port; while it does, the framework keeps quiet, since a refusal is told in our own sentence.</summary>
sealed class Listening
{
    static readonly string[] Loud =
    [
        "Microsoft.Extensions.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];
    bool started;

    /// <summary>Warnings and worse, one line each.</summary>
    public void Quiet(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(o => o.SingleLine = true);
        logging.AddFilter(
            (category, level) => level >= LogLevel.Warning && (started || !IsLoud(category))
        );
        // The keys lie in the data folder, which the host protects as a whole.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    static bool IsLoud(string? category) =>
        Loud.Any(l => category?.StartsWith(l, StringComparison.Ordinal) is true);

    public async Task<StartRefusal?> StartAsync(WebApplication app, Settings settings)
    {
        try
        {
            await app.StartAsync();
            started = true;
            return null;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return StartRefusal.Of(ExitCode.PortTaken, settings.Port.ToString());
        }
        catch (SocketException denied) when (denied.SocketErrorCode is SocketError.AccessDenied)
        {
            return StartRefusal.Of(ExitCode.PortTaken, settings.Port.ToString());
        }
    }
}
