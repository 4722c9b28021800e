using System.Diagnostics;

namespace CauseCommune.Bench.Pages;

/// <summary>What a server did in one round.</summary>
/// <param name="PerSecond">Requests answered in a second.</param>
/// <param name="Cost">Processor time of the server for one request, in microseconds.</param>
readonly record struct Pace(double PerSecond, double Cost);

/// <summary>Several connections that ask a server for one page as fast as it answers.</summary>
sealed class Load : IDisposable
{
    readonly Server server;
    readonly Connection[] connections;

    Load(Server server, Connection[] connections)
    {
        this.server = server;
        this.connections = connections;
    }

    public static async Task<Load> OnAsync(Server server, string path, string cookies, int count)
    {
        var opened = new Connection[count];
        for (var i = 0; i < count; i++)
        {
            opened[i] = await Connection.OpenAsync(path, server.Port, cookies);
        }

        return new(server, opened);
    }

    public async Task<Pace> RunAsync(TimeSpan during)
    {
        var (used, since) = (server.Used, Stopwatch.GetTimestamp());
        var counts = await Task.WhenAll(
            connections.Select(c => Task.Run(() => AskAsync(c, since, during)))
        );
        var (cost, seconds) = (server.Used - used, Stopwatch.GetElapsedTime(since).TotalSeconds);
        var requests = counts.Sum();
        return new(requests / seconds, cost.TotalMicroseconds / requests);
    }

    static async Task<int> AskAsync(Connection connection, long since, TimeSpan during)
    {
        var count = 0;
        while (Stopwatch.GetElapsedTime(since) < during)
        {
            var answer = await connection.AskAsync();
            if (!answer.Span.StartsWith("HTTP/1.1 200"u8))
            {
                throw new InvalidOperationException(
                    "The server answered something else than the page."
                );
            }

            count++;
        }

        return count;
    }

    public void Dispose()
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }
}
