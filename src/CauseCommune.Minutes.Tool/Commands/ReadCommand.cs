using System.CommandLine;
using System.Text.Json;
using CauseCommune.Dates;
using CauseCommune.Minutes.Files;
using CauseCommune.Minutes.Tool.Output;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Minutes.Tool.Commands;

/// <summary><c>read FILE [--date 2019-06-21] [--known FILE.json] [--format text|json|csv|markdown|ics]</c>.</summary>
static class ReadCommand
{
    public static Command Make(TextWriter output, TextWriter errors, TimeProvider time)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description =
                "The minutes: .docx, .odt, .pdf, .eml, .html, .md or .txt; - reads text from standard input",
        };
        var date = new Option<string?>("--date")
        {
            Description =
                "The day to read dates from when the minutes do not say theirs, such as 2019-06-21; today when left out",
        };
        var known = new Option<FileInfo?>("--known")
        {
            Description =
                "What is known before: {\"organizations\": [{\"name\", \"shortName\"}], \"people\": [{\"name\", \"organization\"}], \"audiences\": [\"\"]}",
        };
        var format = new Option<string>("--format")
        {
            Description = "text, json, csv, markdown or ics",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong([.. Formats.All.Keys]);
        var language = new Option<string>("--language")
        {
            Description = "The language of headings and reasons: fr or en",
            DefaultValueFactory = _ => "fr",
        };
        language.AcceptOnlyFromAmong("fr", "en");
        var command = new Command("read", "Shows what was found in minutes.")
        {
            file,
            date,
            known,
            format,
            language,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var context = new ReadingContext(
                        Day(parsed.GetValue(date), time),
                        KnownFile.Read(parsed.GetValue(known))
                    );
                    var text = await TextOf(parsed.GetRequiredValue(file), cancel);
                    var reading = MinutesReader.Read(text, context);
                    var speaks =
                        parsed.GetValue(language) == "en" ? Language.English : Language.French;
                    Formats.All[parsed.GetValue(format)!](new Answer(reading, speaks), output);
                    return ExitCode.Done;
                }
                catch (BadFileException bad)
                {
                    await errors.WriteLineAsync(bad.Message);
                    return ExitCode.BadFile;
                }
            }
        );
        return command;
    }

    private static LocalDate Day(string? said, TimeProvider time)
    {
        if (said is null)
        {
            return LocalDate.FromDateTime(time.GetLocalNow().DateTime);
        }

        return
            LocalDatePattern.Iso.Parse(said).TryGetValue(default, out var day)
            && day.Year is >= 1000 and <= 9000
            ? day
            : throw new BadFileException(
                $"{said} is no day: write the year, the month and the day, such as 2019-06-21."
            );
    }

    private static async Task<string> TextOf(FileInfo file, CancellationToken cancel)
    {
        if (file.Name == "-")
        {
            using var input = Console.OpenStandardInput();
            return Text(await MinutesFiles.ReadAsync(input, "input.txt", cancel), "-");
        }

        if (!file.Exists)
        {
            throw new BadFileException($"There is no file {file}.");
        }

        using var stream = BadFileException.Open(file);
        return Text(await MinutesFiles.ReadAsync(stream, file.Name, cancel), file.ToString());
    }

    private static string Text(MinutesFile read, string name) =>
        read.Text ?? throw new BadFileException($"{name}: {read.Refusal!.Sentence.English}");
}

/// <summary>A file that cannot be used, with what is to be done.</summary>
sealed class BadFileException(string message) : Exception(message)
{
    /// <summary>Opens a file to be read.</summary>
    public static FileStream Open(FileInfo file)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BadFileException($"{file} cannot be read: {cause.Message}");
        }
    }
}

/// <summary>What is known before, from a file.</summary>
static class KnownFile
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private sealed record Written(
        IReadOnlyList<KnownOrganization>? Organizations,
        IReadOnlyList<KnownPerson>? People,
        IReadOnlyList<string>? Audiences
    );

    public static Known? Read(FileInfo? file)
    {
        if (file is null)
        {
            return null;
        }

        if (!file.Exists)
        {
            throw new BadFileException($"There is no file {file}.");
        }

        try
        {
            using var stream = BadFileException.Open(file);
            var known = JsonSerializer.Deserialize<Written>(stream, Web);
            return new Known(
                known?.Organizations ?? [],
                known?.People ?? [],
                known?.Audiences ?? []
            );
        }
        catch (JsonException cause)
        {
            throw new BadFileException($"{file} is no JSON of what is known: {cause.Message}");
        }
    }
}
