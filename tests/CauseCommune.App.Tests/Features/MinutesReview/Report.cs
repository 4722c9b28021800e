namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>The facts of the first case in our own words, as a member would tell them on its site.</summary>
static class Report
{
    public const string Text = """
        La candidature que le collectif Femmes@Numérique avait déposée pour que la féminisation du numérique devienne grande cause nationale 2018 n'a pas été retenue par le gouvernement. Le label portera cette année sur le combat contre les violences faites aux femmes.
        Pourtant, le sérieux du dossier, l'ampleur des appuis de haut niveau qu'il a reçus, la justesse de l'état des lieux et l'idée qu'il faut une action longue pour la parité ont persuadé Mounir MAHJOUBI, Secrétaire d'État au numérique auprès du Premier ministre Édouard Philippe, d'appuyer le projet.
        Il a voulu rencontrer le collectif et chercher avec lui les voies et moyens de placer le projet dans le cadre de la grande cause du quinquennat, que porte le Président de la République.
        Il a ainsi reçu le collectif le lundi 5 février, en présence des députées Céline Calvez (députée des Hauts-de-Seine) et Paula Forteza (députée des Français d'Amérique latine et des Caraïbes, rapporteure sur les données personnelles). Femmes Ingénieures, membre du collectif, était représentée par Charlotte Graire.
        La rencontre, tenue sous forme d'atelier, était prévue pour une heure : elle en a duré deux heures.
        Il a été décidé que les prochaines actions seraient centralisées par le Cigref : deux actions concrètes, avec dates et responsables, pour chacun des publics suivants : grand public, écoles (du primaire au supérieur) et entreprises. Prochaine rencontre le 20 février, dans les locaux du Cigref.
        """;
}
