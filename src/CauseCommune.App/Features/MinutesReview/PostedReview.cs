using CauseCommune.App.Features.MinutesReview.Recording;
using CauseCommune.App.Forms;
using CauseCommune.App.Look;
using CauseCommune.Domain.Meetings;
using CauseCommune.Minutes;
using NodaTime;

namespace CauseCommune.App.Features.MinutesReview;

/// <summary>The form of the review as it was sent: a choice and the fields of each finding, and perhaps one that is added.</summary>
sealed class PostedReview(IFormCollection form, Words w, LocalDate today, Instant now)
{
    const string New = "new";

    /// <summary>What cannot be accepted.</summary>
    public FormReader Reader { get; } = new(w, today);

    /// <summary>True while nothing was refused, and nobody else changed the same.</summary>
    public bool IsFine => Reader.IsFine && Conflicts.Count == 0;

    /// <summary>The kind of finding that a person asks to add: chosen in the list, or for a passage that they selected.</summary>
    public string? AsksToAdd =>
        MentionKinds.Find(First("go") == "add" ? First("add") : First("mention"))?.Name;

    /// <summary>The passage that they selected for it.</summary>
    public (string From, string To)? Selected =>
        First("mention") is not null && First("from") is { } from && First("to") is { } to
            ? (from, to)
            : null;

    /// <summary>The kind whose fields stand on the page, and what was typed in them.</summary>
    public (MentionKind Kind, Func<string, string?> Typed)? Adding =>
        MentionKinds.Find(First($"{New}.kind")) is { } kind
            ? (kind, name => First($"{New}.{name}"))
            : null;

    /// <summary>The signs of the findings as they are stored, by their number: what the page shown next is opened with.</summary>
    public Dictionary<int, string> Stored { get; } = [];

    /// <summary>Findings that the page showed, by their number: nothing is made of another one.</summary>
    public HashSet<int> Shown { get; } = [];

    /// <summary>How many findings this person changed.</summary>
    public int Changed { get; private set; }

    /// <summary>
    /// Findings that somebody else changed since the page was opened, and this person did not, by their number: as they are
    /// stored, and as the page showed them.
    /// </summary>
    public Dictionary<int, TwoVersions> Meanwhile { get; } = [];

    /// <summary>True when this person confirms something in another form than the page showed.</summary>
    public bool ConfirmsUnseen { get; private set; }

    /// <summary>Findings that this person and somebody else both changed since the page was opened, by their number.</summary>
    public Dictionary<int, TwoVersions> Conflicts { get; } = [];

    /// <summary>
    /// Writes what this person changed into the findings that are not recorded yet. What is missing in the form, and what
    /// stands as the page was opened with, stays as it is.
    /// </summary>
    public void Apply(MeetingMinutes minutes)
    {
        foreach (var finding in minutes.Findings)
        {
            Apply(finding);
        }
    }

    /// <summary>Adds what the reader missed, accepted, at the passage that was quoted; null when nothing was typed.</summary>
    public Finding? Add(MeetingMinutes minutes)
    {
        if (Adding is not var (kind, typed) || !Typed(kind, typed))
        {
            return null;
        }

        var passage = QuotedPassage.Find(minutes.Text, typed, New, Reader, w);
        var mention = kind.Read(new TypedFields(Reader, New, typed, w), null, passage);
        if (!Reader.IsFine)
        {
            return null;
        }

        var finding = minutes.Keep(
            kind.Name,
            passage.Start,
            passage.End,
            FindingCertainty.Sure,
            FindingReader.ByHand.French,
            FindingReader.ByHand.English,
            MentionJson.Write(mention),
            addedByHand: true,
            now
        );
        finding.Accept();
        Shown.Add(finding.Rank);
        return finding;
    }

    /// <summary>
    /// For those without choice: accepts the likely ones or all, or drops all. What lacks something still waits, and so does
    /// what may double something: that is for a person to say.
    /// </summary>
    public void DecideRest(MeetingMinutes minutes)
    {
        var rest = First("rest");
        var told = new NamesTold();
        foreach (
            var finding in minutes.Findings.Where(f =>
                f.Choice is FindingChoice.Accepted or FindingChoice.Corrected
            )
        )
        {
            told.Choose(FindingReader.Said(finding));
        }

        foreach (
            var finding in minutes.Findings.Where(f =>
                !f.IsRecorded
                && f.Choice == FindingChoice.Waiting
                && Shown.Contains(f.Rank)
                && !Meanwhile.ContainsKey(f.Rank)
            )
        )
        {
            if (rest == "drop")
            {
                finding.Drop();
            }
            else if (
                (
                    rest == "all"
                    || (rest == "likely" && finding.Certainty > FindingCertainty.Doubtful)
                )
                && FindingReader.Accepts(FindingReader.Proposed(finding), w, today)
                && told.Meet(FindingReader.Proposed(finding)).Count == 0
            )
            {
                finding.Accept();
            }
        }
    }

    /// <summary>The review with what was sent still in it, and why it was not accepted.</summary>
    public async Task<IResult> ShowAgainAsync(ReviewBuilder builder, MeetingMinutes minutes) =>
        Page.Of<ReviewPage>(
            new { Model = await builder.BuildAsync(minutes, this) },
            Conflicts.Count > 0 || ConfirmsUnseen
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status422UnprocessableEntity
        );

    void Apply(Finding finding)
    {
        var prefix = FindingReader.Prefix(finding);
        var stored = FindingVersion.Of(finding, w);
        Stored[finding.Rank] = stored.Sign;
        var opened = First($"{prefix}.was");
        if (opened is null && (finding.IsRecorded || First($"{prefix}.choice") is null))
        {
            return;
        }

        Shown.Add(finding.Rank);
        var sent = Sent(finding, prefix, stored.Fields);
        if (sent.Sign == stored.Sign)
        {
            return;
        }

        if (sent.Sign == opened)
        {
            Leave(finding, stored, sent);
            return;
        }

        Changed++;
        var typed = sent.Fields.ToDictionary(f => f.Field, f => f.Value);
        var corrected = FindingReader.Corrected(finding, typed, w, today);
        var same = sent.Choice == finding.Choice && corrected == finding.Corrected;
        if (!same && (finding.IsRecorded || (opened is not null && opened != stored.Sign)))
        {
            Conflicts[finding.Rank] = new(stored.Told(w), sent.Told(w));
        }

        if (
            sent.Choice == FindingChoice.Corrected
            || (sent with { Choice = stored.Choice }).Sign != stored.Sign
        )
        {
            finding.Correct(corrected);
        }

        Choose(finding, sent.Choice);
    }

    /// <summary>Somebody else's change stands. What it makes of the records is for a person who has read it.</summary>
    void Leave(Finding finding, FindingVersion stored, FindingVersion sent)
    {
        if (finding.IsRecorded)
        {
            return;
        }

        Meanwhile[finding.Rank] = new(stored.Told(w), sent.Told(w));
        ConfirmsUnseen |= IsToRecord(stored.Choice) || IsToRecord(sent.Choice);
    }

    static bool IsToRecord(FindingChoice choice) =>
        choice is FindingChoice.Accepted or FindingChoice.Corrected;

    static void Choose(Finding finding, FindingChoice choice)
    {
        switch (choice)
        {
            case FindingChoice.Accepted:
                finding.Accept();
                break;
            case FindingChoice.Dropped:
                finding.Drop();
                break;
            case FindingChoice.Waiting:
                finding.Wait();
                break;
        }
    }

    /// <summary>What was sent of a finding; a name that is said to be another one is replaced by it.</summary>
    FindingVersion Sent(Finding finding, string prefix, IReadOnlyList<Blank> fields)
    {
        var sent = new FindingVersion(
            First($"{prefix}.choice") switch
            {
                "keep" => FindingChoice.Accepted,
                "fix" => FindingChoice.Corrected,
                "drop" => FindingChoice.Dropped,
                _ => FindingChoice.Waiting,
            },
            [.. fields.Select(f => f with { Value = First($"{prefix}.{f.Field}") })]
        );
        var ones = form[$"{prefix}.one"].OfType<string>().Where(one => one.Length > 0).ToList();
        if (ones.Count == 0)
        {
            return sent;
        }

        var said = FindingReader.Said(finding);
        var names =
            from name in MentionKinds.Of(said).Names(said)
            let one = ones.Find(one => Likeness.MayBeOne(one, name.Name))
            where one is not null
            select (name.Name, one);
        return new(
            FindingChoice.Corrected,
            names.Aggregate(
                sent.Fields,
                (all, name) => [.. all.Select(f => f with { Value = Renamed(f.Value, name) })]
            )
        );
    }

    /// <summary>The value with the lines that are that name replaced.</summary>
    static string? Renamed(string? value, (string Name, string One) to) =>
        value is null
            ? null
            : string.Join(
                '\n',
                value
                    .ReplaceLineEndings("\n")
                    .Split('\n')
                    .Select(line => Same(line, to.Name) ? to.One : line)
            );

    /// <summary>True when something was typed besides what stood there from the start.</summary>
    bool Typed(MentionKind kind, Func<string, string?> typed) =>
        !string.IsNullOrWhiteSpace(typed(QuotedPassage.Words))
        || kind.Blanks(null, w).Any(b => !Same(b.Value, typed(b.Field)));

    static bool Same(string? one, string? other) =>
        (one ?? "").ReplaceLineEndings("\n").Trim()
        == (other ?? "").ReplaceLineEndings("\n").Trim();

    // A field that came twice counts once.
    string? First(string name) => form[name] is [{ } first, ..] ? first : null;
}
