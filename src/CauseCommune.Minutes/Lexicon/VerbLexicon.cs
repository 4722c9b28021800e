using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes.Lexicon;

/// <summary>
/// The forms of French verbs, from <c>verbs.txt</c>: a word is looked up by cutting it into each stem and ending.
/// Words without their accents, as in capitals, are looked up without them when nothing else fits.
/// </summary>
internal sealed class VerbLexicon
{
    private const int LongestVerb = 30;

    private static readonly Lazy<VerbLexicon> Loaded = new(Load);

    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Stem, int Paradigm)>> _bareStems = new(
        StringComparer.Ordinal
    );
    private readonly List<Dictionary<string, Ending[]>> _paradigms = [];
    private readonly List<Dictionary<string, Ending[]>> _bareParadigms = [];
    private readonly List<string> _infinitives = [];

    private VerbLexicon() { }

    public static VerbLexicon French => Loaded.Value;

    /// <summary>The forms that <paramref name="word"/> may be, none when it is no verb.</summary>
    public IReadOnlyList<VerbForm> Forms(string word)
    {
        if (word.Length > LongestVerb)
        {
            return [];
        }

        var lower = word.ToLowerInvariant();
        var found = new List<VerbForm>();
        var capitals = word.Length > 1 && !word.Any(char.IsLower);
        for (var cut = lower.Length; cut >= 0; cut--)
        {
            if (!_stems.TryGetValue(lower[..cut], out var paradigms))
            {
                continue;
            }

            foreach (var paradigm in paradigms)
            {
                Add(
                    found,
                    _paradigms[paradigm],
                    lower[..cut],
                    lower[cut..],
                    _infinitives[paradigm]
                );
            }
        }

        var bare = Folding.Fold(lower);
        if (capitals || found.Count == 0 && bare == lower)
        {
            AddBare(found, bare);
        }

        return found;
    }

    private void AddBare(List<VerbForm> found, string bare)
    {
        for (var cut = bare.Length; cut >= 0; cut--)
        {
            if (!_bareStems.TryGetValue(bare[..cut], out var stems))
            {
                continue;
            }

            foreach (var (stem, paradigm) in stems)
            {
                Add(found, _bareParadigms[paradigm], stem, bare[cut..], _infinitives[paradigm]);
            }
        }
    }

    private static void Add(
        List<VerbForm> found,
        Dictionary<string, Ending[]> paradigm,
        string stem,
        string ending,
        string infinitive
    )
    {
        if (!paradigm.TryGetValue(ending, out var codes))
        {
            return;
        }

        foreach (var code in codes)
        {
            var form = new VerbForm(stem + infinitive, code.Tense, code.Person);
            if (!found.Contains(form))
            {
                found.Add(form);
            }
        }
    }

    private static VerbLexicon Load()
    {
        var lexicon = new VerbLexicon();
        var verbs = false;
        foreach (var line in WordList.Lines("verbs.txt"))
        {
            if (line.StartsWith('#'))
            {
                verbs |= line == "# verbs";
            }
            else if (verbs)
            {
                lexicon.AddVerb(line);
            }
            else
            {
                lexicon.AddParadigm(line);
            }
        }

        return lexicon;
    }

    private void AddVerb(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var stem = line[..tab];
        var paradigm = int.Parse(line.AsSpan(tab + 1));
        List(_stems, stem).Add(paradigm);
        List(_bareStems, Folding.Fold(stem)).Add((stem, paradigm));
    }

    private static List<T> List<T>(Dictionary<string, List<T>> index, string key)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = new List<T>(1);
        }

        return list;
    }

    private void AddParadigm(string line)
    {
        var endings = new Dictionary<string, Ending[]>(StringComparer.Ordinal);
        var infinitive = "";
        foreach (var part in line.Split(' '))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var codes = Array.ConvertAll(part[(equals + 1)..].Split(','), Ending.Parse);
            endings[part[..equals]] = codes;
            if (Array.Exists(codes, code => code.Tense == Tense.Infinitive))
            {
                infinitive = part[..equals];
            }
        }

        _paradigms.Add(endings);
        _infinitives.Add(infinitive);
        var bare = new Dictionary<string, Ending[]>(StringComparer.Ordinal);
        foreach (var (ending, codes) in endings)
        {
            var key = Folding.Fold(ending);
            bare[key] = bare.TryGetValue(key, out var others) ? [.. others, .. codes] : codes;
        }

        _bareParadigms.Add(bare);
    }

    private readonly record struct Ending(Tense Tense, int Person)
    {
        private const string Letters = "PFICSJYKGW";

        public static Ending Parse(string code) =>
            new(
                (Tense)Letters.IndexOf(code[0], StringComparison.Ordinal),
                code.Length > 1 ? code[1] - '0' : -1
            );
    }
}
