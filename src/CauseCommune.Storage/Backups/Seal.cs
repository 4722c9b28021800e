using System.Security.Cryptography;
using System.Text;

namespace CauseCommune.Storage.Backups;

/// <summary>
/// The last 64 bytes of a backup, in the comment of the archive: the SHA-256 of all that stands before. A byte that changed
/// anywhere, or an end that is missing, is seen before anything else of it is read. It proves that the file is whole, not who wrote it.
/// </summary>
static class Seal
{
    const int Length = 64;

    public static readonly string Blank = new('0', Length);

    public static async Task PutAsync(FileStream file, CancellationToken cancel)
    {
        var seal = await MakeAsync(file, cancel);
        await file.WriteAsync(Encoding.ASCII.GetBytes(seal), cancel);
    }

    public static async Task<bool> HoldsAsync(FileStream file, CancellationToken cancel)
    {
        if (file.Length <= Length)
        {
            return false;
        }

        var made = await MakeAsync(file, cancel);
        var found = new byte[Length];
        await file.ReadExactlyAsync(found, cancel);
        return Encoding.ASCII.GetString(found) == made;
    }

    /// <summary>Leaves the file where its seal begins.</summary>
    static async Task<string> MakeAsync(FileStream file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var left = file.Length - Length;
        file.Position = 0;
        while (left > 0)
        {
            var read = await file.ReadAsync(
                buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)),
                cancel
            );
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
