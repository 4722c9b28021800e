using CsCheck;
using NodaTime;

namespace CauseCommune.Dates.Tests;

public sealed class PeriodFormatTest
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 80_000]
        .Select(days => new LocalDate(1900, 1, 1).PlusDays(days));

    private static readonly Gen<Period> Periods = Gen.Select(Days, Gen.Int[0, 11], Gen.Int[0, 900])
        .Select((day, kind, length) => Make(day, kind, length));

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void What_is_printed_reads_back_as_the_same_period(Language language)
    {
        Gen.Select(Periods, Gen.Enum<PeriodStyle>())
            .Sample(
                (period, style) =>
                {
                    var printed = PeriodFormat.Format(period, language, style);
                    var reading = DateGrammar.In(language).Read(printed, new(period.Start));
                    Assert.True(period == reading.Period, $"{printed}: {reading}, not {period}");
                    Assert.Null(reading.Doubt);
                },
                iter: 5_000
            );
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void A_full_date_reads_the_same_from_any_day(Language language)
    {
        Gen.Select(Periods.Where(p => p.Precision != Precision.Until), Days)
            .Sample(
                (period, reference) =>
                    DateGrammar
                        .In(language)
                        .Read(PeriodFormat.Format(period, language), new(reference))
                        .Period == period,
                iter: 2_000
            );
    }

    [Theory]
    [InlineData("20 février")]
    [InlineData("le 2 mars à 14 h")]
    [InlineData("fin mars")]
    [InlineData("T2")]
    [InlineData("second semestre")]
    [InlineData("mi-décembre")]
    [InlineData("du 13 au 18 mars")]
    [InlineData("d'ici fin juin")]
    [InlineData("avant l'été")]
    [InlineData("à la rentrée")]
    [InlineData("cet hiver")]
    [InlineData("à Noël")]
    [InlineData("14 juillet")]
    [InlineData("dans deux ou trois mois")]
    [InlineData("fin d'année")]
    [InlineData("l'an prochain")]
    public void Moving_the_reference_by_a_year_moves_the_answer_by_a_year(string text)
    {
        Days.Where(day => day is not { Month: 2, Day: 29 })
            .Sample(
                day =>
                {
                    var here = DateGrammar.French.Read(text, new(day)).Period!;
                    var later = DateGrammar.French.Read(text, new(day.PlusYears(1))).Period!;
                    Assert.Equal(
                        (here.End.Year + 1, here.End.Month),
                        (later.End.Year, later.End.Month)
                    );
                    Assert.Equal(here.Precision, later.Precision);
                },
                iter: 500
            );
    }

    [Theory]
    [InlineData("2018-02-20", 0, 0, "mardi 20 février 2018", "Tuesday 20 February 2018")]
    [InlineData("2018-05-01", 0, 0, "mardi 1er mai 2018", "Tuesday 1 May 2018")]
    [InlineData("2018-03-07", 1, 0, "semaine du 5 au 11 mars 2018", "week from 5 to 11 March 2018")]
    [InlineData("2018-03-29", 2, 0, "fin mars 2018", "end of March 2018")]
    [InlineData("2018-12-15", 2, 0, "mi-décembre 2018", "mid-December 2018")]
    [InlineData("2018-03-29", 3, 0, "mars 2018", "March 2018")]
    [InlineData("2018-05-29", 4, 0, "2e trimestre 2018", "2nd quarter of 2018")]
    [InlineData("2018-05-29", 5, 0, "1er semestre 2018", "1st half of 2018")]
    [InlineData("2018-05-29", 6, 0, "printemps 2018", "spring 2018")]
    [InlineData("2018-05-29", 7, 0, "année scolaire 2018-2019", "school year 2018-2019")]
    [InlineData("2018-05-29", 8, 0, "2018", "2018")]
    [InlineData("2018-03-13", 9, 5, "du 13 au 18 mars 2018", "from 13 to 18 March 2018")]
    [InlineData(
        "2018-12-30",
        9,
        5,
        "du 30 décembre 2018 au 4 janvier 2019",
        "from 30 December 2018 to 4 January 2019"
    )]
    [InlineData("2018-02-28", 10, 10, "d'ici le 10 mars 2018", "by 10 March 2018")]
    [InlineData("2018-11-28", 11, 0, "fin 2018", "end of 2018")]
    public void A_period_is_printed_with_its_year(
        string day,
        int kind,
        int length,
        string french,
        string english
    )
    {
        var period = Make(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, kind, length);

        Assert.Equal(french, PeriodFormat.Format(period, Language.French));
        Assert.Equal(english, PeriodFormat.Format(period, Language.English));
    }

    [Fact]
    public void The_short_style_leaves_the_weekday_out()
    {
        var day = Period.On(new(2018, 2, 20));

        Assert.Equal(
            "20 février 2018",
            PeriodFormat.Format(day, Language.French, PeriodStyle.Short)
        );
    }

    [Fact]
    public void A_period_whose_days_are_not_those_of_its_precision_is_printed_as_a_span()
    {
        var odd = new Period(new(2018, 3, 2), new(2018, 3, 30), Precision.Month);

        Assert.Equal("du 2 au 30 mars 2018", PeriodFormat.Format(odd, Language.French));
    }

    /// <summary>A period of each kind around or from a day, through the grammar's own words where it has some.</summary>
    private static Period Make(LocalDate day, int kind, int length)
    {
        var text = kind switch
        {
            0 => "aujourd'hui",
            1 => "cette semaine",
            2 => day.Day <= 10 ? "début du mois"
            : day.Day <= 20 ? "milieu du mois"
            : "fin du mois",
            3 => "ce mois",
            4 => "ce trimestre",
            5 => "ce semestre",
            6 => SeasonOf(day),
            7 => $"{day.Year}-{day.Year + 1}",
            8 => "cette année",
            11 => day.Month <= 3 ? "début d'année"
            : day.Month <= 9 ? "milieu de l'année"
            : "fin d'année",
            _ => "",
        };
        return kind switch
        {
            9 => new(day, day.PlusDays(length), Precision.Span),
            10 => Period.Until(day, day.PlusDays(length)),
            _ => DateGrammar.French.Read(text, new(day)).Period!,
        };
    }

    private static string SeasonOf(LocalDate day) =>
        (day.Month % 4) switch
        {
            0 => "cet été",
            1 => "ce printemps",
            2 => "cet automne",
            _ => "cet hiver",
        };
}
