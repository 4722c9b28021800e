using CauseCommune.Dates;
using CauseCommune.Minutes.People;
using CauseCommune.Minutes.Rules;
using CauseCommune.Minutes.Rules.Actions;
using CauseCommune.Minutes.Text;

namespace CauseCommune.Minutes;

/// <summary>
/// Reads minutes: what was said, decided and promised, each with the passage that it was found in.
/// The same text and context always give the same reading; nothing is looked up anywhere.
/// Safe to use from several threads at once.
/// </summary>
public static class MinutesReader
{
    /// <summary>Reads a text of minutes, whatever it holds; time grows linearly with its length.</summary>
    /// <param name="text">The text as it was pasted or typed: plain, or the HTML that a word processor copies.</param>
    /// <param name="context">The day that it is read from, and what is known already.</param>
    /// <exception cref="ArgumentNullException">One of the arguments is null.</exception>
    public static Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var minutes = Document.Of(CleanText.From(text), context);
        MeetPeople(minutes);
        var meeting = Rulebook.Meeting.Find(minutes).OfType<MeetingMention>().ToList();
        if (
            meeting is [{ Date: { } day }, ..]
            && day != minutes.Reference
            && day.Year is > 1000 and < 9000
        )
        {
            minutes.ReadDatesFrom(day);
        }

        List<Mention> mentions =
        [
            .. meeting,
            .. minutes.Roster.People.Where(p => p.IsTold).Select(p => p.ToMention()),
        ];
        foreach (var rule in Rulebook.Facts)
        {
            mentions.AddRange(rule.Find(minutes));
        }

        var next = mentions
            .OfType<NextMeetingMention>()
            .FirstOrDefault(m => m.Certainty != Certainty.Doubtful);
        var audiences = new AudienceOf([
            .. (context.Known ?? Known.Nothing).Audiences,
            .. mentions.OfType<AudienceMention>().Select(audience => audience.Name),
        ]);
        mentions.AddRange(ActionFinder.Find(minutes, next?.When, audiences));
        var language = context.Language ?? LanguageGuess.Of(minutes);
        return new Reading(
            minutes.Text,
            Ranking.InOrder(mentions),
            language,
            [.. Remarks(minutes, language)]
        );
    }

    private static void MeetPeople(Document minutes)
    {
        foreach (var person in new ListReader(minutes).Read().ToList())
        {
            minutes.Roster.Add(person);
        }

        foreach (var rule in Rulebook.People)
        {
            foreach (var sentence in minutes.Sentences)
            {
                foreach (var person in rule.Find(minutes, sentence).ToList())
                {
                    minutes.Roster.Add(person);
                }
            }
        }
    }

    private static IEnumerable<Wording> Remarks(Document minutes, TextLanguage language)
    {
        if (language != TextLanguage.French && minutes.Text.Length > 0)
        {
            yield return new Wording(
                "Ce texte ne semble pas écrit en français : le relevé y trouve peu de choses. Ajoutez à la main ce qui manque.",
                "This text does not seem to be in French, and little can be found in it. Add by hand what is missing."
            );
        }
    }
}
