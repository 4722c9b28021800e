using CauseCommune.Dates;

namespace CauseCommune.Minutes.Files;

internal static class Refusals
{
    public static FileRefusal TooLarge { get; } =
        new(
            RefusalKind.TooLarge,
            new(
                "Ce fichier dépasse 5 Mo. Enregistrez-le sans ses images, ou collez son texte.",
                "This file is larger than 5 MB. Save it without its pictures, or paste its text."
            )
        );

    public static FileRefusal TooMuchInside { get; } =
        new(
            RefusalKind.TooMuchInside,
            new(
                "Ce fichier contient trop de choses pour être ouvert sans risque. Ouvrez-le chez vous et collez son texte.",
                "This file holds too much to be opened safely. Open it on your side and paste its text."
            )
        );

    public static FileRefusal TooSlow { get; } =
        new(
            RefusalKind.TooSlow,
            new(
                "La lecture de ce fichier a pris plus de dix secondes et a été arrêtée. Collez plutôt son texte.",
                "Reading this file took more than ten seconds and was stopped. Paste its text instead."
            )
        );

    public static FileRefusal UnknownFormat { get; } =
        new(
            RefusalKind.UnknownFormat,
            new(
                "Ce genre de fichier n'est pas lu. Donnez un .docx, .odt, .pdf, .eml, .html, .md ou .txt, ou collez le texte.",
                "This kind of file is not read. Give a .docx, .odt, .pdf, .eml, .html, .md or .txt, or paste the text."
            )
        );

    public static FileRefusal Damaged { get; } =
        new(
            RefusalKind.Damaged,
            new(
                "Ce fichier ne s'ouvre pas : il est abîmé, protégé par un mot de passe, ou n'est pas ce que dit son nom. Enregistrez-le de nouveau, ou collez son texte.",
                "This file cannot be opened: it is damaged, protected by a password, or not what its name says. Save it again, or paste its text."
            )
        );

    public static FileRefusal Scanned { get; } =
        new(
            RefusalKind.Scanned,
            new(
                "Ce PDF ne contient que des images de pages, sans texte. Demandez le document d'origine, ou passez-le par une reconnaissance de texte.",
                "This PDF holds only pictures of pages, without text. Ask for the original document, or run it through text recognition."
            )
        );

    public static FileRefusal Empty { get; } =
        new(
            RefusalKind.Empty,
            new(
                "Ce fichier ne contient pas de texte. Vérifiez que c'est le bon, ou collez le texte.",
                "There is no text in this file. Check that it is the right one, or paste the text."
            )
        );
}
