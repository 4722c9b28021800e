namespace CauseCommune.Dates.Lexicon;

/// <summary>The words of times and lengths of time.</summary>
internal sealed class ClockLexicon
{
    /// <summary>« h », « heures », between hours and minutes.</summary>
    public required Phrases<bool> Hours { get; init; }

    public required Phrases<bool> Minutes { get; init; }

    /// <summary>What makes a length of the hours before it: « de travail », « par semaine ».</summary>
    public required Phrases<bool> Lengths { get; init; }

    /// <summary>« midi » 12, « minuit » 0.</summary>
    public required Phrases<int> NamedHours { get; init; }

    /// <summary>« am » 0, « pm » 12, « du soir » 12.</summary>
    public required Phrases<int> HalvesOfDay { get; init; }

    /// <summary>Minutes behind an hour: « et demie » 30, « moins le quart » -15.</summary>
    public required Phrases<int> Fractions { get; init; }

    /// <summary>Lengths in minutes: « une demi-heure » 30.</summary>
    public required Phrases<int> NamedLengths { get; init; }

    public IEnumerable<string> Words =>
        [
            .. Hours,
            .. Minutes,
            .. Lengths,
            .. NamedHours,
            .. HalvesOfDay,
            .. Fractions,
            .. NamedLengths,
        ];
}
