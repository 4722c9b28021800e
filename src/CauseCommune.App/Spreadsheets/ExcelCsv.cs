using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace CauseCommune.App.Spreadsheets;

/// <summary>CSV « Excel (français) ».</summary>
static class ExcelCsv
{
    static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture(
        "dd'/'MM'/'uuuu"
    );

    /// <summary>What makes a value need its quotes.</summary>
    static readonly SearchValues<char> Telling = SearchValues.Create(";\"\r\n\t'");

    public static byte[] Write(Table table)
    {
        var csv = new StringBuilder();
        Line(csv, table.Columns.Select(c => c.Heading));
        foreach (var row in table.Rows)
        {
            Line(csv, row.Select(TextOf));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    static void Line(StringBuilder csv, IEnumerable<string> values) =>
        csv.AppendJoin(';', values.Select(Quoted)).Append("\r\n");

    static string TextOf(Cell cell) =>
        cell switch
        {
            { Day: { } day } => Days.Format(day),
            { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
            _ => Harmless(cell.Text ?? ""),
        };

    /// <summary>
    /// A text that a spreadsheet would carry out as a formula gets an apostrophe before it, which says « text » there
    /// (OWASP, CSV Injection).
    /// </summary>
    static string Harmless(string text) =>
        text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
        || text is ['\t' or '\r' or '\n', ..]
            ? "'" + text
            : text;

    static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(Telling) < 0
            ? value
            : '"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
