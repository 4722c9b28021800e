namespace CauseCommune.Dates.Lexicon;

/// <summary>Times and lengths in French.</summary>
internal static class FrenchClock
{
    public static ClockLexicon Words { get; } =
        new()
        {
            Hours = new() { { "h, heure, heures, hr, hrs", true } },
            Minutes = new() { { "min, mn, minute, minutes, m", true } },
            Lengths = new()
            {
                {
                    "de travail, de debat, de reunion, par semaine, par jour, par mois, par, de, d",
                    true
                },
            },
            NamedHours = new() { { "midi", 12 }, { "minuit", 0 } },
            HalvesOfDay = new() { { "du matin", 0 }, { "du soir, de l apres midi", 12 } },
            Fractions = new()
            {
                { "et demie, et demi, demie", 30 },
                { "et quart, et un quart", 15 },
                { "moins le quart, moins quart", -15 },
                { "trois quarts, et trois quarts", 45 },
            },
            NamedLengths = new()
            {
                { "demi heure, une demi heure", 30 },
                { "quart d heure, un quart d heure", 15 },
                { "trois quarts d heure", 45 },
                { "demi journee, une demi journee", 240 },
            },
        };
}
