namespace CauseCommune.Dates.Lexicon;

/// <summary>The words of French that make a deadline.</summary>
internal static class FrenchLimits
{
    public static Phrases<Limit> Limits { get; } =
        new()
        {
            { "avant, avant le, avant la, avant l, avant les", Limit.Before },
            {
                "d ici, d ici le, d ici la, d ici l, d ici a, d ici au, d ici a la, d ici a l, jusqu au, jusqu a, jusqu a la, "
                    + "jusqu a l, jusqu en, jusque, jusqu aux, au plus tard, au plus tard le, au plus tard la, au plus tard en, "
                    + "au plus tard a la, au plus tard au, au plus tard a, pas plus tard que, pas plus tard que le, "
                    + "au plus tard avant le, d ici les, d ici au plus tard",
                Limit.By
            },
        };

    public static Phrases<bool> Within { get; } =
        new()
        {
            {
                "d ici, d ici a, sous, dans les, dans un delai de, sous un delai de, dans un delai d, sous un delai d, dans un delai maximum d, avant, au plus tard dans, dans un delai maximum de, "
                    + "au maximum dans, d ici au plus, d ici maximum, d ici environ, dans la, dans le",
                true
            },
        };
}
