using NodaTime;

namespace CauseCommune.Minutes.Tests;

/// <summary>
/// The facts of the first case, told in our own words and in several shapes, as hard to read as a real report.
/// </summary>
internal static class Story
{
    public static readonly ReadingContext Published = new(new LocalDate(2018, 2, 15));

    /// <summary>In running text, as an association would tell it on its site.</summary>
    public const string Prose = """
        Le dossier que le collectif Femmes@Numérique avait déposé pour que la place des femmes dans le numérique devienne grande cause nationale 2018 n'a pas été retenu par le gouvernement (voir www.femmes-ingenieures.example/actualites/mixite). Le label portera cette année sur le combat contre les violences faites aux femmes.
        Pourtant, le sérieux du dossier, l'ampleur des appuis de haut niveau qu'il a reçus, la justesse de l'état des lieux, et l'idée, partagée par tous, qu'il faut une action forte et longue pour la parité dans ces métiers ont persuadé Mounir MAHJOUBI, Secrétaire d'État au numérique auprès du Premier ministre Édouard Philippe, d'appuyer le projet.
        Il a voulu le dire de vive voix au collectif et chercher avec lui les voies et moyens de placer le projet dans le cadre de la grande cause du quinquennat, que porte le Président de la République.
        Il a ainsi reçu le collectif le lundi 5 février, en présence des députées Céline Calvez (députée des Hauts-de-Seine) et Paula Forteza (députée des Français d'Amérique latine et des Caraïbes, rapporteure sur les données personnelles). Femmes Ingénieures, membre du collectif, était représentée par Charlotte Graire.
        La rencontre, tenue sous forme d'atelier, était prévue pour une heure : elle en a duré deux heures.
        Il a été décidé que les prochaines actions seraient centralisées par le Cigref : deux actions concrètes, avec dates et responsables, pour chacun des publics suivants : grand public, écoles (du primaire au supérieur) et entreprises. Prochaine rencontre le 20 février, dans les locaux du Cigref.
        """;

    /// <summary>As a record in lists.</summary>
    public const string Lists = """
        # Compte rendu de l'atelier du lundi 5 février 2018

        Présents :
        - Mounir Mahjoubi (secrétaire d'État au numérique)
        - Céline Calvez (députée des Hauts-de-Seine)
        - Paula Forteza (députée)
        - Charlotte Graire, pour Femmes Ingénieures

        ## Dossier

        - Le dossier du collectif Femmes@Numérique pour la grande cause nationale 2018 n'a pas été retenu.
        - Le thème retenu est : la lutte contre les violences faites aux femmes.

        ## Durée

        - La réunion a duré deux heures, contre une heure prévue.

        ## Décisions

        - Le Cigref centralise les prochaines actions.

        Il faut deux actions pour chacune des cibles :
        - grand public
        - écoles (du primaire au supérieur)
        - entreprises

        ## Prochaine réunion

        - le 20 février dans les locaux du Cigref
        """;
}
