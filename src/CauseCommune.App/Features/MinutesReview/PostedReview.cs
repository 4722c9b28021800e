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

    /// <summary>The kind of finding that a person asks to add.</summary>
    public string? AsksToAdd => First("go") == "add" ? MentionKinds.Find(First("add"))?.Name : null;

    /// <summary>The kind whose fields stand on the page, and what was typed in them.</summary>
    public (MentionKind Kind, Func<string, string?> Typed)? Adding =>
        MentionKinds.Find(First($"{New}.kind")) is { } kind
            ? (kind, name => First($"{New}.{name}"))
            : null;

    /// <summary>Writes the choices into the findings that are not recorded yet. What is missing in the form stays as it was.</summary>
    public void Apply(MeetingMinutes minutes)
    {
        foreach (var finding in minutes.Findings.Where(f => !f.IsRecorded))
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

    /// <summary>For those without choice: accepts the likely ones or all, or drops all. What lacks something still waits.</summary>
    public void DecideRest(MeetingMinutes minutes)
    {
        var rest = First("rest");
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
                ) && FindingReader.Accepts(FindingReader.Proposed(finding), w, today)
            )
            {
                finding.Accept();
            }
        }
    }

    void Apply(Finding finding)
    {
        var prefix = FindingReader.Prefix(finding);
        if (First($"{prefix}.choice") is not { } choice)
        {
            return;
        }

        var shown = FindingReader.Values(finding, w);
        var typed = shown.Keys.ToDictionary(field => field, field => First($"{prefix}.{field}"));
        if (choice == "fix" || shown.Any(s => !Same(s.Value, typed[s.Key])))
        {
            finding.Correct(FindingReader.Corrected(finding, typed, w, today));
        }

        if (choice == "keep")
        {
            finding.Accept();
        }
        else if (choice == "drop")
        {
            finding.Drop();
        }
        else if (choice != "fix")
        {
            finding.Wait();
        }
    }

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
