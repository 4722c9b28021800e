using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CauseCommune.Browser.Tests;

/// <summary>
/// A picture of a screen with at most 256 colours, as PNG: a third of what the browser writes, and nobody sees the difference,
/// since only the edges of letters have more. (PNG specification, sections 5, 9 and 11.)
/// </summary>
static class SmallPicture
{
    const int Most = 256;
    static readonly byte[] Signature = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8];

    /// <summary>The same picture, smaller.</summary>
    /// <param name="png">As Chromium writes it: 8 bits, RGB or RGBA, not interlaced.</param>
    public static byte[] Of(byte[] png)
    {
        var (width, height, colours) = Read(png);
        var palette = Palette(colours);
        var nearest = new Dictionary<int, byte>();
        var lines = new byte[height * (width + 1)];
        for (var i = 0; i < colours.Length; i++)
        {
            if (!nearest.TryGetValue(colours[i], out var index))
            {
                index = nearest[colours[i]] = Nearest(palette, colours[i]);
            }

            // Each line begins with its filter: none.
            lines[(i / width * (width + 1)) + 1 + (i % width)] = index;
        }

        return Write(width, height, palette, lines);
    }

    /// <summary>The colour that is most frequent among its neighbours stands for them.</summary>
    static int[] Palette(int[] colours) =>
        [
            .. colours
                .CountBy(colour => colour)
                .GroupBy(counted => counted.Key & 0xF8F8F8)
                .OrderByDescending(near => near.Sum(counted => counted.Value))
                .Take(Most)
                .Select(near => near.MaxBy(counted => counted.Value).Key),
        ];

    static byte Nearest(int[] palette, int colour)
    {
        var best = 0;
        for (var i = 1; i < palette.Length; i++)
        {
            if (Distance(palette[i], colour) < Distance(palette[best], colour))
            {
                best = i;
            }
        }

        return (byte)best;
    }

    static int Distance(int one, int other)
    {
        int Part(int shift) => ((one >> shift) & 0xFF) - ((other >> shift) & 0xFF);
        return (Part(16) * Part(16)) + (Part(8) * Part(8)) + (Part(0) * Part(0));
    }

    static (int Width, int Height, int[] Colours) Read(byte[] png)
    {
        int width = 0,
            height = 0,
            channels = 0;
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var data = png.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    width = BinaryPrimitives.ReadInt32BigEndian(data);
                    height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                    channels = data[9] == 6 ? 4 : 3;
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        return (width, height, Colours(unpacking, width, height, channels));
    }

    static int[] Colours(Stream lines, int width, int height, int channels)
    {
        var colours = new int[width * height];
        var above = new byte[width * channels];
        var line = new byte[width * channels];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(line);
            Unfilter(filter, line, above, channels);
            for (var x = 0; x < width; x++)
            {
                var at = x * channels;
                colours[(y * width) + x] = (line[at] << 16) | (line[at + 1] << 8) | line[at + 2];
            }

            (above, line) = (line, above);
        }

        return colours;
    }

    static void Unfilter(int filter, byte[] line, byte[] above, int channels)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var left = i < channels ? 0 : line[i - channels];
            var corner = i < channels ? 0 : above[i - channels];
            line[i] += (byte)(
                filter switch
                {
                    1 => left,
                    2 => above[i],
                    3 => (left + above[i]) / 2,
                    4 => Paeth(left, above[i], corner),
                    _ => 0,
                }
            );
        }
    }

    static int Paeth(int left, int above, int corner)
    {
        var (l, a, c) = (
            Math.Abs(above - corner),
            Math.Abs(left - corner),
            Math.Abs(left + above - (2 * corner))
        );
        return l <= a && l <= c ? left
            : a <= c ? above
            : corner;
    }

    static byte[] Write(int width, int height, int[] palette, byte[] lines)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            packing.Write(lines);
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 3);
        byte[] colours =
        [
            .. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c }),
        ];
        return
        [
            .. Signature,
            .. Chunk("IHDR", head),
            .. Chunk("PLTE", colours),
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    static byte[] Chunk(string kind, byte[] data)
    {
        byte[] told = [.. Encoding.ASCII.GetBytes(kind), .. data];
        var chunk = new byte[told.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        told.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(told.Length + 4), Checksum(told));
        return chunk;
    }

    static uint Checksum(byte[] told)
    {
        var sum = uint.MaxValue;
        foreach (var one in told)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
