using System.CommandLine;
using System.Text.Json;
using CauseCommune.Minutes.Tool.Evaluation;

namespace CauseCommune.Minutes.Tool.Commands;

/// <summary><c>evaluate FOLDER [--verbose]</c>: how well the minutes of a folder are read.</summary>
static class EvaluateCommand
{
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER")
        {
            Description = "Minutes NN.txt with what careful readers found in NN.expected.json",
        };
        var verbose = new Option<bool>("--verbose", "-v")
        {
            Description = "Lists what was missed and what was invented",
        };
        var only = new Option<string?>("--only")
        {
            Description =
                "The texts to read, by name or by stretch, such as 01-37,48; all when left out",
        };
        var command = new Command("evaluate", "Scores the reader on a folder of minutes.")
        {
            folder,
            verbose,
            only,
        };
        command.SetAction(parsed =>
        {
            var where = parsed.GetRequiredValue(folder);
            if (!where.Exists)
            {
                errors.WriteLine($"There is no folder {where}.");
                return ExitCode.BadFile;
            }

            try
            {
                FolderScore
                    .Of(where, Wanted(parsed.GetValue(only)))
                    .Write(output, parsed.GetValue(verbose));
                return ExitCode.Done;
            }
            catch (Exception cause) when (cause is IOException or JsonException or FormatException)
            {
                errors.WriteLine($"{where} cannot be evaluated: {cause.Message}");
                return ExitCode.BadFile;
            }
        });
        return command;
    }

    private static Func<string, bool> Wanted(string? only)
    {
        if (only is null)
        {
            return _ => true;
        }

        var stretches = only.Split(',')
            .Select(part => part.Trim().Split('-', 2))
            .Select(ends => (From: ends[0], To: ends[^1]))
            .ToList();
        return name =>
            stretches.Exists(stretch =>
                string.CompareOrdinal(name, stretch.From) >= 0
                && string.CompareOrdinal(name, stretch.To) <= 0
            );
    }
}
