using System.Text;

namespace CauseCommune.Bench.Minutes;

/// <summary>Minutes of invented meetings, as people write them: prose and lists, names, dates, deeds, and much that is none.</summary>
static class Report
{
    static readonly string[] Parts =
    [
        """
            Réunion du collectif des Jardins partagés du mardi 6 mars 2018, à la Maison des associations.
            Présentes et présents : Nora Bel (Association des Berges), Ali Ferran (Compost Sud), Maud Tillier, adjointe chargée des parcs.
            Prévue pour une heure, la rencontre en a duré deux.


            """,
        """
            L'adjointe a salué la qualité du dossier déposé en janvier. La ville n'a pas retenu le thème cette année, et lui a préféré
            celui de l'eau ; elle souhaite néanmoins soutenir la démarche dans un cadre plus large, porté par la métropole.


            """,
        """
            Il a été convenu que Compost Sud centralise la suite. Pour chacun des publics – habitants, écoles, de la maternelle au lycée,
            et bailleurs – deux actions concrètes seront proposées, avec un calendrier et des responsables.


            """,
        """
            À faire :
            - relancer l'assureur avant le 15 mars (Nora)
            - rédiger la charte des jardiniers ; Ali, fin avril
            - le plan des parcelles sera envoyé aux bailleurs d'ici la prochaine réunion
            - réserver la salle @Association des Berges 20/03/2018


            """,
        """
            Nora rappelle que le budget de l'an dernier n'a pas été entièrement dépensé. Un échange s'ensuit sur les horaires d'ouverture,
            sans conclusion. Les températures du printemps ont retardé les semis ; personne ne s'en plaint vraiment.


            """,
        """
            D achat des composteurs validé à l'unanimité
            A visite des écoles @Compost Sud mi-mai
            Maud Tillier se charge d'obtenir l'accord du service des eaux.
            Prochaine réunion le 17 avril dans les locaux de Compost Sud.


            """,
    ];

    /// <summary>About that many kilobytes of text: the parts one after the other, each meeting with its number.</summary>
    public static string Of(int kilobytes)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < kilobytes * 1024; i++)
        {
            if (i % Parts.Length == 0)
            {
                text.Append("Compte rendu n° ").Append((i / Parts.Length) + 1).Append("\n\n");
            }

            text.Append(Parts[i % Parts.Length]);
        }

        return text.ToString();
    }
}
