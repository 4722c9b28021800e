namespace CauseCommune.Tests;

/// <summary>
/// Long minutes of an invented coalition, with some sixty things to find: people, decisions, actions with and without
/// owner and date, questions, a next meeting; some plain, some vague. All of them are examples.
/// </summary>
public static class LongMinutes
{
    /// <summary>Words that stand twice in the text.</summary>
    public const string Twice = "la charte graphique";

    public const string Text = """
        Compte rendu du comité de pilotage du lundi 5 février 2018
        Collectif Rivières Vivantes (exemple), salle du Moulin, de 14 h à 17 h

        Présents : Nora Exemple (Association des Berges), Paul Modèle (Fédération des Moulins), Inès Fictive (Université Exemple), Luc Imaginaire (Ville d'Exempleville), Sara Essai (Les Amis du Saule), Tom Démo (Pêche et Partage), Rose Essai (Club de Canoë Exemple), Hugo Modèle (Lycée Exemple), Ana Démo (Parents d'Exemple), Jean Fictif (Office de Tourisme Exemple), Lise Exemple (La Feuille d'Exemple)
        Excusés : Mona Fictive (Agence de l'Eau d'Exemple), Karim Modèle (Chambre des Métiers Exemple)

        1. Le point sur le plan
        Nora Exemple rappelle que le plan vise trois publics : les écoles, les riverains et les entreprises. Il faut deux actions pour chaque public.
        Décision : l'Association des Berges centralise les actions jusqu'à l'été.
        Décision : le tableau de suivi est mis à jour chaque mois.
        On a dit aussi que la charte graphique pourrait être revue un jour.

        2. Les écoles
        Inès Fictive préparera une mallette pédagogique pour les écoles avant le 15 mars.
        Sara Essai écrira aux directions des écoles pour la fin février.
        A organiser une sortie au bord de l'eau @Paul Modèle 20 avril
        Tom Démo se charge de réserver le car d'ici la fin mars.
        Il faudrait peut-être imaginer un concours de dessins.
        Rose Essai prêtera six canoës le 20 avril.
        Hugo Modèle proposera une date aux classes avant le 10 mars.
        Qui va payer le car ?
        Un goûter 🧁 commun
        avec les familles plairait à tout le monde.

        3. Les riverains
        Luc Imaginaire enverra le courrier aux riverains le 12 février.
        La Fédération des Moulins ouvrira trois moulins au public en mai.
        A imprimer 500 affiches @Association des Berges 1er mars
        Paul Modèle doit relire l'affiche avant l'impression.
        Sara Essai tiendra un stand au marché le 17 mars.
        Jean Fictif ajoutera la promenade au guide de l'été.
        D une boîte à idées est posée à la mairie
        Il serait bon que quelqu'un fasse le tour des commerces.
        Faut-il une réunion publique ?

        4. Les entreprises
        Décision : une lettre commune part aux vingt entreprises de la vallée.
        Inès Fictive rédigera la lettre pour le 23 février.
        Karim Modèle pourrait trouver des contacts à la Chambre des Métiers Exemple.
        Nora Exemple appellera la papeterie Exemple avant la fin du mois.
        A signer la convention avec Pêche et Partage @Luc Imaginaire fin mars
        Lise Exemple publiera deux pages sur la papeterie en avril.
        D aucune entreprise ne donne son nom à une berge
        On verra pour un petit déjeuner avec les entreprises.

        5. Le site et la communication
        Décision : le site ouvre en mars, en français puis en anglais.
        Tom Démo mettra en ligne la première page le 1er mars.
        Nora Exemple écrira un article par mois.
        Sara Essai a terminé le logo.
        La liste de diffusion est en cours de création par Paul Modèle.
        D un compte commun est ouvert pour les photographies
        A demander l'accord des photographes @Inès Fictive 10 mars
        Ana Démo relira chaque page avant sa mise en ligne.
        A choisir un hébergeur @Tom Démo 20 février
        Quelqu'un pourrait traduire les pages.
        Pour le dépliant, la charte graphique de l'an dernier suffit.

        6. L'argent
        Décision : le budget de 4 200 euros est adopté.
        Luc Imaginaire déposera la demande de subvention avant le 31 mars.
        La Fédération des Moulins avance 600 euros pour les affiches.
        Mona Fictive transmettra le règlement de l'aide d'ici le 20 février.
        D les factures passent par l'Association des Berges
        A comparer trois assurances @Lise Exemple 30 mars
        Qui tient les comptes à partir de septembre ?
        Il reste à voir si un mécène se présente.

        7. L'eau
        Question : qui garde les clés des sondes ?
        Inès Fictive mesurera la température de l'eau chaque semaine à partir d'avril.
        Les Amis du Saule planteront cent saules à l'automne.
        A nettoyer la berge nord @Tom Démo 7 avril
        Paul Modèle fera un bilan des crues pour la prochaine réunion.
        Décision : la berge sud reste fermée jusqu'en juin.
        Hugo Modèle installera deux sondes avec ses élèves en mai.
        A compter les nids @Rose Essai 15 avril
        Luc Imaginaire va peut-être prêter un tracteur.

        8. La suite
        Nora Exemple enverra ce compte rendu sous huit jours.
        A préparer l'ordre du jour @Nora Exemple 26 février
        Sara Essai invitera la presse locale à la prochaine réunion.
        Décision : les réunions durent deux heures au plus.
        Prochaine réunion le mardi 6 mars 2018 à 14 h 30, à la salle du Moulin.
        """;
}
