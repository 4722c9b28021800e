using System.Diagnostics;
using System.Reflection;
using CauseCommune.Tests;

namespace CauseCommune.Browser.Tests;

/// <summary>The ES modules have no build step; their JSDoc types are checked here.</summary>
public sealed class ModuleTypesTest
{
    static readonly string[] Options =
    [
        "--noEmit",
        "--allowJs",
        "--checkJs",
        "--strict",
        "--skipLibCheck",
        "--target",
        "es2022",
        "--module",
        "es2022",
        "--moduleResolution",
        "bundler",
        "--lib",
        "es2024,dom,dom.iterable",
    ];

    [Fact]
    public async Task The_modules_hold_their_types()
    {
        var modules = Directory.GetFiles(Named("Modules"), "*.js", SearchOption.AllDirectories);
        Assert.SkipWhen(modules.Length == 0, "There is no ES module yet.");

        var (complaints, exit) = await CheckAsync(modules);

        Assert.True(exit == 0, complaints);
    }

    [Fact]
    public async Task The_check_refuses_a_module_that_breaks_its_types()
    {
        using var folder = new TemporaryFolder();
        var module = Path.Combine(folder.Path, "bad.js");
        await File.WriteAllTextAsync(
            module,
            "/** @type {number} */\nexport const count = 'two';\n"
        );

        var (complaints, exit) = await CheckAsync([module]);

        Assert.NotEqual(0, exit);
        Assert.Contains("TS2322", complaints, StringComparison.Ordinal);
    }

    static async Task<(string Complaints, int Exit)> CheckAsync(IEnumerable<string> modules)
    {
        var start = new ProcessStartInfo(Named("TypeScriptCompiler"), [.. Options, .. modules])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var compiler = Process.Start(start)!;
        var complaints = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        return (complaints, compiler.ExitCode);
    }

    static string Named(string key) =>
        typeof(ModuleTypesTest)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == key)
            .Value!;
}
