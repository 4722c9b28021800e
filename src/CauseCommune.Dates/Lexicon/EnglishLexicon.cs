using NodaTime;

namespace CauseCommune.Dates.Lexicon;

/// <summary>English.</summary>
internal static class EnglishLexicon
{
    public static DateLexicon Words { get; } =
        new()
        {
            Language = Language.English,
            CountsBothEnds = false,
            DoubtsDayFirst = true,
            Months = new()
            {
                { "january", 1 },
                { "february", 2 },
                { "march", 3 },
                { "april", 4 },
                { "may", 5 },
                { "june", 6 },
                { "july", 7 },
                { "august", 8 },
                { "september", 9 },
                { "october", 10 },
                { "november", 11 },
                { "december", 12 },
            },
            ShortMonths = new()
            {
                { "jan", 1 },
                { "feb", 2 },
                { "mar", 3 },
                { "apr", 4 },
                { "jun", 6 },
                { "jul", 7 },
                { "aug", 8 },
                { "sep, sept", 9 },
                { "oct", 10 },
                { "nov", 11 },
                { "dec", 12 },
            },
            AmbiguousMonths = new() { { "march, may, august", true } },
            Weekdays = new()
            {
                { "monday", IsoDayOfWeek.Monday },
                { "tuesday", IsoDayOfWeek.Tuesday },
                { "wednesday", IsoDayOfWeek.Wednesday },
                { "thursday", IsoDayOfWeek.Thursday },
                { "friday", IsoDayOfWeek.Friday },
                { "saturday", IsoDayOfWeek.Saturday },
                { "sunday", IsoDayOfWeek.Sunday },
            },
            ShortWeekdays = new()
            {
                { "mon", IsoDayOfWeek.Monday },
                { "tue, tues", IsoDayOfWeek.Tuesday },
                { "wed", IsoDayOfWeek.Wednesday },
                { "thu, thur, thurs", IsoDayOfWeek.Thursday },
                { "fri", IsoDayOfWeek.Friday },
                { "sat", IsoDayOfWeek.Saturday },
                { "sun", IsoDayOfWeek.Sunday },
            },
            Cardinals = NumberWords.EnglishCardinals,
            Ordinals = new()
            {
                { "first", 1 },
                { "second", 2 },
                { "third", 3 },
                { "fourth", 4 },
                { "fifth", 5 },
                { "last", -1 },
            },
            OrdinalEndings = new() { { "st, nd, rd, th", true } },
            Thousands = new() { { "two thousand and, two thousand", 2000 } },
            Articles = new() { { "the, a, an", true } },
            DayArticles = new() { { "the", true } },
            Of = new() { { "of, in, of the", true } },
            Prepositions = new()
            {
                {
                    "on, in, at, for, around, about, during, from, starting, as of, on the, in the, during the, at the, for the, circa, date, due",
                    true
                },
            },
            SurePrepositions = new()
            {
                {
                    "in, by, of, until, till, before, after, since, during, from, through, early, mid, late, for, to",
                    true
                },
            },
            Habits = new() { { "every, each, a, the", true } },
            MonthOf = new() { { "the month of, month of", true } },
            YearWord = new() { { "year, the year", true } },
            WhichBefore = new()
            {
                { "this, the current, the present", Which.This },
                { "next, the next, the coming, coming, this coming, the following", Which.Next },
                { "last, the last, the past, past, the previous, previous", Which.Last },
            },
            WhichAfter = new() { { "next", Which.Next }, { "last", Which.Last } },
            WhichAfterUnit = new() { { "after this one", Which.Next } },
            EachTime = new() { { "of every, of each", true } },
            NamedDays = new()
            {
                { "today, tonight, this morning, this afternoon, this evening", 0 },
                { "tomorrow", 1 },
                { "the day after tomorrow, day after tomorrow", 2 },
                { "yesterday", -1 },
                { "the day before yesterday, day before yesterday", -2 },
            },
            Units = new()
            {
                { "day, days", Unit.Day },
                { "week, weeks", Unit.Week },
                { "weekend, week end", Unit.WeekEnd },
                { "fortnight, fortnights", Unit.Fortnight },
                { "month, months", Unit.Month },
                { "quarter, quarters", Unit.Quarter },
                { "half, semester, semesters, half year", Unit.Semester },
                { "year, years", Unit.Year },
                { "school year, academic year", Unit.SchoolYear },
            },
            NamedStretches = new()
            {
                { "last year", (Unit.Year, -1) },
                { "next year", (Unit.Year, 1) },
            },
            PluralUnits = new()
            {
                { "days, weeks, fortnights, months, quarters, semesters, years", true },
            },
            Seasons = new()
            {
                { "spring", Season.Spring },
                { "summer", Season.Summer },
                { "autumn, fall", Season.Autumn },
                { "winter", Season.Winter },
            },
            SeasonCues = new() { { "the, in, in the, during the", true } },
            Parts = new()
            {
                {
                    "early, beginning, start, the beginning, the start, at the beginning, at the start",
                    Part.Early
                },
                { "mid, middle, the middle, in the middle", Part.Mid },
                { "end, the end, at the end, late", Part.Late },
            },
            Limits = new()
            {
                { "before, before the", Limit.Before },
                {
                    "by, by the, until, until the, till, till the, no later than, no later than the, not later than, at the latest, "
                        + "at the latest on, at the latest by, up to, due by",
                    Limit.By
                },
            },
            Ahead = new() { { "in", true } },
            Within = new()
            {
                { "within, within the next, in the next, in less than, in at most", true },
            },
            AgoBefore = [],
            AgoAfter = new() { { "ago, earlier", true } },
            LaterAfter = new() { { "from now, from today, later, hence", true } },
            NamedLengths = new() { { "a fortnight, fortnight", 14 } },
            Holidays = new()
            {
                { "new year s day, new years day", Holiday.NewYear },
                { "easter monday", Holiday.EasterMonday },
                { "easter, easter sunday", Holiday.Easter },
                { "labour day, labor day, may day", Holiday.LabourDay },
                { "victory day", Holiday.Victory },
                { "ascension, ascension day", Holiday.Ascension },
                { "whit monday", Holiday.WhitMonday },
                { "whitsun, pentecost", Holiday.Whitsun },
                { "bastille day", Holiday.NationalDay },
                { "assumption, assumption day", Holiday.Assumption },
                { "all saints day, all saints", Holiday.AllSaints },
                { "armistice day, armistice", Holiday.Armistice },
                { "christmas, christmas day, xmas", Holiday.Christmas },
            },
            WeekEndOf = new() { { "weekend of, weekend of the", true } },
            Beside = new() { { "the day before, the eve of, eve of", -1 }, { "the day after", 1 } },
            Several = [],
            WithinStretch = new()
            {
                { "within the week", Unit.Week },
                { "within the month", Unit.Month },
                { "within the year", Unit.Year },
            },
            LimitAfter = new() { { "at the latest, latest", true } },
            Return = new() { { "back to school", true } },
            ReturnCues = new() { { "the, at the", true } },
            WeekOf = new()
            {
                {
                    "week of, week of the, week from, week beginning, week starting, week commencing, week of monday",
                    true
                },
            },
            YearCues = new()
            {
                {
                    "in, by, until, before, after, since, during, year, the year, early, mid, late, end of, beginning of, start of",
                    true
                },
            },
            From = new() { { "from, from the, the", true } },
            To = new() { { "to, to the, until, till, through, and, and the, or", true } },
            Between = new() { { "between, between the", true } },
            And = new() { { "and, and the", true } },
            At = new() { { "at, from, around, by", true } },
            DayParts = new() { { "morning, afternoon, evening, night", true } },
            NumberedLetters = new() { { "q", Unit.Quarter }, { "h, s", Unit.Semester } },
            WeeksMore = new() { { "week", 1 }, { "fortnight", 2 } },
            DateCues = new() { { "on, by, the, of, before, until, from, since, this, for", true } },
            Clock = new()
            {
                Hours = new() { { "h, hr, hrs, hour, hours, o clock", true } },
                Minutes = new() { { "min, mins, minute, minutes, m", true } },
                Lengths = new() { { "of, per, a week, a day", true } },
                NamedHours = new() { { "noon, midday", 12 }, { "midnight", 0 } },
                HalvesOfDay = new()
                {
                    { "am, a m, in the morning", 0 },
                    { "pm, p m, in the afternoon, in the evening", 12 },
                },
                Fractions = new()
                {
                    { "and a half", 30 },
                    { "and a quarter", 15 },
                    { "and three quarters", 45 },
                },
                NamedLengths = new()
                {
                    { "half an hour, a half hour, half hour", 30 },
                    { "quarter of an hour, a quarter of an hour, quarter hour", 15 },
                    { "three quarters of an hour, three quarter hour", 45 },
                    { "half a day, a half day", 240 },
                },
            },
        };
}
