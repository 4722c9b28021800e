namespace CauseCommune.Dates.Lexicon;

/// <summary>The feasts and the school holidays of French, by all their names.</summary>
internal static class FrenchFeasts
{
    public static Phrases<Holiday> Holidays { get; } =
        new()
        {
            { "jour de l an, nouvel an, premier de l an", Holiday.NewYear },
            { "lundi de paques", Holiday.EasterMonday },
            { "paques, dimanche de paques", Holiday.Easter },
            { "fete du travail", Holiday.LabourDay },
            { "fete de la victoire, victoire de", Holiday.Victory },
            { "ascension, jeudi de l ascension, jour de l ascension", Holiday.Ascension },
            { "lundi de pentecote", Holiday.WhitMonday },
            { "pentecote, dimanche de pentecote", Holiday.Whitsun },
            { "fete nationale", Holiday.NationalDay },
            { "assomption", Holiday.Assumption },
            { "toussaint, jour de la toussaint", Holiday.AllSaints },
            { "armistice", Holiday.Armistice },
            { "noel, jour de noel", Holiday.Christmas },
            { "epiphanie", Holiday.Epiphany },
            { "chandeleur", Holiday.Candlemas },
            { "saint valentin", Holiday.Valentine },
            { "mardi gras", Holiday.ShroveTuesday },
            { "mercredi des cendres, cendres", Holiday.AshWednesday },
            { "dimanche des rameaux, rameaux", Holiday.PalmSunday },
            { "vendredi saint", Holiday.GoodFriday },
            { "fete des meres", Holiday.MothersDay },
            { "fete des peres", Holiday.FathersDay },
            { "fete de la musique", Holiday.MidsummerMusic },
            { "saint jean", Holiday.SaintJohn },
            { "halloween", Holiday.Halloween },
            { "saint sylvestre", Holiday.NewYearsEve },
        };

    public static Phrases<SchoolHoliday> SchoolHolidays { get; } =
        new()
        {
            {
                "vacances de la toussaint, vacances de toussaint, vacances scolaires de la toussaint, vacances d automne, "
                    + "conges de la toussaint, vacances de novembre",
                SchoolHoliday.AllSaints
            },
            {
                "vacances de noel, vacances scolaires de noel, vacances de fin d annee, conges de noel, conges de fin d annee",
                SchoolHoliday.Christmas
            },
            {
                "vacances d hiver, vacances scolaires d hiver, vacances de fevrier, conges d hiver, vacances scolaires de fevrier",
                SchoolHoliday.Winter
            },
            {
                "vacances de printemps, vacances de paques, vacances d avril, vacances scolaires de printemps, vacances du printemps, "
                    + "conges de printemps, conges de paques",
                SchoolHoliday.Spring
            },
            {
                "vacances d ete, grandes vacances, vacances estivales, vacances scolaires d ete, conges d ete",
                SchoolHoliday.Summer
            },
            { "vacances, vacances scolaires", SchoolHoliday.Next },
        };
}
