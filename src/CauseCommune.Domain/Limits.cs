namespace CauseCommune.Domain;

/// <summary>How long what people type may be, in UTF-16 code units unless said otherwise.</summary>
public static class Limits
{
    /// <summary>A name of a person, an organisation, an audience, a place.</summary>
    public const int Name = 200;

    /// <summary>One line: what an action is, a title.</summary>
    public const int Line = 300;

    /// <summary>A sentence for the public, a deliverable, a decision, a reason.</summary>
    public const int Sentence = 1_000;

    /// <summary>A note.</summary>
    public const int Note = 10_000;

    /// <summary>A web address.</summary>
    public const int Url = 2_000;

    /// <summary>Minutes, in bytes of UTF-8.</summary>
    public const int MinutesBytes = 200 * 1024;

    /// <summary>How many actions an audience may need.</summary>
    public const int Needs = 99;
}
