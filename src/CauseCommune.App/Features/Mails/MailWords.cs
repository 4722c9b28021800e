using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.App.Mail;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using NodaTime;

namespace CauseCommune.App.Features.Mails;

/// <summary>Says what became of a mail, in the reader's language and at the hours of the place.</summary>
sealed class MailWords(Words w, Visit visit, Settings settings, TimeProvider time)
{
    DateTimeZone Zone =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(visit.Coalition?.TimeZone ?? time.LocalTimeZone.Id)
        ?? DateTimeZone.Utc;

    /// <summary>Nothing goes out from here: no server is set, or the people are made up.</summary>
    public bool StaysHere =>
        settings.Mail.Smtp is null || visit.Coalition is { IsDemonstration: true };

    public string Day(Instant at) => w.Day(at.InZone(Zone).Date);

    public string Hour(Instant at) => w.Time(at.InZone(Zone).TimeOfDay);

    public string When(Instant at) => w["Mails.When", Day(at), Hour(at)];

    public string To(string address, string? name) =>
        name is null ? address : w["Mails.To.Name", name, address];

    /// <summary>« parti », « attend », « n'est pas parti »; null for one that is only read here.</summary>
    public string? State(MailState state) =>
        state == MailState.Kept ? null : w[$"Mails.State.{state}"];

    public static Shape? Of(MailState state) =>
        state switch
        {
            MailState.Sent => Shape.Done,
            MailState.Waiting => Shape.UnderWay,
            MailState.Failed => Shape.Late,
            MailState.Expired => Shape.Dropped,
            _ => null,
        };

    /// <summary>Why not yet, or why not, and what to do; null when there is nothing to say.</summary>
    public string? Trouble(MailState state, MailFailure? failure, Instant notBefore) =>
        (state, failure) switch
        {
            (MailState.Expired, _) => w["Mails.Trouble.Expired"],
            (MailState.Waiting, MailFailure.Server) => w["Mails.Trouble.Waits.Server"],
            (MailState.Waiting, MailFailure.Later) => w[
                "Mails.Trouble.Waits.Later",
                When(notBefore)
            ],
            (MailState.Failed, { } why) => w[$"Mails.Trouble.{why}"],
            _ => null,
        };

    /// <summary>It may be sent, again or at last.</summary>
    public bool MaySend(MailState state, bool hasBody) =>
        !StaysHere && hasBody && state is MailState.Failed or MailState.Kept;
}
