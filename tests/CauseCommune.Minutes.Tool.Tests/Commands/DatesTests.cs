namespace CauseCommune.Minutes.Tool.Tests.Commands;

public sealed class DatesTests : IDisposable
{
    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Each_line_gets_its_first_and_last_day_both_empty_when_it_is_not_understood()
    {
        var file = command.File(
            "dates.tsv",
            "fin mars\t2031-02-05\n31 février\t2031-02-05\ndemain\tjamais\nd'ici quinze jours\t2031-02-05\n"
        );

        var (code, output, _) = await command.Run("dates", file);

        Assert.Equal(0, code);
        Assert.Equal(
            "fin mars\t2031-03-21\t2031-03-31\n31 février\t\t\ndemain\t\t\nd'ici quinze jours\t2031-02-05\t2031-02-19\n",
            output.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task A_missing_file_is_told() =>
        Assert.Equal(2, (await command.Run("dates", "nowhere.tsv")).Code);
}
