using System.Text;

namespace CauseCommune.Minutes.Tests;

/// <summary>Texts cut, shuffled, doubled and spoilt, each by its seed; the benches read thousands of them.</summary>
internal static class Spoilt
{
    private static readonly string[] Sources =
    [
        Story.Prose,
        Story.Lists,
        "# À faire\n\n- [ ] relancer la mairie @nora avant le 12 mars\n- Nora/Ali : réserver la salle, puis prévenir le club\n\n| Action | Qui | Quand |\n| --- | --- | --- |\n| envoi du plan | Ali | mai |\n\nPrésents : Nora Exemple, ALI EXEMPLE ; excusés : Léa\n\nD la fête est en juin\nA réserver @Ali le 3 mai\n",
    ];

    private static readonly string[] Scraps =
    [
        "\0",
        "\uD800",
        "\uDC00",
        "(",
        ")",
        ":",
        "- ",
        "|",
        "\n",
        "\t",
        "@",
        "<p>",
        "</li>",
        "é",
        "e\u0301",
        "31 février",
        "->",
        "**",
        "[x] ",
        "…",
        "😀",
        "« ",
    ];

    public static string Text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Sources[random.Next(Sources.Length)]);
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(80, text.Length - at + 1));
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, Scraps[random.Next(Scraps.Length)]);
                    break;
                case 3:
                    text.Insert(at, Bytes(random, length));
                    break;
                case 4:
                    text.Insert(at, Deep(random.Next(1, 60)));
                    break;
                default:
                    var piece = text.ToString(at, length);
                    text.Remove(at, length).Insert(random.Next(text.Length + 1), piece);
                    break;
            }
        }

        return text.ToString();
    }

    // Any bytes, read as a file without encoding would be.
    private static string Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    private static string Deep(int depth) =>
        "\n"
        + string.Concat(
            Enumerable.Range(0, depth).Select(at => new string(' ', 2 * at) + "- relancer\n")
        );
}
