namespace CauseCommune.Dates;

/// <summary>The two languages of the product.</summary>
public enum Language
{
    /// <summary>French, the first language.</summary>
    French = 1,

    /// <summary>English.</summary>
    English,
}

/// <summary>A sentence for a person, in both languages. Plain spaces only: typography belongs to the page.</summary>
/// <param name="French">The sentence in French.</param>
/// <param name="English">The sentence in English.</param>
public sealed record Wording(string French, string English)
{
    /// <summary>The sentence in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.English ? English : French;
}
