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

    /// <summary>The kind of finding that a person asks to add.</summary>
    public string? AsksToAdd => First("go") == "add" ? MentionKinds.Find(First("add"))?.Name : null;

    /// <summary>The kind whose fields stand on the page, and what was typed in them.</summary>
    public (MentionKind Kind, Func<string, string?> Typed)? Adding =>
        MentionKinds.Find(First($"{New}.kind")) is { } kind
            ? (kind, name => First($"{New}.{name}"))
            : null;

    /// <summary>The signs of the findings as they are stored, by their number: what the page shown next is opened with.</summary>
    public Dictionary<int, string> Stored { get; } = [];

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

        var passage = Quoted(minutes.Text, typed("passage"));
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
                !f.IsRecorded && f.Choice == FindingChoice.Waiting
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
            Conflicts.Count > 0
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

        var sent = Sent(finding, prefix, stored.Fields);
        if (sent.Sign == stored.Sign || sent.Sign == opened)
        {
            return;
        }

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

    /// <summary>Where the quoted words stand; the empty passage at the start when none were quoted.</summary>
    Passage Quoted(string text, string? quote)
    {
        var words = quote?.ReplaceLineEndings("\n").Trim().Trim('«', '»', '"', '“', '”').Trim();
        if (string.IsNullOrEmpty(words))
        {
            return new(0, 0);
        }

        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            return new(at, at + words.Length);
        }

        Reader.Refusals.Add(
            $"{New}.passage",
            w["Minutes.Passage.NotFound"],
            w["Minutes.Passage.NotFound.Instead"]
        );
        return new(0, 0);
    }

    /// <summary>True when something was typed besides what stood there from the start.</summary>
    bool Typed(MentionKind kind, Func<string, string?> typed) =>
        !string.IsNullOrWhiteSpace(typed("passage"))
        || kind.Blanks(null, w).Any(b => !Same(b.Value, typed(b.Field)));

    static bool Same(string? one, string? other) =>
        (one ?? "").ReplaceLineEndings("\n").Trim()
        == (other ?? "").ReplaceLineEndings("\n").Trim();

    // A field that came twice counts once.
    string? First(string name) => form[name] is [{ } first, ..] ? first : null;
}
