namespace CauseCommune.App.Features.Demonstrations;

/// <content>The report of February 2018, told again in our words.</content>
sealed partial class FirstCase
{
    const string Retelling = """
        La candidature du collectif Femmes@Numérique au label « grande cause nationale 2018 » n'a pas été retenue par le gouvernement. Elle demandait que l'entrée de davantage de femmes dans les métiers du numérique devienne cette grande cause. Le label 2018 ira à un autre thème : la lutte contre les violences faites aux femmes.

        Mounir Mahjoubi, secrétaire d'État au numérique auprès du Premier ministre, Édouard Philippe, soutient quand même le collectif. Quatre raisons l'ont décidé : le sérieux du dossier ; le grand nombre de personnalités de premier plan qui l'appuient ; un diagnostic juste ; et l'idée, partagée, que la parité dans ces métiers demande d'agir fort, partout et longtemps. Que les femmes construisent elles aussi un monde toujours plus numérique lui tient à cœur.

        Il a voulu rencontrer le collectif pour chercher avec lui comment, et avec quels moyens, donner une place à ce projet dans un autre cadre : la grande cause du quinquennat, l'égalité entre les femmes et les hommes, que porte le président de la République.

        La rencontre s'est tenue le lundi 5 février 2018. Céline Calvez, députée des Hauts-de-Seine, et Paula Forteza, députée des Caraïbes et d'autres territoires et rapporteure sur les données personnelles, étaient à ses côtés. Charlotte Graire parlait pour Femmes Ingénieures, l'une des organisations membres ; le reste de la délégation du collectif n'est pas nommé. Prévu pour une heure, l'atelier en a pris deux : le secrétaire d'État s'y est vraiment intéressé.

        Le Cigref a été chargé de centraliser les actions qui viennent, telles que l'atelier les a définies. Leur liste n'est pas donnée ; leur nombre, si : deux actions concrètes, chacune avec un calendrier et des responsables, pour le grand public, deux pour les écoles, du primaire au supérieur, et deux pour les entreprises.

        Rendez-vous est pris au Cigref le 20 février. L'heure n'est pas indiquée.
        """;
}
