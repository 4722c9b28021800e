using System.Text;
using CsCheck;
using NodaTime;

namespace CauseCommune.Dates.Tests;

/// <summary>Dates in running text, read on Monday 5 February 2018.</summary>
public sealed class FindDatesTest
{
    private static readonly DateContext Meeting = new(new LocalDate(2018, 2, 5));

    [Theory]
    [InlineData(
        "La prochaine réunion aura lieu le mardi 20 février à 14 h, salle B.",
        "le mardi 20 février à 14 h"
    )]
    [InlineData("Réunion du lundi 5 février 2018", "lundi 5 février 2018")]
    [InlineData("Nora relance la mairie d'ici fin mars.", "d'ici fin mars")]
    [InlineData("Ali envoie le devis avant le 10, puis appelle.", "avant le 10")]
    [InlineData("**18** novembre : fête. Le **5 mai 2018** : bilan", "novembre|5 mai 2018")]
    [InlineData("5\tfévrier", "février")]
    [InlineData(
        "Les 29 et 30 mars, puis du 13 au 18 avril.",
        "Les 29 et 30 mars|du 13 au 18 avril"
    )]
    [InlineData("Stand les 13, 14 et 15 juin 2025.", "les 13, 14 et 15 juin 2025")]
    [InlineData("Bilan en mars (ou en avril 2018).", "mars|avril 2018")]
    [InlineData("à rendre le 22/01 ou le 3/3", "le 22/01 ou le 3/3")]
    [InlineData("mi janvier/fin janvier", "mi janvier/fin janvier")]
    [InlineData("Il s'en occupe demain ; rien hier.", "demain|hier")]
    [InlineData("rendez-vous lundi prochain ou jeudi en huit", "lundi prochain|jeudi en huit")]
    [InlineData("On se voit jeudi", "jeudi")]
    [InlineData("à la rentrée, puis avant l'été", "à la rentrée|avant l'été")]
    [InlineData("prévu au T2 2018 ; clos fin 2018", "T2 2018|fin 2018")]
    [InlineData("au deuxième trimestre et en 2019", "deuxième trimestre|2019")]
    [InlineData("__Bilan__ posté le __16/01__", "")]
    [InlineData("à faire dans les quinze jours", "dans les quinze jours")]
    [InlineData("réunion le 2.", "le 2")]
    [InlineData("fin du mois ou le mois prochain", "fin du mois|le mois prochain")]
    [InlineData("le\n20 février", "le\n20 février")]
    [InlineData("en fe\u0301vrier 2018", "fe\u0301vrier 2018")]
    public void Dates_are_found_with_their_passages(string text, string passages)
    {
        var found = DateGrammar.French.Find(text, Meeting);

        Assert.Equal(
            passages.Split('|', StringSplitOptions.RemoveEmptyEntries),
            found.Select(m => text[m.Start..m.End])
        );
    }

    [Theory]
    [InlineData("Permanence le mardi, atelier tous les jeudis.")]
    [InlineData("Ouvert du lundi au vendredi, chaque samedi aussi.")]
    [InlineData("Le marsouin et la maire ; Mars est une planète.")]
    [InlineData("Voir https://exemple.org/2018/02/05/compte-rendu-5-mars et a.mars@exemple.org")]
    [InlineData("Trois quarts des voix, 3/4 ou 12/20, version 5.2.18.1.")]
    [InlineData("cr_5_mars_2018.pdf et photo-2018-02-05-a.jpg")]
    [InlineData("Le 2e point a été voté ; le 3 rue Haute.")]
    [InlineData("trois semaines de travail, 35 h par mois")]
    [InlineData("Il y avait 2018 personnes, 1er prix, article 5.")]
    [InlineData("tél. 05 02 20 18 00, facture 2018-4512")]
    [InlineData("le 10 de chaque mois")]
    [InlineData("les 2/3 du terrain, jusqu'à 6 mois après")]
    [InlineData("l'ordre du jour suivant, par Nora Février")]
    [InlineData("la fin du projet, le début des travaux")]
    [InlineData("ce jour-là")]
    public void What_may_be_something_else_is_left_alone(string text) =>
        Assert.Empty(DateGrammar.French.Find(text, Meeting).Select(m => text[m.Start..m.End]));

    [Fact]
    public void A_mention_says_whether_it_is_past_or_a_deadline()
    {
        var found = DateGrammar.French.Find(
            "Fait lundi dernier ; à finir d'ici vendredi.",
            Meeting
        );

        Assert.Equal([(true, false), (false, true)], found.Select(m => (m.IsPast, m.IsDeadline)));
    }

    [Fact]
    public void A_date_that_does_not_exist_is_found_with_its_refusal()
    {
        var found = Assert.Single(DateGrammar.French.Find("Rendu le 31 février.", Meeting));

        Assert.Null(found.Period);
        Assert.StartsWith(
            "Le 31 février n'existe pas",
            found.Refusal?.French,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_text_throws_and_every_passage_lies_inside_it()
    {
        string[] pieces =
        [
            "le ",
            "5",
            " mars",
            "/",
            "2018",
            "-",
            "d'ici ",
            "avant",
            " la ",
            "semaine du ",
            "fin ",
            "mi",
            "T2",
            "\ud800",
            "\udc00",
            "\0",
            "\t",
            "\n",
            "1er",
            " à ",
            "14 h",
            "et ",
            "du ",
            "au ",
            "https://",
            ".",
            ",",
            "lundi ",
            "été",
            "999999999",
            "0",
            "31 ",
            "février",
            "e\u0301",
            "by ",
            "next ",
            "in ",
            "of ",
            "premier ",
            "il y a ",
            "ans ",
            "_",
            "’",
        ];
        var texts = Gen.OneOf(
            Gen.OneOf([.. pieces.Select(Gen.Const)])
                .Array[0, 40]
                .Select(parts => string.Concat(parts)),
            Gen.Char.Array[0, 80].Select(chars => new string(chars))
        );
        texts.Sample(
            text =>
            {
                foreach (var grammar in new[] { DateGrammar.French, DateGrammar.English })
                {
                    var last = 0;
                    foreach (var mention in grammar.Find(text, Meeting))
                    {
                        Assert.InRange(mention.Start, last, text.Length);
                        Assert.InRange(mention.End, mention.Start + 1, text.Length);
                        Assert.Equal(mention.Period is null, mention.Refusal is not null);
                        last = mention.End;
                    }

                    var reading = grammar.Read(text, Meeting);
                    Assert.Equal(reading.Period is null, reading.Refusal is not null);
                }

                foreach (var language in Enum.GetValues<Language>())
                {
                    Assert.All(
                        TimeGrammar.In(language).Find(text),
                        m => Assert.InRange(m.End, m.Start + 1, text.Length)
                    );
                    Assert.All(
                        DurationGrammar.In(language).Find(text),
                        m => Assert.InRange(m.End, m.Start + 1, text.Length)
                    );
                }
            },
            iter: 4_000
        );
    }

    [Theory]
    [InlineData("du 5 ")]
    [InlineData("le le le ")]
    [InlineData("avant d'ici ")]
    [InlineData("_")]
    [InlineData("entre mars ")]
    [InlineData("5-")]
    [InlineData("deux mille ")]
    public void A_text_that_begins_the_same_date_for_ever_is_read_to_its_end(string piece)
    {
        var text = new StringBuilder()
            .Insert(0, piece, 20_000)
            .Append(" 20 février 2018")
            .ToString();

        Assert.Contains(DateGrammar.French.Find(text, Meeting), m => m.End == text.Length);
    }
}
