namespace CauseCommune.Dates.Lexicon;

/// <summary>A stretch of the calendar that people count or point at.</summary>
internal enum Unit
{
    Day,
    Week,
    WeekEnd,
    Fortnight,
    Month,
    Quarter,
    Semester,
    Year,
    SchoolYear,
}

internal enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// <summary>The beginning, the middle or the end of a stretch.</summary>
internal enum Part
{
    Early,
    Mid,
    Late,
}

/// <summary>Which one of several: this one, the next, the last.</summary>
internal enum Which
{
    Unsaid,
    This,
    Next,
    Last,
}

/// <summary>How a deadline is said, which decides whether a long stretch counts to its end.</summary>
internal enum Limit
{
    /// <summary>« avant mars »: before it begins.</summary>
    Before,

    /// <summary>« d'ici mars »: until it has ended.</summary>
    By,
}

/// <summary>A feast that has a name; not every one is a public holiday (Easter is a Sunday).</summary>
internal enum Holiday
{
    NewYear,
    EasterMonday,
    Easter,
    LabourDay,
    Victory,
    Ascension,
    WhitMonday,
    Whitsun,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice,
    Christmas,
    Epiphany,
    Candlemas,
    Valentine,
    ShroveTuesday,
    AshWednesday,
    PalmSunday,
    GoodFriday,
    MothersDay,
    FathersDay,
    MidsummerMusic,
    SaintJohn,
    Halloween,
    NewYearsEve,
}

/// <summary>School holidays, all zones together.</summary>
internal enum SchoolHoliday
{
    AllSaints,
    Christmas,
    Winter,
    Spring,
    Summer,

    /// <summary>Those that come next, whichever they are: « avant les vacances ».</summary>
    Next,
}
