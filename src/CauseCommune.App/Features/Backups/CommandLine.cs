using CauseCommune.App.Hosting;

namespace CauseCommune.App.Features.Backups;

/// <summary>What stands behind a command: its own options, at most one file, and the settings that say which instance.</summary>
sealed class CommandLine
{
    static readonly string[] Shared = ["data", "database"];
    readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    CommandLine() { }

    /// <summary>The argument that stands alone.</summary>
    public string? File { get; private set; }

    /// <summary>What cannot be understood.</summary>
    public string? Wrong { get; private set; }

    public string? this[string option] => values.GetValueOrDefault(option);

    /// <summary>Reads the arguments. Options have a value; flags do not.</summary>
    public static CommandLine Read(
        ReadOnlySpan<string> args,
        string[] options,
        string[] flags,
        bool takesFile
    )
    {
        var line = new CommandLine();
        for (var i = 0; i < args.Length && line.Wrong is null; i++)
        {
            var arg = args[i];
            if (!arg.StartsWith("--", StringComparison.Ordinal))
            {
                line.Wrong = takesFile && line.File is null && arg.Length > 0 ? null : arg;
                line.File = arg;
                continue;
            }

            var (name, value) = arg[2..].Split('=', 2) is [var n, var v]
                ? (n, v)
                : (arg[2..], null);
            if (value is null && flags.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                line.values[name] = "true";
            }
            else if (!options.Concat(Shared).Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                line.Wrong = arg;
            }
            else if ((value ?? (i + 1 < args.Length ? args[++i] : "")) is { Length: > 0 } given)
            {
                line.values[name] = given;
            }
            else
            {
                line.Wrong = arg;
            }
        }

        return line;
    }

    /// <summary>The settings of the instance; the environment says those that are not given.</summary>
    public (Settings? Settings, StartRefusal? Refusal) Settings() =>
        Hosting.Settings.Read([
            .. Shared.Where(values.ContainsKey).Select(name => $"--{name}={values[name]}"),
        ]);
}
