namespace CauseCommune.Minutes;

/// <summary>The language that minutes are written in.</summary>
public enum TextLanguage
{
    /// <summary>French, which the reader understands.</summary>
    French = 1,

    /// <summary>English: only names and prefixes are understood so far.</summary>
    English,

    /// <summary>Some other language: hardly anything is understood.</summary>
    Other,
}
