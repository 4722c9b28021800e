namespace CauseCommune.Minutes.Tool.Tests.Commands;

public sealed class EvaluateTests : IDisposable
{
    private const string Expected = """
        { "reference": "2031-03-01", "meetingDate": "2031-03-04", "nextMeeting": { "date": "2031-04-08" },
          "participants": [ { "name": "Nora Exemple" }, { "name": "Ali Modèle" } ],
          "decisions": [ "Le budget est adopté à l'unanimité" ],
          "actions": [ { "what": "relancer l'assureur avant le 15 mars", "owners": ["Nora"], "due": "2031-03-15", "sure": true },
                       { "what": "peindre la grille", "owners": [], "due": null, "sure": true } ] }
        """;

    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task The_figures_and_the_certainty_table_are_printed()
    {
        command.File("01.txt", Invented.Minutes);
        command.File("01.expected.json", Expected);

        var (code, output, _) = await command.Run("evaluate", command.Folder);

        Assert.Equal(0, code);
        Assert.Contains("(1 right of 2 found, 2 expected)", output, StringComparison.Ordinal);
        Assert.Contains(
            "participants                  P 1.000  R 1.000  F1 1.000",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("meeting date right in 1/1", output, StringComparison.Ordinal);
        Assert.Contains("action, sure", output, StringComparison.Ordinal);
        Assert.DoesNotContain("peindre", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_lists_what_was_missed_and_only_takes_the_texts_that_are_named()
    {
        command.File("01.txt", Invented.Minutes);
        command.File("01.expected.json", Expected);
        command.File("02.txt", "Rien.");
        command.File("02.expected.json", """{ "reference": "2031" }""");

        var (_, all, _) = await command.Run("evaluate", command.Folder, "--verbose");
        var (_, second, _) = await command.Run(
            "evaluate",
            command.Folder,
            "--verbose",
            "--only",
            "02-09"
        );

        Assert.Contains("01 - missed 'peindre la grille'", all, StringComparison.Ordinal);
        Assert.StartsWith("1 texts", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_is_broken_is_told()
    {
        command.File("01.expected.json", "{");
        command.File("01.txt", "");

        Assert.Equal(2, (await command.Run("evaluate", "nowhere")).Code);
        Assert.Equal(2, (await command.Run("evaluate", command.Folder)).Code);
    }
}
