namespace CauseCommune.App.Features.Collecting;

/// <summary>
/// Leaves of a pasted mail what its sender wrote in it. What is cut (quoted text, the mails below, the signature) becomes
/// spaces, so that every place in the text stays what it was.
/// </summary>
static class ReplyCut
{
    static readonly string[] Goodbyes =
    [
        "cordialement",
        "bien cordialement",
        "tres cordialement",
        "amicalement",
        "bien a vous",
        "bien a toi",
        "sinceres salutations",
        "salutations",
        "respectueusement",
        "best regards",
        "kind regards",
        "regards",
        "yours sincerely",
        "sincerely",
        "best wishes",
    ];

    static readonly string[] Wrote = ["a écrit", "a ecrit", "wrote"];
    static readonly string[] Forwarded =
    [
        "-----Message d'origine",
        "-----Message original",
        "-----Original Message",
        "---------- Message transféré",
        "---------- Forwarded message",
        "________________________________",
    ];

    static readonly string[] Senders = ["De :", "De:", "From:", "From :"];
    static readonly string[] Sents = ["Envoyé", "Date", "Sent", "À :", "To:"];

    /// <summary>The text with all that is not its sender's own replaced by spaces. Lines end with LF.</summary>
    public static string Own(string text)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line.StartsWith('>'))
            {
                Blank(lines, at, at + 1);
            }
            else if (Announces(lines, at) is { } next)
            {
                // The answer may stand below what it quotes.
                var quoted = next < lines.Length && lines[next].TrimStart().StartsWith('>');
                Blank(lines, at, quoted ? next : lines.Length);
            }
            else if (OpensAnotherMail(lines, at) || IsSignature(lines[at], line))
            {
                Blank(lines, at, lines.Length);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>« Le lundi 5 février, Nora Exemple a écrit : », on one line or two: the line that follows, blank ones left out.</summary>
    static int? Announces(string[] lines, int at)
    {
        var line = lines[at].Trim();
        if (
            !line.StartsWith("Le ", StringComparison.Ordinal)
            && !line.StartsWith("On ", StringComparison.Ordinal)
        )
        {
            return null;
        }

        for (var last = at; last < Math.Min(at + 3, lines.Length); last++)
        {
            var end = lines[last].Trim();
            if (
                end.EndsWith(':')
                && Wrote.Any(w =>
                    end.TrimEnd(':', ' ', '\u00A0', '\u202F').EndsWith(w, StringComparison.Ordinal)
                )
            )
            {
                var next = last + 1;
                while (next < lines.Length && string.IsNullOrWhiteSpace(lines[next]))
                {
                    next++;
                }

                return next;
            }
        }

        return null;
    }

    static bool OpensAnotherMail(string[] lines, int at)
    {
        var line = lines[at].Trim();
        return Forwarded.Any(f => line.StartsWith(f, StringComparison.OrdinalIgnoreCase))
            || (
                Senders.Any(s => line.StartsWith(s, StringComparison.Ordinal))
                && lines
                    .Skip(at + 1)
                    .Take(3)
                    .Any(l => Sents.Any(s => l.TrimStart().StartsWith(s, StringComparison.Ordinal)))
            );
    }

    // RFC 3676 §4.3: a signature is parted by « -- » and a space; few programs keep the space.
    static bool IsSignature(string whole, string line) =>
        whole.TrimEnd() is "--" or "—" or "__"
        || (
            line.Length < 60
            && Goodbyes.Contains(
                Domain.Coalitions.SameName.Key(line.Split(',', '.', '!')[0]),
                StringComparer.Ordinal
            )
        );

    static void Blank(string[] lines, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            lines[at] = new string(' ', lines[at].Length);
        }
    }
}
