using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>Independent organisations and the public cause that they carry together; nothing crosses its border.</summary>
public sealed class Coalition : IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<Coalition> Id { get; init; }

    /// <summary>What stands in its addresses: lower-case letters, digits and hyphens, 2 to 60.</summary>
    public required string ShortName { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>What it wants, in a sentence.</summary>
    public string? Cause { get; set; }

    /// <summary>The wider public frame that its cause may be placed in.</summary>
    public string? Frame { get; set; }

    /// <summary>Who carries that frame.</summary>
    public string? FrameCarriedBy { get; set; }

    /// <summary>Where the frame is told.</summary>
    public Origin? FrameOrigin { get; set; }

    /// <summary>The language its people write in: « fr » or « en ».</summary>
    public string Language { get; set; } = "fr";

    /// <summary>Its days and hours are those of this zone of the IANA time zone database.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>Whether it is one of the two demonstrations.</summary>
    public Demonstration Demonstration { get; init; }

    /// <summary>The day at which a demonstration was stopped; a real coalition lives today.</summary>
    public LocalDate? StandsOn { get; init; }

    /// <summary>The organisation that centralises.</summary>
    public Id<Organization>? CoordinatorId { get; set; }

    /// <summary>Where it is told who centralises.</summary>
    public Origin? CoordinatorOrigin { get; set; }

    /// <summary>Who publishes its public pages, and who hosts them.</summary>
    public LegalNotice Legal { get; set; } = new();

    /// <summary>In whose name its mails are sent.</summary>
    public MailSender Mails { get; set; } = new();

    /// <summary>When it was created here.</summary>
    public required Instant CreatedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>The day it is for this coalition at <paramref name="now"/>, in its own time zone.</summary>
    public LocalDate Today(Instant now) => StandsOn ?? now.InZone(Zone).Date;

    /// <summary>When its next day starts, after which an action may be late without a change.</summary>
    public Instant NextMidnight(Instant now) =>
        now.InZone(Zone).Date.PlusDays(1).AtStartOfDayInZone(Zone).ToInstant();

    DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) ?? DateTimeZone.Utc;
}
