using System.Collections.Frozen;
using CauseCommune.Dates.Text;
using NodaTime;

namespace CauseCommune.Dates.Lexicon;

/// <summary>The words of one language, folded (lower case, no accents). The forms of the grammar are the same for all.</summary>
internal sealed class DateLexicon
{
    private Vocabulary? vocabulary;
    private FrozenSet<string>? alone;

    public required Language Language { get; init; }

    public required Phrases<int> Months { get; init; }

    /// <summary>Abbreviated months, read only beside a number: « 5 févr. », « oct. 2018 ».</summary>
    public required Phrases<int> ShortMonths { get; init; }

    /// <summary>Months whose names are also common words, read alone only where they can be nothing else.</summary>
    public required Phrases<bool> AmbiguousMonths { get; init; }

    public required Phrases<IsoDayOfWeek> Weekdays { get; init; }

    /// <summary>Abbreviated weekdays, read only before a day number.</summary>
    public required Phrases<IsoDayOfWeek> ShortWeekdays { get; init; }

    public required Phrases<int> Cardinals { get; init; }

    /// <summary>Ordinals in words, -1 for the last.</summary>
    public required Phrases<int> Ordinals { get; init; }

    /// <summary>What is written behind a number that orders: « er », « th ».</summary>
    public required Phrases<bool> OrdinalEndings { get; init; }

    /// <summary>« deux mille » 2000, before the rest of a year in words.</summary>
    public required Phrases<int> Thousands { get; init; }

    public required Phrases<bool> Articles { get; init; }

    /// <summary>The article of a day: « le 2 », « the 2nd ».</summary>
    public required Phrases<bool> DayArticles { get; init; }

    public required Phrases<bool> Of { get; init; }

    /// <summary>What may stand before a date without changing it: « pour », « vers », « on ».</summary>
    public required Phrases<bool> Prepositions { get; init; }

    /// <summary>Prepositions behind which a bare month or year is surely one: « en », « in ».</summary>
    public required Phrases<bool> SurePrepositions { get; init; }

    /// <summary>What makes the weekday behind it a habit and no date: « chaque », « every », « le ».</summary>
    public required Phrases<bool> Habits { get; init; }

    /// <summary>« le mois de », « the month of », before a month that is named.</summary>
    public required Phrases<bool> MonthOf { get; init; }

    public required Phrases<bool> YearWord { get; init; }

    public required Phrases<Which> WhichBefore { get; init; }

    public required Phrases<Which> WhichAfter { get; init; }

    /// <summary>The same behind a unit, which may be feminine: « la semaine prochaine ».</summary>
    public required Phrases<Which> WhichAfterUnit { get; init; }

    /// <summary>What makes a habit of what stands before it: « de chaque », « of every ».</summary>
    public required Phrases<bool> EachTime { get; init; }

    /// <summary>Days by their distance: « hier » -1, « demain » 1.</summary>
    public required Phrases<int> NamedDays { get; init; }

    public required Phrases<Unit> Units { get; init; }

    /// <summary>Stretches in one phrase: « l'an dernier » (Year, -1).</summary>
    public required Phrases<(Unit Unit, int Shift)> NamedStretches { get; init; }

    /// <summary>Units in the plural, which point at nothing: « semaines ».</summary>
    public required Phrases<bool> PluralUnits { get; init; }

    public required Phrases<Season> Seasons { get; init; }

    /// <summary>What makes a season of the word behind it: « l'été », « au printemps ».</summary>
    public required Phrases<bool> SeasonCues { get; init; }

    public required Phrases<Part> Parts { get; init; }

    public required Phrases<Limit> Limits { get; init; }

    /// <summary>« dans », « in », before a length of time counted from today.</summary>
    public required Phrases<bool> Ahead { get; init; }

    /// <summary>« sous », « d'ici », « within », before a length of time that is a deadline.</summary>
    public required Phrases<bool> Within { get; init; }

    /// <summary>« il y a », before a length of time.</summary>
    public required Phrases<bool> AgoBefore { get; init; }

    /// <summary>« ago », « plus tôt », after a length of time.</summary>
    public required Phrases<bool> AgoAfter { get; init; }

    /// <summary>« plus tard », « from now », after a length of time.</summary>
    public required Phrases<bool> LaterAfter { get; init; }

    /// <summary>Lengths in one word, in days: « huitaine » 7, « fortnight » 14.</summary>
    public required Phrases<int> NamedLengths { get; init; }

    public required Phrases<Holiday> Holidays { get; init; }

    /// <summary>School holidays by name; a language may have none.</summary>
    public Phrases<SchoolHoliday> SchoolHolidays { get; init; } = new();

    /// <summary>« J », in « J+8 ».</summary>
    public Phrases<bool> DayLetter { get; init; } = new();

    /// <summary>« après ».</summary>
    public Phrases<bool> After { get; init; } = new();

    /// <summary>« pas avant ».</summary>
    public Phrases<bool> NotBefore { get; init; } = new();

    /// <summary>« depuis ».</summary>
    public Phrases<bool> Since { get; init; } = new();

    /// <summary>« avant » (true) or « après » (false), between a length and a day: « deux jours avant Noël ».</summary>
    public Phrases<bool> Away { get; init; } = new();

    /// <summary>« à », « ou », between two lengths: « dans deux à trois semaines ».</summary>
    public Phrases<bool> UpTo { get; init; } = new();

    /// <summary>« week-end de », « pont de », before a feast.</summary>
    public Phrases<bool> FeastWeekEnd { get; init; } = new();

    /// <summary>« inclus », behind a date, which says what is so anyway.</summary>
    public Phrases<bool> Included { get; init; } = new();

    /// <summary>« la rentrée ».</summary>
    public required Phrases<bool> Return { get; init; }

    public required Phrases<bool> ReturnCues { get; init; }

    public required Phrases<bool> WeekOf { get; init; }

    /// <summary>« week-end du », before a day.</summary>
    public required Phrases<bool> WeekEndOf { get; init; }

    /// <summary>« la veille de » -1, « le lendemain de » 1.</summary>
    public required Phrases<int> Beside { get; init; }

    /// <summary>Several at once: « prochains » forward (false), « derniers » back (true).</summary>
    public required Phrases<bool> Several { get; init; }

    /// <summary>« dans la semaine »: a deadline at the end of the stretch that is running.</summary>
    public required Phrases<Unit> WithinStretch { get; init; }

    /// <summary>« au plus tard », behind a date.</summary>
    public required Phrases<bool> LimitAfter { get; init; }

    /// <summary>What makes a year of four digits behind it: « en 2018 ».</summary>
    public required Phrases<bool> YearCues { get; init; }

    public required Phrases<bool> From { get; init; }

    public required Phrases<bool> To { get; init; }

    public required Phrases<bool> Between { get; init; }

    public required Phrases<bool> And { get; init; }

    /// <summary>« à », « at », between a day and a time.</summary>
    public required Phrases<bool> At { get; init; }

    /// <summary>Parts of the day, read and left: « matin », « soir ».</summary>
    public required Phrases<bool> DayParts { get; init; }

    /// <summary>Letters of a numbered stretch: « T2 », « Q2 », « S1 », « H1 ».</summary>
    public required Phrases<Unit> NumberedLetters { get; init; }

    /// <summary>« en huit » 1, « en quinze » 2, « week » (Thursday week) 1.</summary>
    public required Phrases<int> WeeksMore { get; init; }

    /// <summary>True when fifteen days are said for two weeks and eight days for one.</summary>
    public required bool CountsBothEnds { get; init; }

    /// <summary>What makes « 5/2 » behind it a date and no fraction: « le », « du », « on ».</summary>
    public required Phrases<bool> DateCues { get; init; }

    /// <summary>True when readers may take « 5/2 » for the second of May.</summary>
    public required bool DoubtsDayFirst { get; init; }

    /// <summary>The words of clocks and lengths.</summary>
    public required ClockLexicon Clock { get; init; }

    /// <summary>Words that can be a date alone, or before a word that no lexicon knows.</summary>
    public FrozenSet<string> Alone =>
        alone ??= new[]
        {
            Months.SingleWords,
            ShortMonths.SingleWords,
            Weekdays.SingleWords,
            ShortWeekdays.SingleWords,
            NamedDays.SingleWords,
            Holidays.SingleWords,
            Clock.NamedHours.SingleWords,
        }
            .SelectMany(words => words)
            .ToFrozenSet(StringComparer.Ordinal);

    public Vocabulary Vocabulary =>
        vocabulary ??= new(
            (
                (IEnumerable<IEnumerable<string>>)
                    [
                        Months,
                        ShortMonths,
                        AmbiguousMonths,
                        Weekdays,
                        ShortWeekdays,
                        Cardinals,
                        Ordinals,
                        OrdinalEndings,
                        Thousands,
                        Articles,
                        DayArticles,
                        Of,
                        Prepositions,
                        SurePrepositions,
                        Habits,
                        MonthOf,
                        YearWord,
                        WhichBefore,
                        WhichAfter,
                        NamedDays,
                        Units,
                        NamedStretches,
                        Seasons,
                        SeasonCues,
                        PluralUnits,
                        ReturnCues,
                        YearCues,
                        Parts,
                        Limits,
                        Ahead,
                        Within,
                        AgoBefore,
                        AgoAfter,
                        LaterAfter,
                        NamedLengths,
                        Holidays,
                        SchoolHolidays,
                        DayLetter,
                        After,
                        NotBefore,
                        Since,
                        Away,
                        UpTo,
                        FeastWeekEnd,
                        Included,
                        Return,
                        WeekOf,
                        WeekEndOf,
                        Beside,
                        Several,
                        WithinStretch,
                        LimitAfter,
                        From,
                        To,
                        Between,
                        And,
                        At,
                        DayParts,
                        NumberedLetters,
                        WeeksMore,
                        DateCues,
                        WhichAfterUnit,
                        EachTime,
                        Clock.Words,
                    ]
            ).SelectMany(words => words)
        );
}
