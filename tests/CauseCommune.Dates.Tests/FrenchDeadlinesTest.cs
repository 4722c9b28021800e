using NodaTime;
using NodaTime.Text;

namespace CauseCommune.Dates.Tests;

/// <summary>Deadlines, times and refusals, read on Monday 5 February 2018.</summary>
public sealed class FrenchDeadlinesTest
{
    private static readonly DateContext Meeting = new(new LocalDate(2018, 2, 5));

    [Theory]
    [InlineData("avant le 10", "2018-02-10")]
    [InlineData("d'ici le 10", "2018-02-10")]
    [InlineData("d’ici le 10 mars", "2018-03-10")]
    [InlineData("avant le 10 janvier", "2019-01-10")]
    [InlineData("jusqu'au 18 mars", "2018-03-18")]
    [InlineData("au plus tard le 18 mars", "2018-03-18")]
    [InlineData("au plus tard vendredi", "2018-02-09")]
    [InlineData("avant lundi prochain", "2018-02-12")]
    [InlineData("d'ici fin mars", "2018-03-31")]
    [InlineData("d'ici la fin du mois de mars", "2018-03-31")]
    [InlineData("avant fin mars", "2018-03-31")]
    [InlineData("avant la fin du mois", "2018-02-28")]
    [InlineData("avant la fin de l'année", "2018-12-31")]
    [InlineData("d'ici la fin de la semaine", "2018-02-11")]
    [InlineData("d'ici la mi-mars", "2018-03-20")]
    [InlineData("d'ici mars 2019", "2019-03-31")]
    [InlineData("avant mars", "2018-02-28")]
    [InlineData("avant l'été", "2018-06-20")]
    [InlineData("d'ici l'été", "2018-06-21")]
    [InlineData("avant la rentrée", "2018-08-31")]
    [InlineData("avant Noël", "2018-12-25")]
    [InlineData("d'ici quinze jours", "2018-02-19")]
    [InlineData("d'ici une quinzaine", "2018-02-19")]
    [InlineData("sous huitaine", "2018-02-12")]
    [InlineData("sous huit jours", "2018-02-12")]
    [InlineData("dans les trois semaines", "2018-02-26")]
    [InlineData("d'ici deux mois", "2018-04-05")]
    [InlineData("fin mars au plus tard", "2018-03-31")]
    [InlineData("le 15 au plus tard", "2018-02-15")]
    [InlineData("sous 48 h", "2018-02-07")]
    [InlineData("dans la semaine", "2018-02-11")]
    [InlineData("les quinze prochains jours", "2018-02-19")]
    [InlineData("d'ici demain", "2018-02-06")]
    public void A_deadline_starts_on_the_day_it_is_said(string text, string end)
    {
        var reading = DateGrammar.French.Read(text, Meeting);

        Assert.Null(reading.Refusal);
        Assert.Equal(Period.Until(Meeting.Reference, Day(end)), reading.Period);
    }

    [Theory]
    [InlineData("le 2 à 14 h", "2018-03-02", 14, 0)]
    [InlineData("mardi 20 février à 18h30", "2018-02-20", 18, 30)]
    [InlineData("le 20 février, 9:30", "2018-02-20", 9, 30)]
    [InlineData("jeudi à midi", "2018-02-08", 12, 0)]
    [InlineData("demain soir à 20 heures", "2018-02-06", 20, 0)]
    [InlineData("le 20 février de 14 h à 16 h", "2018-02-20", 14, 0)]
    public void A_day_may_have_its_time(string text, string day, int hour, int minute)
    {
        var reading = DateGrammar.French.Read(text, Meeting);

        Assert.Equal(Period.On(Day(day)), reading.Period);
        Assert.Equal(new LocalTime(hour, minute), reading.Time);
    }

    [Theory]
    [InlineData(
        "31 février",
        "Le 31 février n'existe pas : février 2018 finit le 28. Écrivez une date jusqu'au 28 février 2018."
    )]
    [InlineData(
        "29 février 2019",
        "Le 29 février n'existe pas : février 2019 finit le 28. Écrivez une date jusqu'au 28 février 2019."
    )]
    [InlineData(
        "31/04/2018",
        "Le 31 avril n'existe pas : avril 2018 finit le 30. Écrivez une date jusqu'au 30 avril 2018."
    )]
    [InlineData(
        "05/13/2018",
        "Il n'y a pas de mois 13. Écrivez le jour, le mois, puis l'année, comme « 05/02/2018 »."
    )]
    [InlineData("32 mars", "Aucun mois n'a de jour 32. Écrivez un jour de 1 à 31.")]
    [InlineData(
        "du 18 au 13 mars",
        "La période finit le 13 mars 2018, avant de commencer le 18 mars 2018. Écrivez d'abord le premier jour."
    )]
    [InlineData(
        "semaine 53",
        "L'année 2018 n'a pas de semaine 53. Écrivez par exemple « semaine du 5 mars 2018 »."
    )]
    [InlineData(
        "  ",
        "Aucune date n'est écrite. Écrivez par exemple « 20 février 2018 », « fin mars » ou « d'ici quinze jours »."
    )]
    [InlineData(
        "bientôt",
        "« bientôt » n'est pas compris comme une date. Écrivez par exemple « 20 février 2018 », « fin mars » ou « d'ici quinze jours »."
    )]
    [InlineData(
        "peut-être le 20 février 2018",
        "Seul « le 20 février 2018 » est compris comme une date. Écrivez la date seule."
    )]
    public void What_is_no_date_is_refused_with_what_to_write_instead(string text, string refusal)
    {
        var reading = DateGrammar.French.Read(text, Meeting);

        Assert.False(reading.IsUnderstood);
        Assert.Equal(refusal, reading.Refusal?.French);
    }

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
