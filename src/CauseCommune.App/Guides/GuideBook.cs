using System.Collections.Concurrent;
using System.Reflection;

namespace CauseCommune.App.Guides;

/// <summary>
/// The guide and the pages for those who run the instance: the files of docs/, carried inside the application so that
/// they can be read without a network and always speak of the version that runs.
/// </summary>
public sealed class GuideBook
{
    static readonly Assembly Here = typeof(GuideBook).Assembly;

    /// <summary>The files by their path in docs/, with the name under which each is carried.</summary>
    static readonly Dictionary<string, string> Files = Here.GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>Pages of operations are named by their language; addresses are the same in both.</summary>
    static readonly (string Name, string French, string English)[] Operations =
    [
        ("backup-files", "sauvegarde", "backup"),
        ("install", "installer", "install"),
        ("mail-server", "courriel", "mail"),
    ];

    readonly ConcurrentDictionary<(string Language, string Name), GuideText?> read = new();

    /// <summary>A page by its name; null when there is none.</summary>
    public GuideText? Find(Language language, string name)
    {
        ArgumentNullException.ThrowIfNull(language);
        // Only names of pages are remembered: anybody can make up others.
        return PathOf(language, name) is { } path
            ? read.GetOrAdd((language.Code, name), _ => Read(language, name, path))
            : null;
    }

    /// <summary>A picture of the guide, as PNG; null when there is none.</summary>
    public static Stream? OpenPicture(Language language, string name) =>
        Open($"pictures/guide/{language}/{name}");

    /// <summary>Where a file of docs/ is read inside the application; null when it is not carried.</summary>
    static string? AddressOf(string path)
    {
        if (!Files.ContainsKey(path))
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(path);
        switch (path.Split('/'))
        {
            case ["guide", var code, _] when Language.Find(code) is { } language:
                return Routes.Guide(language, name);
            case ["pictures", "guide", var code, var file] when Language.Find(code) is { } language:
                return Routes.GuidePicture(language, file);
            case ["operations", _]:
                var page = Operations.FirstOrDefault(o => o.French == name || o.English == name);
                return page.Name is null
                    ? null
                    : Routes.Guide(
                        page.French == name ? Language.French : Language.English,
                        page.Name
                    );
            default:
                return null;
        }
    }

    static string? PathOf(Language language, string name)
    {
        var operation = Operations.FirstOrDefault(o => o.Name == name);
        var path = operation.Name is null
            ? $"guide/{language}/{name}.md"
            : $"operations/{(language == Language.French ? operation.French : operation.English)}.md";
        return Files.ContainsKey(path) ? path : null;
    }

    static GuideText Read(Language language, string name, string path)
    {
        using var reader = new StreamReader(Open(path)!);
        return new GuideWriter(language, to => Resolve(path, to), Size).Write(
            name,
            reader.ReadToEnd()
        );
    }

    /// <summary>A link of a page as an address of the application; what leads to the network stays as it is. Null for a file that is not carried.</summary>
    static string? Resolve(string from, string to)
    {
        var docs = new Uri("docs://here/");
        if (!Uri.TryCreate(new Uri(docs, from), to, out var target) || target.Host != docs.Host)
        {
            return to;
        }

        return AddressOf(target.AbsolutePath[1..]) is { } address
            ? address + target.Fragment
            : null;
    }

    /// <summary>The size of a picture by its address, in pixels, from the head of the file.</summary>
    static (int Width, int Height)? Size(string address)
    {
        var path = Files.Keys.FirstOrDefault(p =>
            p.StartsWith("pictures/", StringComparison.Ordinal) && AddressOf(p) == address
        );
        if (path is null)
        {
            return null;
        }

        Span<byte> head = stackalloc byte[24];
        using var file = Open(path)!;
        file.ReadExactly(head);
        return (
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head[16..]),
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head[20..])
        );
    }

    static Stream? Open(string path) =>
        Files.TryGetValue(path, out var name) ? Here.GetManifestResourceStream(name) : null;
}
