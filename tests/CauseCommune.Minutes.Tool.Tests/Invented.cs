namespace CauseCommune.Minutes.Tool.Tests;

/// <summary>Invented minutes.</summary>
static class Invented
{
    public const string Minutes = """
        Réunion du mardi 4 mars 2031, à la Maison des associations
        Présentes : Nora Exemple, Ali Modèle

        Le budget est adopté à l'unanimité.

        À faire :
        - relancer l'assureur avant le 15 mars (Nora)
        - =réserver "la salle", vite (Ali)

        Prochaine réunion le 8 avril 2031 à 18 h.
        """;
}
