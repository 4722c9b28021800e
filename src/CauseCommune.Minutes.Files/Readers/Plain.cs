using System.Text;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>Plain text, whatever its encoding: by its mark, else UTF-8 where it is valid, else Windows-1252.</summary>
internal static class Plain
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    public static string Text(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => Unmarked(bytes),
        };

    /// <summary>False for what no text holds: zeros without a mark of UTF-16.</summary>
    public static bool IsText(byte[] bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        || bytes.AsSpan().IndexOf((byte)0) < 0 && Controls(bytes) * 50 <= bytes.Length;

    private static int Controls(byte[] bytes) =>
        bytes.Count(b => b < 32 && b is not (9 or 10 or 12 or 13 or 27));

    private static string Unmarked(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(bytes);
        }
    }
}
