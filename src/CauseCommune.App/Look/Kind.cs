namespace CauseCommune.App.Look;

/// <summary>How a field is filled. Dates are typed as text: « fin mars » is welcome.</summary>
public enum Kind
{
    Line = 0,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>One of a list.</summary>
    List,

    /// <summary>One of a few, all in sight.</summary>
    One,

    /// <summary>Yes or nothing; posts "true".</summary>
    Tick,
    Email,
    Link,

    /// <summary>A file to give, in a form of multipart/form-data; what it was cannot be shown again.</summary>
    File,
}

/// <summary>One entry of a list: what is posted, what is read.</summary>
public sealed record Option(string Value, string Words);
