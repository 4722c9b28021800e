using NodaTime;

namespace CauseCommune.Dates.Lexicon;

/// <summary>French.</summary>
internal static class FrenchLexicon
{
    public static DateLexicon Words { get; } =
        new()
        {
            Language = Language.French,
            CountsBothEnds = true,
            Months = new()
            {
                { "janvier", 1 },
                { "fevrier", 2 },
                { "mars", 3 },
                { "avril", 4 },
                { "mai", 5 },
                { "juin", 6 },
                { "juillet", 7 },
                { "aout", 8 },
                { "septembre", 9 },
                { "octobre", 10 },
                { "novembre", 11 },
                { "decembre", 12 },
            },
            ShortMonths = new()
            {
                { "janv, jan", 1 },
                { "fevr, fev", 2 },
                { "mar", 3 },
                { "avr", 4 },
                { "jun", 6 },
                { "juil, jul", 7 },
                { "aou", 8 },
                { "sept, sep", 9 },
                { "oct", 10 },
                { "nov", 11 },
                { "dec", 12 },
            },
            AmbiguousMonths = new() { { "mars", true } },
            Weekdays = new()
            {
                { "lundi", IsoDayOfWeek.Monday },
                { "mardi", IsoDayOfWeek.Tuesday },
                { "mercredi", IsoDayOfWeek.Wednesday },
                { "jeudi", IsoDayOfWeek.Thursday },
                { "vendredi", IsoDayOfWeek.Friday },
                { "samedi", IsoDayOfWeek.Saturday },
                { "dimanche", IsoDayOfWeek.Sunday },
            },
            ShortWeekdays = new()
            {
                { "lun", IsoDayOfWeek.Monday },
                { "mar", IsoDayOfWeek.Tuesday },
                { "mer", IsoDayOfWeek.Wednesday },
                { "jeu", IsoDayOfWeek.Thursday },
                { "ven", IsoDayOfWeek.Friday },
                { "sam", IsoDayOfWeek.Saturday },
                { "dim", IsoDayOfWeek.Sunday },
            },
            Cardinals = NumberWords.FrenchCardinals,
            Ordinals = new()
            {
                { "premier, premiere", 1 },
                { "deuxieme, second, seconde", 2 },
                { "troisieme", 3 },
                { "quatrieme", 4 },
                { "cinquieme", 5 },
                { "dernier, derniere", -1 },
            },
            OrdinalEndings = new() { { "er, ere, re, e, eme, ieme, nd, nde, ier", true } },
            Articles = new() { { "le, la, l, les, un, une", true } },
            DayArticles = new() { { "le, les", true } },
            Of = new() { { "de, d, du, de la, de l, des, en", true } },
            Prepositions = new()
            {
                {
                    "pour, a, a la, a l, au, aux, en, le, la, l, les, vers, vers le, vers la, autour de, autour du, courant, "
                        + "dans le courant de, dans le courant du, courant du, courant de, au cours de, au cours du, a partir de, a partir du, "
                        + "a compter de, a compter du, des, des le, depuis, depuis le, pendant, pendant l, pendant la, "
                        + "durant, durant l, durant la, pour le, pour la, pour l, aux alentours de, aux alentours du, "
                        + "dans, cet, date, le jour de, les, ces, au cours des, dans les, durant les, pendant les, echeance, a l horizon, horizon, dans la, dans le",
                    true
                },
            },
            SurePrepositions = new()
            {
                {
                    "en, courant, d ici, d ici a, debut, fin, mi, depuis, avant, apres, jusqu en, jusqu a, des, a partir de, "
                        + "annee, l annee, vers, horizon, a l horizon, pour",
                    true
                },
            },
            Habits = new()
            {
                {
                    "le, les, un, du, au, chaque, tous les, tout les, des, aux, par, entre le, que le",
                    true
                },
            },
            MonthOf = new()
            {
                {
                    "mois de, mois d, le mois de, le mois d, au mois de, au mois d, du mois de, du mois d",
                    true
                },
            },
            YearWord = new() { { "annee, l annee, an, l an, exercice, l exercice", true } },
            WhichBefore = new()
            {
                { "ce, cet, cette, le present, la presente", Which.This },
                { "prochain, prochaine, le prochain, la prochaine", Which.Next },
                { "le dernier, la derniere, dernier, derniere", Which.Last },
            },
            WhichAfter = new()
            {
                { "prochain, suivant, qui vient, a venir", Which.Next },
                { "dernier, passe, precedent, ecoule", Which.Last },
                { "courant, en cours, ci", Which.This },
            },
            WhichAfterUnit = new()
            {
                { "prochain, prochaine, suivant, suivante, qui vient, a venir", Which.Next },
                {
                    "dernier, derniere, passe, passee, precedent, precedente, ecoule, ecoulee",
                    Which.Last
                },
                { "courant, courante, en cours, ci, actuel, actuelle", Which.This },
            },
            EachTime = new() { { "de chaque, de tous les, chaque", true } },
            Thousands = new() { { "deux mille, deux mil", 2000 } },
            DateCues = new()
            {
                { "le, du, au, pour le, avant le, jusqu au, depuis le, ce, du lundi, et du", true },
            },
            DoubtsDayFirst = false,
            NamedDays = new()
            {
                {
                    "aujourd hui, ce jour, ce soir, ce matin, cet apres midi, ce midi, cette nuit, dans la journee, ce jour meme",
                    0
                },
                { "demain", 1 },
                { "apres demain, le surlendemain", 2 },
                { "hier", -1 },
                { "avant hier", -2 },
            },
            Units = new()
            {
                { "jour, jours, journee, j", Unit.Day },
                { "semaine, semaines, sem", Unit.Week },
                { "week end, weekend, we", Unit.WeekEnd },
                { "quinzaine, quinzaines", Unit.Fortnight },
                { "mois", Unit.Month },
                { "trimestre, trimestres, trim", Unit.Quarter },
                { "semestre, semestres", Unit.Semester },
                { "an, ans, annee, annees", Unit.Year },
                { "annee scolaire, annee universitaire", Unit.SchoolYear },
            },
            NamedStretches = new()
            {
                { "l an dernier, l an passe", (Unit.Year, -1) },
                { "l an prochain", (Unit.Year, 1) },
                { "en cours d annee, courant d annee", (Unit.Year, 0) },
                { "en cours de mois", (Unit.Month, 0) },
                { "en cours de semaine", (Unit.Week, 0) },
            },
            PluralUnits = new()
            {
                { "jours, semaines, quinzaines, trimestres, semestres, ans, annees", true },
            },
            SeasonCues = new() { { "l, le, au, en, a l, ce, fin de l", true } },
            ReturnCues = new() { { "la, a la, en", true } },
            YearCues = new()
            {
                {
                    "en, courant, depuis, d ici, d ici a, avant, apres, des, jusqu en, pour, annee, l annee, de l annee, horizon, a l horizon, fin, debut",
                    true
                },
            },
            Seasons = new()
            {
                { "printemps", Season.Spring },
                { "ete", Season.Summer },
                { "automne", Season.Autumn },
                { "hiver", Season.Winter },
            },
            Parts = new()
            {
                {
                    "debut, le debut, au debut, tout debut, commencement, en debut, premiers jours, les premiers jours, aux premiers jours",
                    Part.Early
                },
                { "mi, milieu, le milieu, au milieu, a la mi, la mi", Part.Mid },
                {
                    "fin, la fin, a la fin, en fin, toute fin, derniers jours, les derniers jours, aux derniers jours",
                    Part.Late
                },
            },
            Limits = FrenchLimits.Limits,
            Ahead = new() { { "dans, d ici a dans", true } },
            Within = FrenchLimits.Within,
            AgoBefore = new() { { "il y a, voici, voila", true } },
            AgoAfter = new() { { "plus tot, auparavant", true } },
            LaterAfter = new() { { "plus tard", true } },
            NamedLengths = new()
            {
                {
                    "quinzaine, une quinzaine, la quinzaine, quinzaine de jours, une quinzaine de jours",
                    14
                },
                { "huitaine, une huitaine, une huitaine de jours", 7 },
                { "dizaine de jours, une dizaine de jours", 10 },
                { "vingtaine de jours, une vingtaine de jours", 20 },
            },
            Holidays = FrenchFeasts.Holidays,
            SchoolHolidays = FrenchFeasts.SchoolHolidays,
            DayLetter = new() { { "j", true } },
            After = new() { { "apres, apres le, apres la, apres l, apres les", true } },
            NotBefore = new()
            {
                {
                    "pas avant, pas avant le, pas avant la, pas avant l, au plus tot, au plus tot le",
                    true
                },
            },
            Since = new() { { "depuis, depuis le, depuis la, depuis l", true } },
            Away = new()
            {
                { "avant, avant le, avant la, avant l", true },
                { "apres, apres le, apres la, apres l", false },
            },
            UpTo = new() { { "a, ou", true } },
            FeastWeekEnd = new()
            {
                {
                    "week end de, week end de l, week end du, weekend de, weekend de l, pont de, pont de l, pont du, we de, we de l",
                    true
                },
            },
            Included = new() { { "inclus, compris, inclusivement, environ", true } },
            WeekEndOf = new() { { "week end du, week end des, we du, weekend du", true } },
            Beside = new()
            {
                { "la veille de, la veille du, veille de", -1 },
                { "le lendemain de, le lendemain du, lendemain de", 1 },
            },
            Several = new()
            {
                { "prochains, prochaines, suivants, suivantes", false },
                { "derniers, dernieres, precedents, precedentes", true },
            },
            WithinStretch = new()
            {
                { "dans la semaine, dans le courant de la semaine, courant de semaine", Unit.Week },
                { "dans le mois, dans le courant du mois, courant du mois", Unit.Month },
                { "dans l annee, dans le courant de l annee", Unit.Year },
                { "dans le trimestre, dans le courant du trimestre", Unit.Quarter },
                { "dans le semestre, dans le courant du semestre", Unit.Semester },
            },
            LimitAfter = new() { { "au plus tard, maximum, dernier delai", true } },
            Return = new()
            {
                { "rentree, rentree scolaire, rentree universitaire, rentree de septembre", true },
            },
            WeekOf = new()
            {
                {
                    "semaine du, semaine du lundi, semaine de, semaine d, semaine commencant le, sem du, semaine debutant le, semaine qui commence le",
                    true
                },
            },
            From = new() { { "du, de, d, le, les, depuis le, a partir du, des le, en", true } },
            To = new() { { "au, a, jusqu au, jusqu a, et, ou, et le, ou le", true } },
            Between = new() { { "entre le, entre, entre les, entre la", true } },
            And = new() { { "et le, et, et la", true } },
            At = new() { { "a, vers, des, a partir de, de, entre", true } },
            DayParts = new()
            {
                {
                    "matin, midi, soir, apres midi, au soir, au matin, dans la journee, en soiree, dans la soiree, en matinee, dans la matinee, dans l apres midi, en fin de journee, en debut de soiree, en debut d apres midi, en fin d apres midi, en fin de matinee",
                    true
                },
            },
            NumberedLetters = new() { { "t, q", Unit.Quarter }, { "s, h", Unit.Semester } },
            WeeksMore = new() { { "en huit", 1 }, { "en quinze", 2 } },
            Clock = FrenchClock.Words,
        };
}
