namespace CauseCommune.Dates;

/// <summary>One sentence or phrase for people, in both languages of the interface.</summary>
/// <param name="French">The words in French.</param>
/// <param name="English">The same in English.</param>
public sealed record Wording(string French, string English);
