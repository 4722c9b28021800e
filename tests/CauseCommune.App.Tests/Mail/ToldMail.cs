using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using NodaTime;

namespace CauseCommune.App.Tests.Mail;

/// <summary>A mail as a test tells it.</summary>
sealed class ToldMail
{
    public string Beginning { get; init; } = "";
    public string? ToName { get; set; }
    public bool Secret { get; set; }
    public bool Urgent { get; set; }
    public Instant? UsefulUntil { get; set; }

    public OutgoingMail Mail(Instant now)
    {
        var id = Guid.NewGuid().ToString("N");
        return new()
        {
            Id = Id<OutgoingMail>.New(now),
            Purpose = "test",
            MessageId = $"{id}@asso.example",
            Language = "fr",
            ToAddress = $"{Beginning}-{id}@asso.example",
            ToName = ToName,
            FromName = "Collectif Exemple",
            Subject = "Réunion – jeudi",
            Html = "<p>« à jeudi »</p>",
            Text = "Bonjour,\n\n« à jeudi »\n",
            StopUrl = "https://exemple.org/stop",
            IsSecret = Secret,
            IsUrgent = Urgent,
            UsefulUntil = UsefulUntil,
            CreatedAt = now,
            NotBefore = now,
            State = MailState.Waiting,
        };
    }
}
