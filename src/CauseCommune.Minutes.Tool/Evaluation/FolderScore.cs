using CauseCommune.Dates;
using CauseCommune.Minutes.Tool.Output;

namespace CauseCommune.Minutes.Tool.Evaluation;

/// <summary>The figures of a folder of minutes that careful readers have read.</summary>
sealed class FolderScore(IReadOnlyList<TextScore> scores)
{
    /// <summary>Reads and scores each <c>NN.txt</c> of the folder that has an <c>NN.expected.json</c>.</summary>
    public static FolderScore Of(DirectoryInfo folder, Func<string, bool> isWanted)
    {
        var bodies = Bodies(folder);
        var scores =
            from file in folder
                .EnumerateFiles("*.expected.json")
                .OrderBy(f => f.Name, StringComparer.Ordinal)
            let name = file.Name[..^".expected.json".Length]
            where isWanted(name)
            let expected = Expected.Read(File.ReadAllText(file.FullName))
            let text = File.ReadAllText(Path.Combine(folder.FullName, name + ".txt"))
            let reading = MinutesReader.Read(text, new ReadingContext(expected.Day()))
            let found = JsonForm.Of(new Answer(reading, Language.English))
            select Scorer.Score(name, bodies.GetValueOrDefault(name, name), expected, found);
        return new(scores.ToList());
    }

    public void Write(TextWriter output, bool verbose)
    {
        if (verbose)
        {
            foreach (var note in scores.SelectMany(score => score.Notes))
            {
                output.WriteLine(note);
            }
        }

        var bodies = scores.Select(score => score.Body).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine(
            $"{scores.Count} texts of {bodies} bodies; 95 % intervals by drawing bodies, or Wilson's for shares"
        );
        Line(output, "actions", score => score.Actions);
        Line(output, "actions, owner, date (strict)", score => score.Strict);
        var (owners, dues) = (Sum(s => s.Owners), Sum(s => s.Dues));
        output.WriteLine(
            $"on {owners.All} found actions: owners right {Share(owners)} (where somebody is named {Of(Sum(s => s.NamedOwners))}), due right {Share(dues)} (where a date is given {Of(Sum(s => s.SaidDues))})"
        );
        Line(output, "decisions", score => score.Decisions);
        Line(output, "participants", score => score.Participants);
        Moments(output, "meeting date", score => score.MeetingDay);
        Moments(output, "next meeting", score => score.Next);
        output.WriteLine();
        output.WriteLine($"{"certainty", -24}{"right of proposed", -20}share");
        foreach (
            var kind in scores
                .SelectMany(s => s.BySureness.Keys)
                .Select(key => key.Kind)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (
                var certainty in new[] { Certainty.Sure, Certainty.Likely, Certainty.Doubtful }
            )
            {
                Sureness(
                    output,
                    $"{kind}, {Words.Of(certainty)}",
                    Sum(s => s.BySureness.GetValueOrDefault((kind, certainty)))
                );
            }
        }

        foreach (var certainty in new[] { Certainty.Sure, Certainty.Likely, Certainty.Doubtful })
        {
            Sureness(
                output,
                "all, " + Words.Of(certainty),
                Sum(s =>
                    s.BySureness.Where(b => b.Key.Certainty == certainty)
                        .Aggregate(default(Judged), (sum, b) => sum + b.Value)
                )
            );
        }

        if (verbose)
        {
            output.WriteLine();
            output.WriteLine("actions by reason");
            foreach (
                var reason in scores
                    .SelectMany(score => score.ByReason.Keys)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            )
            {
                Sureness(output, reason, Sum(score => score.ByReason.GetValueOrDefault(reason)));
            }
        }
    }

    private void Line(TextWriter output, string name, Func<TextScore, Tally> part)
    {
        var sum = scores.Aggregate(default(Tally), (all, score) => all + part(score));
        output.WriteLine(
            $"{name, -30}P {sum.Precision:0.000}  R {sum.Recall:0.000}  F1 {sum.F1:0.000} {Interval.OfBodies(scores, part, tally => tally.F1)}   ({sum.Right} right of {sum.Found} found, {sum.Wanted} expected)"
        );
    }

    private void Moments(TextWriter output, string name, Func<TextScore, MomentScore> part)
    {
        var stated = scores
            .Select(part)
            .Where(m => m is MomentScore.Right or MomentScore.Missed or MomentScore.Wrong)
            .ToList();
        var right = stated.Count(m => m == MomentScore.Right);
        var unstated = scores.Count - stated.Count;
        output.WriteLine(
            $"{name} right in {right}/{stated.Count} of the texts that state it {Interval.OfShare(right, stated.Count)}, invented in {scores.Select(part).Count(m => m == MomentScore.Invented)}/{unstated} of the others"
        );
    }

    private static void Sureness(TextWriter output, string name, Judged judged)
    {
        if (judged.All > 0)
        {
            output.WriteLine(
                $"{name, -24}{judged.Right + " of " + judged.All, -20}{judged.Share:0.000} {Interval.OfShare(judged.Right, judged.All)}"
            );
        }
    }

    private Judged Sum(Func<TextScore, Judged> part) =>
        scores.Aggregate(default(Judged), (all, score) => all + part(score));

    private static string Share(Judged judged) => $"{judged.Share:0.000}";

    private static string Of(Judged judged) => $"{judged.Right}/{judged.All}";

    // sources.tsv says which body each text comes from; without it each text is a body of its own.
    private static Dictionary<string, string> Bodies(DirectoryInfo folder)
    {
        var sources = Path.Combine(folder.FullName, "sources.tsv");
        if (!File.Exists(sources))
        {
            return [];
        }

        var lines = File.ReadLines(sources).Select(line => line.Split('\t')).ToList();
        var body = Array.IndexOf(lines[0], "repository");
        return body < 0
            ? []
            : lines
                .Skip(1)
                .Where(columns => columns.Length > body)
                .ToDictionary(
                    columns => columns[0],
                    columns => columns[body],
                    StringComparer.Ordinal
                );
    }
}
