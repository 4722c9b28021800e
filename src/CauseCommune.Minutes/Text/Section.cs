namespace CauseCommune.Minutes.Text;

/// <summary>What a heading or a lead announces.</summary>
internal enum Section
{
    None,
    Actions,
    Done,
    Decisions,
    Agenda,
    Present,
    Excused,
    Represented,
    NextMeeting,
    Audiences,
}

/// <summary>Recognises the sections of minutes by the words that open or fill their headings.</summary>
internal static class Sections
{
    private static readonly (Section Section, string[] Names)[] Names =
    [
        (
            Section.Done,
            [
                "todo precedents",
                "todo precedent",
                "actions precedentes",
                "actions realisees",
                "taches precedentes",
                "actions passees",
                "fait",
                "faits",
                "realise",
                "termine",
                "actions terminees",
                "suivi des actions precedentes",
                "retour sur les actions",
            ]
        ),
        (
            Section.NextMeeting,
            [
                "prochaine reunion",
                "prochaines reunions",
                "prochain rendez-vous",
                "prochaine rencontre",
                "date de la prochaine reunion",
                "prochaine date",
                "prochain cr",
                "prochain ca",
                "prochain conseil",
                "prochaine assemblee",
                "prochain comite",
            ]
        ),
        (
            Section.Actions,
            [
                "a faire",
                "todo",
                "to do",
                "todos",
                "todo list",
                "todolist",
                "to-do",
                "actions",
                "action",
                "actions a mener",
                "actions a faire",
                "actions a entreprendre",
                "taches",
                "taches a faire",
                "taches a realiser",
                "prochaines etapes",
                "prochaines actions",
                "plan d'action",
                "plan d'actions",
                "suites a donner",
                "reste a faire",
                "qui fait quoi",
                "liste des actions",
                "liste des taches",
                "actions en cours",
                "actions et responsables",
                "actions decidees",
                "suite des actions",
                "repartition des taches",
                "points d'action",
                "points d'actions",
                "action items",
                "next steps",
                "a faire avant la prochaine reunion",
                "a faire pour la prochaine reunion",
                "feuille de route",
                "releve d'actions",
                "releve des actions",
                "tableau des actions",
                "engagements",
                "travail a faire",
                "pour la prochaine fois",
                "pour la prochaine reunion",
                "d'ici la prochaine reunion",
                "il nous reste a",
                "il reste a",
                "reste a",
            ]
        ),
        (
            Section.Decisions,
            [
                "decisions",
                "decision",
                "decisions prises",
                "releve de decisions",
                "releve des decisions",
                "resolutions",
                "deliberations",
                "resume des decisions",
                "votes et decisions",
            ]
        ),
        (
            Section.Agenda,
            [
                "ordre du jour",
                "odj",
                "oj",
                "sommaire",
                "agenda",
                "programme",
                "points a aborder",
                "points abordes",
                "table des matieres",
            ]
        ),
        (
            Section.Excused,
            [
                "absents",
                "absent",
                "absente",
                "absentes",
                "excuses",
                "excuse",
                "excusee",
                "excusees",
                "absents excuses",
                "absences",
                "absents et excuses",
                "personnes excusees",
                "excuses et absents",
                "absent.e.s",
                "absents non excuses",
                "etaient absents",
                "etaient excuses",
                "membres absents",
                "absent-e-s",
                "absent(e)s",
                "excuse(e)s",
                "excuse.e.s",
            ]
        ),
        (
            Section.Represented,
            [
                "representes",
                "represente",
                "representees",
                "procurations",
                "procuration",
                "pouvoirs",
                "pouvoir",
                "ont donne pouvoir",
                "membres representes",
            ]
        ),
        (
            Section.Present,
            [
                "presents",
                "present",
                "presente",
                "presentes",
                "participants",
                "participantes",
                "participants et participantes",
                "etaient presents",
                "personnes presentes",
                "membres presents",
                "presences",
                "presence",
                "liste des presents",
                "liste des participants",
                "participant",
                "sont presents",
                "participation",
                "presents et presentes",
                "presentes et presents",
                "participant.e.s",
                "participant.es",
                "present.e.s",
                "present.es",
                "participant-e-s",
                "present-e-s",
                "presents a la reunion",
                "present(e)s",
                "participant(e)s",
                "presents sur place",
                "presents en ligne",
                "presents a distance",
                "en ligne",
                "invites",
                "invite",
                "invites presents",
                "ont participe",
                "participaient",
                "attendees",
                "presents physiquement",
                "presents en visio",
                "equipe presente",
            ]
        ),
        (Section.Audiences, ["publics vises", "cibles", "cible", "publics cibles", "publics"]),
    ];

    private static readonly Dictionary<string, Section> ByName = Names
        .SelectMany(s => s.Names.Select(name => (name, s.Section)))
        .DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.Section, StringComparer.Ordinal);

    /// <summary>The section that a whole line names, alone or before a final colon; none for any other line.</summary>
    public static Section OfLine(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(" \t:*_#-–—[]()=.>");
        return bare.Length is 0 or > 60 ? Section.None : OfWords(Folding.Fold(bare.ToString()));
    }

    /// <summary>The section that a heading announces: by its whole words, or by what it begins with.</summary>
    public static Section OfHeading(ReadOnlySpan<char> heading)
    {
        var whole = OfLine(heading);
        if (whole != Section.None || heading.Length > 80)
        {
            return whole;
        }

        var folded = Middles(
            Folding.Fold(heading.ToString()).AsSpan().Trim(" \t:*_#-–—[]()=.>0123456789").ToString()
        );
        foreach (var (section, names) in Names)
        {
            foreach (var name in names)
            {
                if (
                    name.Length > 4
                    && folded.StartsWith(name, StringComparison.Ordinal)
                    && (folded.Length == name.Length || !char.IsLetter(folded[name.Length]))
                )
                {
                    return section;
                }
            }
        }

        return OfPeople(folded);
    }

    // « Étaient présentes les personnes suivantes »: a short line with one of these words in it.
    private static Section OfPeople(string folded)
    {
        var words = folded.Split(' ');
        if (words.Length > 9)
        {
            return Section.None;
        }

        return words.Any(Absents.Contains) ? Section.Excused
            : words.Any(Presents.Contains) ? Section.Present
            : Section.None;
    }

    private static readonly HashSet<string> Absents =
    [
        "absents",
        "absentes",
        "excuses",
        "excusees",
    ];

    private static readonly HashSet<string> Presents =
    [
        "presents",
        "presentes",
        "participants",
        "participantes",
    ];

    private static Section OfWords(string folded)
    {
        var name = Middles(folded).Trim();
        if (ByName.TryGetValue(name, out var section))
        {
            return section;
        }

        // « Présents (12) », « Absents excusés - 3 »
        var cut = name.AsSpan().TrimEnd("()0123456789 -–:").ToString();
        return ByName.GetValueOrDefault(cut);
    }

    // « présent·e·s » and « présent.e.s » are « présents ».
    private static string Middles(string folded) =>
        folded
            .Replace("·e·s", "s", StringComparison.Ordinal)
            .Replace("·es", "s", StringComparison.Ordinal)
            .Replace("•e•s", "s", StringComparison.Ordinal)
            .Replace(".e.s", "s", StringComparison.Ordinal)
            .Replace("-e-s", "s", StringComparison.Ordinal)
            .Replace("(e)s", "s", StringComparison.Ordinal)
            .Replace("(e)", "", StringComparison.Ordinal)
            .Replace("’", "'", StringComparison.Ordinal);
}
