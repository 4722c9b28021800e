namespace CauseCommune.Dates.Meaning;

/// <summary>
/// An expression as it was said, before any reference day: what the grammar makes of the words.
/// Parsing never looks at a calendar, so that one expression can stand inside another and be completed by it.
/// </summary>
internal abstract record Said
{
    public abstract Resolved Resolve(DateContext context);
}
