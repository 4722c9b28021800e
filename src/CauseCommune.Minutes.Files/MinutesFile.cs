using CauseCommune.Dates;

namespace CauseCommune.Minutes.Files;

/// <summary>What became of a file that was given: its text, or a refusal that says what to do; never both, never neither.</summary>
/// <param name="Text">
/// The text, with line ends of one character; headings, lists and tables are written as Markdown writes them, so that a
/// reader of minutes finds them. Null exactly when there is a <paramref name="Refusal"/>.
/// </param>
/// <param name="Format">What kind of file it was taken for, null when it was taken for none.</param>
/// <param name="Refusal">Why there is no text; null when there is one.</param>
public sealed record MinutesFile(string? Text, FileFormat? Format, FileRefusal? Refusal)
{
    /// <summary>True when the text could be had.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Text))]
    public bool IsRead => Text is not null;

    internal static MinutesFile Of(FileFormat format, string text) => new(text, format, null);

    internal static MinutesFile Refused(FileFormat? format, FileRefusal refusal) =>
        new(null, format, refusal);
}

/// <summary>The kinds of file that are taken.</summary>
public enum FileFormat
{
    /// <summary>Plain text, in UTF-8, UTF-16 with its mark, or Windows-1252.</summary>
    Text = 1,

    /// <summary>Markdown, given on as it is.</summary>
    Markdown,

    /// <summary>A page of HTML.</summary>
    Html,

    /// <summary>A document of Word since 2007 (.docx).</summary>
    Word,

    /// <summary>An OpenDocument text (.odt).</summary>
    OpenDocument,

    /// <summary>PDF with text in it.</summary>
    Pdf,

    /// <summary>A mail (.eml): its body, not what is attached to it.</summary>
    Mail,
}

/// <summary>Why a file was not read.</summary>
/// <param name="Kind">Which of the reasons it is.</param>
/// <param name="Sentence">What happened and what to do, for the person who gave the file.</param>
public sealed record FileRefusal(RefusalKind Kind, Wording Sentence);

/// <summary>The reasons for which a file is not read.</summary>
public enum RefusalKind
{
    /// <summary>The file is larger than <see cref="FileLimits.Bytes"/>.</summary>
    TooLarge = 1,

    /// <summary>What it unpacks to is larger than <see cref="FileLimits.InflatedBytes"/>, or has more than <see cref="FileLimits.Entries"/> parts.</summary>
    TooMuchInside,

    /// <summary>Reading it took longer than <see cref="FileLimits.Time"/>.</summary>
    TooSlow,

    /// <summary>A kind of file that is not taken, such as a picture or the Word of before 2007.</summary>
    UnknownFormat,

    /// <summary>The file is not what its name says, is cut, or is protected by a password.</summary>
    Damaged,

    /// <summary>A PDF that holds pictures of pages, and no text.</summary>
    Scanned,

    /// <summary>There is no text in it.</summary>
    Empty,
}
