using System.CommandLine;
using System.Text;
using CauseCommune.Minutes.Tool.Commands;

namespace CauseCommune.Minutes.Tool;

/// <summary>The command cause-commune-minutes.</summary>
static class Program
{
    static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Root(Console.Out, Console.Error, TimeProvider.System).Parse(args).InvokeAsync();
    }

    /// <summary>The command line, writing where it is told to.</summary>
    internal static RootCommand Root(TextWriter output, TextWriter errors, TimeProvider time) =>
        new("Reads French minutes: what was decided and promised, by whom, until when.")
        {
            ReadCommand.Make(output, errors, time),
            DatesCommand.Make(output, errors),
            EvaluateCommand.Make(output, errors),
        };
}

/// <summary>What the command ends with.</summary>
static class ExitCode
{
    /// <summary>It did what was asked.</summary>
    public const int Done = 0;

    /// <summary>The command line was not understood; System.CommandLine says so by itself.</summary>
    public const int Usage = 1;

    /// <summary>A file is missing, or is not what it should be.</summary>
    public const int BadFile = 2;
}
