using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Tests;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.Exports;

/// <summary>The plan as a workbook, as a CSV, as text; and the record of decisions.</summary>
public sealed class LeavePlanTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    static readonly Instant Now = Instant.FromUtc(2018, 2, 6, 9, 0);

    [Fact]
    public async Task The_workbook_is_valid_with_a_frozen_head_and_states_as_lists()
    {
        using var book = await OpenBookAsync(await FilledAsync());
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(book)
                .Select(e => e.Description)
        );
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((1d, "frozen"), (pane.VerticalSplit?.Value, pane.State?.InnerText));
        var lists = sheet
            .Descendants<DataValidation>()
            .ToDictionary(
                v => Head(sheet, v.SequenceOfReferences!.InnerText![..1]),
                v => v.Formula1!.Text
            );
        Assert.Equal("\"prévue,en cours,faite,abandonnée\"", lists["État noté"]);
        Assert.Equal("\"à accepter,accepté,décliné\"", lists["Accord"]);
    }

    [Fact]
    public async Task Days_are_days_and_texts_are_texts_whatever_they_begin_with()
    {
        using var book = await OpenBookAsync(await FilledAsync());
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        Assert.Empty(sheet.Descendants<CellFormula>());
        var row = Row(sheet, "=HYPERLINK(\"http://exemple.org\")");
        var due = row["Échéance"];
        Assert.Null(due.DataType);
        // 16 February 2018, as spreadsheets count days.
        Assert.Equal("43147", due.CellValue?.Text);
        Assert.Equal("dd/mm/yyyy", FormatOf(book, due));
        Assert.Equal("inlineStr", row["Action"].DataType?.InnerText);
        Assert.Equal(
            "16 février 2018",
            Text(row["Échéance comme elle a été dite"]).Replace('\u00A0', ' ')
        );
        Assert.Equal("+33 1", Text(row["Livrable"]));
        Assert.Equal("@Réseau", Text(row["Responsable"]));
    }

    [Fact]
    public async Task Each_hole_has_its_row()
    {
        using var book = await OpenBookAsync(await FilledAsync());
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        Assert.Equal(
            2,
            sheet.Descendants<Row>().Count(r => r.Elements<Cell>().Any(c => Text(c) == "case vide"))
        );
    }

    [Fact]
    public async Task Characters_that_no_workbook_can_hold_are_left_out()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 0));
        await site.AddAsync("Un\u0001 guide \U0001F600\uFFFE");

        using var book = await OpenBookAsync(site);

        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.NotEmpty(Row(sheet, "Un guide \U0001F600"));
    }

    [Fact]
    public async Task The_csv_is_what_excel_in_french_opens()
    {
        var site = await FilledAsync();

        var (bytes, type, name) = await ReadAsync(site, "/plan.csv");

        Assert.Equal("text/csv", type);
        Assert.Equal($"plan-{site.ShortName}-2018-02-06.csv", name);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith(
            "Public visé;Action;Livrable;Responsable;",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Écoles;\"'=HYPERLINK(\"\"http://exemple.org\"\")\";\"'+33 1\";\"'@Réseau\";;à accepter;prévue;prévue;;16/02/2018;",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.Contains("Écoles;;;;;;;case vide;;;;;;;;", lines);
        Assert.Equal("", lines[^1]);
    }

    [Theory]
    [InlineData("-2+3")]
    [InlineData("  =1+1")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public async Task No_text_of_the_csv_is_carried_out(string what)
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 0));
        await site.AddAsync(what);

        var (bytes, _, _) = await ReadAsync(site, "/plan.csv");

        Assert.Contains($";\"'{what}\";", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_the_plan_is_what_leaves()
    {
        var site = await FilledAsync();
        await site.AddAsync("Sans personne");

        var (csv, _, _) = await ReadAsync(site, "/plan.csv?lack=owner");

        Assert.Equal(2, Encoding.UTF8.GetString(csv).TrimEnd().Split("\r\n").Length);
        var page = await site.OpenAsync("/plan?lack=owner");
        Assert.NotNull(page.QuerySelector($"a[href='{site.At("/plan.xlsx?lack=owner")}']"));
        Assert.NotNull(page.QuerySelector($"a[href='{site.At("/plan.csv?lack=owner")}']"));
        Assert.NotNull(page.QuerySelector($"a[href='{site.At("/plan/text?lack=owner")}']"));
    }

    [Fact]
    public async Task The_text_for_a_mail_says_the_plan_line_by_line()
    {
        var site = await FilledAsync();

        var page = await site.OpenAsync("/plan/text");
        var (bytes, type, _) = await ReadAsync(site, "/plan.txt");

        var text = ((IHtmlTextAreaElement)page.QuerySelector("textarea[readonly]")!).Value;
        Assert.Equal("text/plain", type);
        Assert.Equal(Encoding.UTF8.GetString(bytes), text);
        var lines = text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Split('\n');
        Assert.Equal("Plan d’action – Collectif d’essai – au 6 février 2018", lines[0]);
        Assert.Contains("ÉCOLES", lines);
        Assert.Contains("- =HYPERLINK(\"http://exemple.org\")", lines);
        Assert.Contains("  prévue ; @Réseau, à accepter ; échéance : 16 février 2018", lines);
        Assert.Contains("- 2 cases vides : autant d’actions sont encore attendues", lines);
    }

    [Theory]
    [InlineData("/plan.xlsx")]
    [InlineData("/plan.csv")]
    [InlineData("/plan.txt")]
    [InlineData("/plan/text")]
    public async Task Without_a_plan_nothing_leaves(string path)
    {
        var site = await PlanSite.NewAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(path));
    }

    [Fact]
    public async Task The_record_of_decisions_tells_day_meeting_and_source()
    {
        var site = await PlanSite.NewAsync(host);
        var meeting = new Meeting
        {
            Id = Id<Meeting>.New(Now),
            CoalitionId = site.Coalition,
            Date = new(2018, 2, 5),
            Title = "Atelier de lancement",
        };
        await site.ChangeAsync(db =>
            db.AddRange(
                meeting,
                Decision(site, "La plus ancienne", new(2018, 1, 2), null),
                Decision(site, "La plus récente", new(2018, 2, 5), meeting.Id)
            )
        );

        var page = await site.OpenAsync("/decisions");

        Assert.Equal("Deux décisions prises", page.Title());
        Assert.Equal(
            ["5 février 2018", "2 janvier 2018"],
            page.QuerySelectorAll("main h2").Select(h => h.Said())
        );
        var first = page.QuerySelector("main section")!;
        Assert.Equal(
            site.At($"/meetings/{meeting.Id}"),
            first.QuerySelector(".m a")?.GetAttribute("href")
        );
        Assert.Contains("La plus récente", first.Said(), StringComparison.Ordinal);
        Assert.Contains("une adhérente", first.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_decisions_the_record_says_where_they_come_from()
    {
        var page = await (await PlanSite.NewAsync(host)).OpenAsync("/decisions");

        Assert.Equal("Aucune décision notée", page.Title());
        Assert.NotNull(page.QuerySelector("main .empty a"));
    }

    static Decision Decision(PlanSite site, string text, LocalDate on, Id<Meeting>? meeting) =>
        new()
        {
            Id = Id<Decision>.New(Now),
            CoalitionId = site.Coalition,
            On = on,
            Text = text,
            MeetingId = meeting,
            Origin = new Origin { Source = "une adhérente" },
        };

    /// <summary>One action whose words look like formulas, and two holes.</summary>
    async Task<PlanSite> FilledAsync()
    {
        var site = await PlanSite.WithAsync(host, ("Écoles", 3));
        await site.AddAsync(
            "=HYPERLINK(\"http://exemple.org\")",
            "Écoles",
            due: SaidDate.Of(Period.On(PlanSite.Today.PlusDays(10)), "16 février"),
            deliverable: "+33 1"
        );
        await site.ChangeAsync(db =>
        {
            var owner = new Organization
            {
                Id = Id<Organization>.New(Now),
                CoalitionId = site.Coalition,
                Name = "@Réseau",
            };
            db.Add(owner);
            db.Actions.Include(a => a.Owners).Single().NameOwner(owner, null, null, Now);
        });
        return site;
    }

    async Task<SpreadsheetDocument> OpenBookAsync(PlanSite site)
    {
        var (bytes, type, name) = await ReadAsync(site, "/plan.xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", type);
        Assert.Equal($"plan-{site.ShortName}-2018-02-06.xlsx", name);
        return SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    async Task<(byte[] Bytes, string? Type, string? Name)> ReadAsync(PlanSite site, string path)
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync(site.At(path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (
            await answer.Content.ReadAsByteArrayAsync(),
            answer.Content.Headers.ContentType?.MediaType,
            answer.Content.Headers.ContentDisposition?.FileName
        );
    }

    /// <summary>The cells of the row of an action, by the heading of their column.</summary>
    static Dictionary<string, Cell> Row(Worksheet sheet, string action) =>
        sheet
            .Descendants<Row>()
            .Single(r => r.Elements<Cell>().Any(c => Text(c) == action))
            .Elements<Cell>()
            .ToDictionary(c => Head(sheet, c.CellReference!.Value![..1]));

    static string Head(Worksheet sheet, string column) =>
        Text(sheet.Descendants<Cell>().Single(c => c.CellReference == column + "1"));

    static string Text(Cell cell) => cell.InlineString?.Text?.Text ?? "";

    static string? FormatOf(SpreadsheetDocument book, Cell cell)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return styles
            .NumberingFormats!.Elements<NumberingFormat>()
            .Single(f => f.NumberFormatId! == format.NumberFormatId!)
            .FormatCode;
    }
}
