using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Dates.Tests;

/// <summary>What a person types in a field, read on Monday 5 February 2018.</summary>
public sealed class FrenchDatesTest
{
    private static readonly DateContext Meeting = new(new LocalDate(2018, 2, 5));

    [Theory]
    // Days
    [InlineData("5 février 2018", "2018-02-05")]
    [InlineData("lundi 5 février", "2018-02-05")]
    [InlineData("Lundi 5 Février 2018.", "2018-02-05")]
    [InlineData("le 20 février", "2018-02-20")]
    [InlineData("le 20 fevrier", "2018-02-20")]
    [InlineData("le mardi 20 février", "2018-02-20")]
    [InlineData("mardi, le 20 février", "2018-02-20")]
    [InlineData("1er mai", "2018-05-01")]
    [InlineData("le 1er mai 2019", "2019-05-01")]
    [InlineData("premier mai", "2018-05-01")]
    [InlineData("le quinze mars", "2018-03-15")]
    [InlineData("le vingt et un mars deux mille dix-huit", "2018-03-21")]
    [InlineData("5 févr. 2018", "2018-02-05")]
    [InlineData("lun. 5 févr.", "2018-02-05")]
    [InlineData("05/02/2018", "2018-02-05")]
    [InlineData("5/2/18", "2018-02-05")]
    [InlineData("05.02.2018", "2018-02-05")]
    [InlineData("5-2-2018", "2018-02-05")]
    [InlineData("2018-02-05", "2018-02-05")]
    [InlineData("14/3", "2018-03-14")]
    [InlineData("mardi 20/02", "2018-02-20")]
    [InlineData("le 2", "2018-03-02")]
    [InlineData("le 6", "2018-02-06")]
    [InlineData("lundi 12", "2018-02-12")]
    [InlineData("pour le 20 février", "2018-02-20")]
    [InlineData("le 20 juin dernier", "2017-06-20")]
    [InlineData("le 10 janvier prochain", "2019-01-10")]
    [InlineData("le 10 du mois prochain", "2018-03-10")]
    [InlineData("20 décembre", "2017-12-20")]
    [InlineData("29 février 2020", "2020-02-29")]
    // Counted
    [InlineData("aujourd'hui", "2018-02-05")]
    [InlineData("demain", "2018-02-06")]
    [InlineData("après-demain", "2018-02-07")]
    [InlineData("hier", "2018-02-04")]
    [InlineData("avant-hier", "2018-02-03")]
    [InlineData("dans quinze jours", "2018-02-19")]
    [InlineData("dans 15 jours", "2018-02-19")]
    [InlineData("dans huit jours", "2018-02-12")]
    [InlineData("dans dix jours", "2018-02-15")]
    [InlineData("dans trois semaines", "2018-02-26")]
    [InlineData("dans un mois", "2018-03-05")]
    [InlineData("il y a quinze jours", "2018-01-22")]
    [InlineData("il y a deux mois", "2017-12-05")]
    // Weekdays
    [InlineData("jeudi", "2018-02-08")]
    [InlineData("ce jeudi", "2018-02-08")]
    [InlineData("jeudi prochain", "2018-02-08")]
    [InlineData("jeudi en huit", "2018-02-15")]
    [InlineData("jeudi en quinze", "2018-02-22")]
    [InlineData("lundi", "2018-02-12")]
    [InlineData("ce lundi", "2018-02-05")]
    [InlineData("lundi dernier", "2018-01-29")]
    [InlineData("vendredi passé", "2018-02-02")]
    // Turns
    [InlineData("premier mercredi du mois prochain", "2018-03-07")]
    [InlineData("le premier mercredi de mars", "2018-03-07")]
    [InlineData("dernier vendredi de mars 2018", "2018-03-30")]
    [InlineData("le 2e mardi d'avril", "2018-04-10")]
    [InlineData("le dernier jour du mois", "2018-02-28")]
    [InlineData("mardi de la semaine prochaine", "2018-02-13")]
    [InlineData("lundi 5", "2018-02-05")]
    [InlineData("5 mars 18", "2018-03-05")]
    // Feasts
    [InlineData("la veille de Noël 2018", "2018-12-24")]
    [InlineData("Noël", "2018-12-25")]
    [InlineData("Noël dernier", "2017-12-25")]
    [InlineData("à Noël prochain", "2018-12-25")]
    [InlineData("Pâques", "2018-04-01")]
    [InlineData("lundi de Pâques 2019", "2019-04-22")]
    [InlineData("l'Ascension", "2018-05-10")]
    [InlineData("le lundi de Pentecôte", "2018-05-21")]
    [InlineData("à la Toussaint 2018", "2018-11-01")]
    [InlineData("le 14 juillet", "2018-07-14")]
    public void A_day_is_read(string text, string day)
    {
        var reading = DateGrammar.French.Read(text, Meeting);

        Assert.Null(reading.Refusal);
        Assert.Equal(Period.On(Day(day)), reading.Period);
    }

    [Theory]
    [InlineData("la semaine du 6", "2018-02-05", "2018-02-11", Precision.Week)]
    [InlineData("semaine du 5 au 11 mars 2018", "2018-03-05", "2018-03-11", Precision.Week)]
    [InlineData(
        "semaine du 29 janvier au 4 février 2018",
        "2018-01-29",
        "2018-02-04",
        Precision.Week
    )]
    [InlineData("la semaine du 26/01", "2018-01-22", "2018-01-28", Precision.Week)]
    [InlineData("semaine 12", "2018-03-19", "2018-03-25", Precision.Week)]
    [InlineData("cette semaine", "2018-02-05", "2018-02-11", Precision.Week)]
    [InlineData("la semaine prochaine", "2018-02-12", "2018-02-18", Precision.Week)]
    [InlineData("la semaine dernière", "2018-01-29", "2018-02-04", Precision.Week)]
    [InlineData("ce week-end", "2018-02-10", "2018-02-11", Precision.Span)]
    [InlineData("début mars", "2018-03-01", "2018-03-10", Precision.PartOfMonth)]
    [InlineData("début du mois de mars", "2018-03-01", "2018-03-10", Precision.PartOfMonth)]
    [InlineData("mi-décembre 2018", "2018-12-11", "2018-12-20", Precision.PartOfMonth)]
    [InlineData("à la mi-mars", "2018-03-11", "2018-03-20", Precision.PartOfMonth)]
    [InlineData("mi mars", "2018-03-11", "2018-03-20", Precision.PartOfMonth)]
    [InlineData("fin mars", "2018-03-21", "2018-03-31", Precision.PartOfMonth)]
    [InlineData("fin février 2020", "2020-02-21", "2020-02-29", Precision.PartOfMonth)]
    [InlineData("vers la fin mars", "2018-03-21", "2018-03-31", Precision.PartOfMonth)]
    [InlineData("fin du mois", "2018-02-21", "2018-02-28", Precision.PartOfMonth)]
    [InlineData("à la fin du mois prochain", "2018-03-21", "2018-03-31", Precision.PartOfMonth)]
    [InlineData("mars", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("en mars", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("courant mars", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("au cours du mois de mars 2018", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("mars dernier", "2017-03-01", "2017-03-31", Precision.Month)]
    [InlineData("janvier prochain", "2019-01-01", "2019-01-31", Precision.Month)]
    [InlineData("ce mois-ci", "2018-02-01", "2018-02-28", Precision.Month)]
    [InlineData("le mois prochain", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("oct. 2018", "2018-10-01", "2018-10-31", Precision.Month)]
    [InlineData("2018-03", "2018-03-01", "2018-03-31", Precision.Month)]
    [InlineData("première quinzaine de mars", "2018-03-01", "2018-03-15", Precision.Span)]
    [InlineData("seconde quinzaine d'avril", "2018-04-16", "2018-04-30", Precision.Span)]
    [InlineData("première semaine de mars", "2018-03-05", "2018-03-11", Precision.Week)]
    [InlineData(
        "la première quinzaine du mois prochain",
        "2018-03-01",
        "2018-03-15",
        Precision.Span
    )]
    [InlineData("le week-end du 10 mars", "2018-03-10", "2018-03-11", Precision.Span)]
    [InlineData("fin du trimestre", "2018-03-01", "2018-03-31", Precision.Span)]
    [InlineData("fin de semaine", "2018-02-09", "2018-02-11", Precision.Span)]
    [InlineData("les 13, 14 et 15 juin", "2018-06-13", "2018-06-15", Precision.Span)]
    [InlineData("ces trois derniers mois", "2017-11-05", "2018-02-05", Precision.Span)]
    [InlineData("T3", "2018-07-01", "2018-09-30", Precision.Quarter)]
    [InlineData("T4 2017", "2017-10-01", "2017-12-31", Precision.Quarter)]
    [InlineData("S2", "2018-07-01", "2018-12-31", Precision.Semester)]
    [InlineData("à l'automne", "2018-09-23", "2018-12-20", Precision.Season)]
    [InlineData("T2", "2018-04-01", "2018-06-30", Precision.Quarter)]
    [InlineData("T2 2019", "2019-04-01", "2019-06-30", Precision.Quarter)]
    [InlineData("2e trimestre 2018", "2018-04-01", "2018-06-30", Precision.Quarter)]
    [InlineData("au premier trimestre", "2018-01-01", "2018-03-31", Precision.Quarter)]
    [InlineData("le trimestre prochain", "2018-04-01", "2018-06-30", Precision.Quarter)]
    [InlineData("S1 2019", "2019-01-01", "2019-06-30", Precision.Semester)]
    [InlineData("second semestre 2018", "2018-07-01", "2018-12-31", Precision.Semester)]
    [InlineData("ce semestre", "2018-01-01", "2018-06-30", Precision.Semester)]
    [InlineData("le printemps", "2018-03-20", "2018-06-20", Precision.Season)]
    [InlineData("cet été", "2018-06-21", "2018-09-22", Precision.Season)]
    [InlineData("automne 2018", "2018-09-23", "2018-12-20", Precision.Season)]
    [InlineData("hiver 2018-2019", "2018-12-21", "2019-03-19", Precision.Season)]
    [InlineData("à la rentrée", "2018-09-01", "2018-09-30", Precision.Month)]
    [InlineData("la rentrée 2019", "2019-09-01", "2019-09-30", Precision.Month)]
    [InlineData("année scolaire 2018-2019", "2018-09-01", "2019-08-31", Precision.SchoolYear)]
    [InlineData("2018-2019", "2018-09-01", "2019-08-31", Precision.SchoolYear)]
    [InlineData("cette année scolaire", "2017-09-01", "2018-08-31", Precision.SchoolYear)]
    [InlineData("2018", "2018-01-01", "2018-12-31", Precision.Year)]
    [InlineData("l'an prochain", "2019-01-01", "2019-12-31", Precision.Year)]
    [InlineData("l'année dernière", "2017-01-01", "2017-12-31", Precision.Year)]
    [InlineData("début 2019", "2019-01-01", "2019-03-31", Precision.PartOfYear)]
    [InlineData("fin d'année", "2018-10-01", "2018-12-31", Precision.PartOfYear)]
    [InlineData("mi-2018", "2018-04-01", "2018-09-30", Precision.PartOfYear)]
    [InlineData("du 13 au 18 mars", "2018-03-13", "2018-03-18", Precision.Span)]
    [InlineData("du mardi 13 au dimanche 18 mars 2018", "2018-03-13", "2018-03-18", Precision.Span)]
    [InlineData("13-18 mars", "2018-03-13", "2018-03-18", Precision.Span)]
    [InlineData("les 29 et 30 mars", "2018-03-29", "2018-03-30", Precision.Span)]
    [InlineData("entre le 10 juin et le 1er juillet", "2018-06-10", "2018-07-01", Precision.Span)]
    [InlineData("du 28 décembre au 3 janvier", "2017-12-28", "2018-01-03", Precision.Span)]
    [InlineData("du 05/02/2018 au 07/02/2018", "2018-02-05", "2018-02-07", Precision.Span)]
    [InlineData("de mars à mai 2018", "2018-03-01", "2018-05-31", Precision.Span)]
    [InlineData("mai-juin", "2018-05-01", "2018-06-30", Precision.Span)]
    public void A_longer_period_is_read(string text, string start, string end, Precision precision)
    {
        var reading = DateGrammar.French.Read(text, Meeting);

        Assert.Null(reading.Refusal);
        Assert.Equal(new Period(Day(start), Day(end), precision), reading.Period);
    }

    [Fact]
    public void A_weekday_that_does_not_fit_its_date_is_doubted_and_the_date_kept()
    {
        var reading = DateGrammar.French.Read("lundi 20 février 2018", Meeting);

        Assert.Equal(Period.On(new(2018, 2, 20)), reading.Period);
        Assert.Equal("Le 20 février 2018 est un mardi, pas un lundi.", reading.Doubt?.French);
    }

    [Fact]
    public void A_weekday_does_not_move_a_date_by_most_of_a_year()
    {
        var reading = DateGrammar.French.Read("lundi 6 mars", Meeting);

        Assert.Equal(Period.On(new(2018, 3, 6)), reading.Period);
        Assert.Equal("Le 6 mars 2018 est un mardi, pas un lundi.", reading.Doubt?.French);
    }

    [Fact]
    public void The_weekday_chooses_the_year_when_none_is_said()
    {
        var reading = DateGrammar.French.Read("lundi 5 février", new(new LocalDate(2018, 9, 1)));

        Assert.Equal(Period.On(new(2018, 2, 5)), reading.Period);
        Assert.Null(reading.Doubt);
    }

    [Fact]
    public void The_reason_says_what_was_deduced()
    {
        Assert.Equal("date dite en entier", Reason("5 février 2018"));
        Assert.Equal("année déduite de la date de référence", Reason("5 février"));
        Assert.Equal("mois déduit de la date de référence", Reason("le 20"));
        Assert.Equal("comptée à partir de la date de référence", Reason("demain"));

        static string Reason(string text) => DateGrammar.French.Read(text, Meeting).Reason.French;
    }

    [Theory]
    [InlineData(Direction.Nearest, "2018-01-10")]
    [InlineData(Direction.Future, "2019-01-10")]
    [InlineData(Direction.Past, "2018-01-10")]
    public void The_direction_says_where_to_look_for_the_year(Direction direction, string day)
    {
        var context = new DateContext(Meeting.Reference, direction);

        Assert.Equal(Period.On(Day(day)), DateGrammar.French.Read("10 janvier", context).Period);
    }

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
