using Microsoft.Extensions.Time.Testing;

namespace CauseCommune.Minutes.Tool.Tests;

/// <summary>Runs the command as a person would, in a folder of its own.</summary>
public sealed class CommandLine : IDisposable
{
    private static readonly FakeTimeProvider Time = new(
        new DateTimeOffset(2031, 3, 1, 10, 0, 0, TimeSpan.Zero)
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("minutes-");

    public string Folder => folder.FullName;

    public string File(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Program.Root(output, errors, Time).Parse(args).InvokeAsync();
        return (code, output.ToString(), errors.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
