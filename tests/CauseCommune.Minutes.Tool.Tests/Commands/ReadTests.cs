using System.Text.Json;

namespace CauseCommune.Minutes.Tool.Tests.Commands;

public sealed class ReadTests : IDisposable
{
    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task The_json_says_what_where_how_sure_and_why()
    {
        var file = command.File("minutes.txt", Invented.Minutes);

        var (code, output, errors) = await command.Run("read", file, "--format", "json");

        Assert.Equal((0, ""), (code, errors));
        using var json = JsonDocument.Parse(output);
        var found = json.RootElement;
        Assert.Equal("2031-03-04", found.GetProperty("meetingDate").GetString());
        Assert.Equal(
            "2031-04-08",
            found.GetProperty("nextMeeting").GetProperty("date").GetString()
        );
        Assert.Equal(
            ["Nora Exemple", "Ali Modèle"],
            found
                .GetProperty("participants")
                .EnumerateArray()
                .Select(p => p.GetProperty("name").GetString())
        );
        var action = found.GetProperty("actions")[0];
        Assert.Equal("2031-03-15", action.GetProperty("due").GetString());
        Assert.Equal("Nora", action.GetProperty("owners")[0].GetString());
        Assert.Equal("sure", action.GetProperty("certainty").GetString());
        Assert.NotEqual("", action.GetProperty("reason").GetString());
        var (start, end) = (
            action.GetProperty("start").GetInt32(),
            action.GetProperty("end").GetInt32()
        );
        Assert.Equal(
            action.GetProperty("what").GetString(),
            Invented.Minutes.ReplaceLineEndings("\n")[start..end]
        );
        foreach (var list in new[] { "absent", "audiences", "outcomes", "positions" })
        {
            Assert.Equal(JsonValueKind.Array, found.GetProperty(list).ValueKind);
        }
    }

    [Fact]
    public async Task The_day_given_is_the_one_that_dates_are_read_from()
    {
        var file = command.File(
            "minutes.txt",
            "À faire :\n- relancer l'assureur avant le 15 mars (Nora)"
        );

        var (_, given, _) = await command.Run(
            "read",
            file,
            "--format",
            "json",
            "--date",
            "2019-02-01"
        );
        var (_, today, _) = await command.Run("read", file, "--format", "json");

        Assert.Contains("\"due\": \"2019-03-15\"", given, StringComparison.Ordinal);
        Assert.Contains("\"due\": \"2031-03-15\"", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_becomes_text_and_quotes_are_doubled()
    {
        var file = command.File(
            "minutes.txt",
            $"{Invented.Minutes}\n\nDécision : =SOMME(A1) est adopté."
        );

        var (_, output, _) = await command.Run("read", file, "--format", "csv");

        Assert.StartsWith(
            "kind,what,owners,due,certainty,reason,start,end\r\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\r\ndecision,'=SOMME(A1) est adopté,", output, StringComparison.Ordinal);
        Assert.Contains("\"\"la salle\"\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_holds_each_action_as_a_task_and_the_next_meeting()
    {
        var file = command.File("minutes.txt", Invented.Minutes);

        var (_, output, _) = await command.Run("read", file, "--format", "ics");

        var calendar = Ical.Net.Calendar.Load(output)!;
        Assert.Contains(
            calendar.Todos,
            task => task.Due?.Day == 15 && task.Summary!.Contains("Nora")
        );
        Assert.Equal(18, Assert.Single(calendar.Events).DtStart!.Hour);
    }

    [Theory]
    [InlineData("text", "- relancer l'assureur")]
    [InlineData("markdown", "- [ ] relancer l'assureur")]
    public async Task A_person_can_read_it(string format, string line)
    {
        var file = command.File("minutes.txt", Invented.Minutes);

        var (_, output, _) = await command.Run("read", file, "--format", format);

        Assert.Contains(line, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_is_told_by_a_file()
    {
        var file = command.File("minutes.txt", "L’amicale des berges enverra le plan.");
        var known = command.File(
            "known.json",
            """{"organizations":[{"name":"Amicale des berges"}],"people":[],"audiences":[]}"""
        );
        var broken = command.File("broken.json", "{");

        var (_, without, _) = await command.Run("read", file, "--format", "csv");
        var (_, with, _) = await command.Run("read", file, "--format", "csv", "--known", known);
        var (code, output, errors) = await command.Run("read", file, "--known", broken);

        Assert.DoesNotContain(",amicale des berges,", without, StringComparison.Ordinal);
        Assert.Contains(",amicale des berges,", with, StringComparison.Ordinal);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("broken.json", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--date", "2019-13-45")]
    [InlineData("--known", "nowhere.json")]
    public async Task What_cannot_be_used_is_told_and_nothing_is_written(
        string option,
        string value
    )
    {
        var file = command.File("minutes.txt", Invented.Minutes);

        var (code, output, errors) = await command.Run("read", file, option, value);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(value, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var (code, _, errors) = await command.Run("read", "nowhere.txt");

        Assert.Equal(2, code);
        Assert.Contains("nowhere.txt", errors, StringComparison.Ordinal);
    }
}
