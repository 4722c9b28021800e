using CauseCommune.Dates;
using CauseCommune.Minutes.Files;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>The text of a file that was given instead of being pasted.</summary>
static class GivenFile
{
    public const string Field = "File";

    /// <summary>What the page offers to choose; what comes is looked at, whatever its name.</summary>
    public const string Accepted = ".docx,.odt,.pdf,.eml,.html,.htm,.md,.txt";

    /// <summary>The file of the form that is posted, null when none was chosen.</summary>
    public static IFormFile? In(HttpRequest request) =>
        request.HasFormContentType && request.Form.Files[Field] is { Length: > 0 } file
            ? file
            : null;

    /// <summary>Its text, or the sentence that says why there is none.</summary>
    public static async Task<(string Text, Wording? Refusal)> ReadAsync(
        IFormFile file,
        CancellationToken cancel
    )
    {
        await using var bytes = file.OpenReadStream();
        var read = await MinutesFiles.ReadAsync(bytes, file.FileName, cancel);
        return (read.Text?.ReplaceLineEndings("\n") ?? "", read.Refusal?.Sentence);
    }
}
