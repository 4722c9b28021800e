using System.CommandLine;
using CauseCommune.Dates;
using NodaTime.Text;

namespace CauseCommune.Minutes.Tool.Commands;

/// <summary><c>dates FILE.tsv</c>: reads each expression against its day.</summary>
static class DatesCommand
{
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var file = new Argument<FileInfo>("FILE.tsv")
        {
            Description =
                "Lines of an expression, a tab and the day it is said on, such as 2019-06-21",
        };
        var command = new Command(
            "dates",
            "Prints for each line the expression, its first day and its last day, both empty when it is not understood."
        )
        {
            file,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), output, errors));
        return command;
    }

    private static int Run(FileInfo file, TextWriter output, TextWriter errors)
    {
        if (!file.Exists)
        {
            errors.WriteLine($"There is no file {file}.");
            return ExitCode.BadFile;
        }

        foreach (var line in File.ReadLines(file.FullName))
        {
            if (line.Length > 0)
            {
                output.WriteLine(Answer(line));
            }
        }

        return ExitCode.Done;
    }

    /// <summary>One line out for one line in; the day may be followed by further columns, which are left out.</summary>
    internal static string Answer(string line)
    {
        var columns = line.Split('\t');
        var expression = columns[0];
        var day = LocalDatePattern.Iso.Parse(columns.ElementAtOrDefault(1)?.Trim() ?? "");
        var period =
            day.TryGetValue(default, out var reference) && reference.Year is >= 1000 and <= 9000
                ? DateGrammar.French.Read(expression, new DateContext(reference)).Period
                : null;
        return period is null
            ? expression + "\t\t"
            : $"{expression}\t{LocalDatePattern.Iso.Format(period.Start)}\t{LocalDatePattern.Iso.Format(period.End)}";
    }
}
