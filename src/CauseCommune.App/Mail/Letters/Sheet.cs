namespace CauseCommune.App.Mail.Letters;

/// <summary>A letter in finished words: what both its HTML and its plain text are made from.</summary>
/// <param name="Subject">Says the matter in one line, without what is secret.</param>
/// <param name="Preview">What lists of mail show behind the subject.</param>
/// <param name="Title">The first sentence.</param>
/// <param name="Blocks">What follows, from top to bottom.</param>
public sealed record Sheet(
    string Subject,
    string Preview,
    string Title,
    IReadOnlyList<Block> Blocks
);

/// <summary>One part of a letter.</summary>
public abstract record Block;

/// <summary>A paragraph of our own words.</summary>
public sealed record Say(string Text) : Block;

/// <summary>A code to type elsewhere, large.</summary>
public sealed record Digits(string Code) : Block;

/// <summary>The one thing to do: a link that looks like a button. Its address is shown whole in plain text.</summary>
public sealed record Gesture(string Label, string Url) : Block;

/// <summary>What somebody wrote, in their own lines.</summary>
public sealed record Cited(string Text) : Block;

/// <summary>A list.</summary>
public sealed record Points(IReadOnlyList<string> Lines) : Block;

/// <summary>A remark in smaller type.</summary>
public sealed record Aside(string Text) : Block;
