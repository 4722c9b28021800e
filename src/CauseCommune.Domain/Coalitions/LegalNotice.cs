namespace CauseCommune.Domain.Coalitions;

/// <summary>
/// What whoever publishes a site for the public must say of themselves and of who hosts it: article 6 III of the French law of
/// 21 June 2004 for confidence in the digital economy (LCEN), taken up in its article 1-1 by the law of 21 May 2024.
/// </summary>
public sealed record LegalNotice
{
    /// <summary>Who publishes: the name of the association, or of the organisation that publishes for the coalition.</summary>
    public string? Publisher { get; init; }

    /// <summary>What the publisher is: « association loi de 1901 ».</summary>
    public string? PublisherForm { get; init; }

    /// <summary>Its number in a register: RNA, SIREN.</summary>
    public string? PublisherNumber { get; init; }

    /// <summary>Its registered address.</summary>
    public string? PublisherAddress { get; init; }

    /// <summary>Its telephone number, as it is written.</summary>
    public string? PublisherPhone { get; init; }

    /// <summary>Where one writes to it, and asks what is kept of one (GDPR, articles 13 and 15).</summary>
    public string? PublisherEmail { get; init; }

    /// <summary>The director of the publication: for an association, who represents it.</summary>
    public string? Director { get; init; }

    /// <summary>Who hosts the site.</summary>
    public string? Host { get; init; }

    /// <summary>The host's address.</summary>
    public string? HostAddress { get; init; }

    /// <summary>The host's telephone number.</summary>
    public string? HostPhone { get; init; }

    /// <summary>True when all that the law asks of an association is there.</summary>
    public bool IsComplete =>
        new[]
        {
            Publisher,
            PublisherAddress,
            PublisherPhone,
            Director,
            Host,
            HostAddress,
            HostPhone,
        }.All(part => !string.IsNullOrWhiteSpace(part));
}

/// <summary>In whose name mails are sent.</summary>
public sealed record MailSender
{
    /// <summary>The name that stands as sender; that of the coalition when there is none.</summary>
    public string? Name { get; init; }

    /// <summary>Who reads an answer; the instance when there is none.</summary>
    public string? ReplyTo { get; init; }
}
