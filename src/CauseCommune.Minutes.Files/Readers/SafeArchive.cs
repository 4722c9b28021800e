using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CauseCommune.Minutes.Files.Readers;

/// <summary>An archive whose parts were counted while they were unpacked, and whose XML may name no document type.</summary>
internal sealed class SafeArchive
{
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    /// <summary>Unpacks the parts that end in .xml or .rels; the others are only counted.</summary>
    /// <exception cref="RefusedException">It holds too many parts, or they unpack to too much.</exception>
    public SafeArchive(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        if (archive.Entries.Count > FileLimits.Entries)
        {
            throw new RefusedException(Refusals.TooMuchInside);
        }

        var left = FileLimits.InflatedBytes;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            var isKept = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
            using var part = entry.Open();
            using var kept = new MemoryStream();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    throw new RefusedException(Refusals.TooMuchInside);
                }

                if (isKept)
                {
                    kept.Write(buffer, 0, read);
                }
            }

            if (isKept)
            {
                _parts[entry.FullName] = kept.ToArray();
            }
        }
    }

    /// <summary>The XML of a part, null when there is none of that name.</summary>
    /// <exception cref="XmlException">It is no XML, or names a document type.</exception>
    public XElement? Xml(string name)
    {
        if (!_parts.TryGetValue(name, out var bytes))
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = FileLimits.InflatedBytes,
        };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }
}
