using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CauseCommune.Bench.Pages;

/// <summary>A web server as a process of its own, kept to the first core so that the load comes from another.</summary>
sealed class Server : IAsyncDisposable
{
    /// <summary>Stands for "no encoding" on a command line.</summary>
    public const string Plain = "plain";

    readonly Process process;

    Server(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory in use, in MiB.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    public static async Task<Server> StartAsync(string assembly, Func<int, string[]> options)
    {
        var port = FreePort();
        var path = Path.Combine(AppContext.BaseDirectory, assembly);
        var start = new ProcessStartInfo("taskset", ["-c", "0", "dotnet", path, .. options(port)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var server = new Server(Process.Start(start)!, port);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        await server.AnswersAsync();
        return server;
    }

    async Task AnswersAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30) && !process.HasExited)
        {
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        await DisposeAsync();
        throw new InvalidOperationException("The server did not start.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
