using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CauseCommune.Bench.Pages;

/// <summary>
/// One connection that asks for the same page again and again. Written on a socket, since a full HTTP client costs more
/// than the server that is measured.
/// </summary>
sealed class Connection : IDisposable
{
    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly byte[] buffer = new byte[1 << 20];
    readonly byte[] request;

    Connection(string path, int port, string cookies)
    {
        var cookie = cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n";
        request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept-Encoding: br\r\n{cookie}\r\n"
        );
    }

    public static async Task<Connection> OpenAsync(string path, int port, string cookies = "")
    {
        var connection = new Connection(path, port, cookies);
        await connection.socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Asks once; the whole answer, head and body as they came.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> AskAsync()
    {
        await socket.SendAsync(request);
        var read = 0;
        var end = -1;
        while (end < 0 || read < end)
        {
            var some = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (some == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += some;
            end = EndOf(buffer.AsSpan(0, read));
        }

        return buffer.AsMemory(0, read);
    }

    /// <summary>Where the answer ends; -1 while that cannot be told.</summary>
    static int EndOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return -1;
        }

        var length = answer[..head].IndexOf("\r\nContent-Length: "u8);
        if (length >= 0)
        {
            var digits = answer[(length + 18)..head];
            var line = digits.IndexOf((byte)'\r');
            return head + 4 + int.Parse(line < 0 ? digits : digits[..line], null);
        }

        return answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : -1;
    }

    public void Dispose() => socket.Dispose();
}
