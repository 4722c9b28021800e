using System.Globalization;

namespace CauseCommune.App.Features.Home;

/// <summary>
/// The rows of audiences of a form, in the order of their numbers. Read by hand: the framework's binder drops without a
/// word what stands behind a number that is missing.
/// </summary>
static class AudienceRows
{
    const string Prefix = "Audiences[";

    public static IList<StartFromNothing.AudienceForm> Of(IFormCollection form) =>
        [
            .. form
                .Keys.Select(Number)
                .OfType<int>()
                .Distinct()
                .Order()
                .Select(row => new StartFromNothing.AudienceForm
                {
                    Name = Value(form, row, "Name"),
                    Levels = Value(form, row, "Levels"),
                    Needs = Value(form, row, "Needs"),
                }),
        ];

    static int? Number(string key) =>
        key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && key.IndexOf(']', StringComparison.Ordinal) is > 0 and var end
        && int.TryParse(
            key.AsSpan(Prefix.Length, end - Prefix.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var row
        )
            ? row
            : null;

    static string? Value(IFormCollection form, int row, string field) =>
        form[StartFromNothing.Field(row, field)].FirstOrDefault();
}
