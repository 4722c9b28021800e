using System.Security.Cryptography;
using System.Text;
using CauseCommune.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Hosting;

/// <summary>
/// The code by which the first host comes in: made anew at each start while there is no host, printed on the console, never kept
/// anywhere. Whoever reads the console runs the machine.
/// </summary>
sealed class FirstHostCode
{
    // Without letters and digits that look alike; 32 signs, so that 16 of them hold 80 bits.
    const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const int Length = 16;
    const int Group = 4;

    /// <summary>In four groups; null once there is a host.</summary>
    public string? Code { get; private set; }

    /// <summary>Makes it, where people sign in and nobody is a host yet.</summary>
    public async Task PrepareAsync(IServiceProvider services)
    {
        if (!services.GetRequiredService<Settings>().IsOpen)
        {
            return;
        }

        await using var db = services.GetRequiredService<Func<AppDb>>()();
        Code = await db.Accounts.AnyAsync(a => a.IsHost)
            ? null
            : string.Join(
                '-',
                RandomNumberGenerator
                    .GetString(Signs, Length)
                    .Chunk(Group)
                    .Select(g => new string(g))
            );
    }

    /// <summary>True for the code, however it is spaced.</summary>
    public bool Is(string? typed) =>
        Code is not null
        && CryptographicOperations.FixedTimeEquals(Bytes(Code), Bytes(typed ?? ""));

    /// <summary>There is a host: no other comes in by it.</summary>
    public void End() => Code = null;

    static byte[] Bytes(string code) =>
        Encoding.UTF8.GetBytes(string.Concat(code.ToUpperInvariant().Where(char.IsLetterOrDigit)));
}
