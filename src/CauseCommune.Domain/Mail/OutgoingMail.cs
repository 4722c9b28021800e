using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.Domain.Mail;

/// <summary>What has become of a mail. Stored by number: do not renumber.</summary>
public enum MailState
{
    /// <summary>It waits to be sent.</summary>
    Waiting = 0,

    /// <summary>A server has taken it over.</summary>
    Sent = 1,

    /// <summary>It will not be sent unless somebody asks for it again.</summary>
    Failed = 2,

    /// <summary>It is to be read here, because no server is set or because its coalition is a demonstration.</summary>
    Kept = 3,

    /// <summary>It was of use until a moment that has passed before it could be sent.</summary>
    Expired = 4,

    /// <summary>It was never to leave: a code that somebody asked for at an address that nobody here knows.</summary>
    Withheld = 5,
}

/// <summary>Why a mail has not been sent. Stored by number: do not renumber.</summary>
public enum MailFailure
{
    /// <summary>The server does not answer, refuses us, or broke off.</summary>
    Server = 1,

    /// <summary>The server asks to come back later (a reply of 4xx).</summary>
    Later = 2,

    /// <summary>There is no such mailbox.</summary>
    NoSuchAddress = 3,

    /// <summary>The server refuses this mail for another reason.</summary>
    Refused = 4,

    /// <summary>The address has accents before its @, which the server does not know.</summary>
    Accents = 5,

    /// <summary>It was tried for <see cref="OutgoingMail.DaysTried"/> days.</summary>
    GivenUp = 6,
}

/// <summary>
/// A mail that goes out, or that is read here where no server is set. It is written in the transaction of what caused it and
/// says all that is sent, so that a later version of the software sends it as it was meant.
/// </summary>
public sealed class OutgoingMail : IMayBelongToCoalition
{
    /// <summary>How long it is tried again, in days (RFC 5321 §4.5.4.1 asks for four or five).</summary>
    public const int DaysTried = 5;

    /// <summary>How long a mail is kept once nothing more will become of it, in days.</summary>
    public const int DaysKept = 30;

    /// <summary>The longest subject, in UTF-16 code units.</summary>
    public const int LongestSubject = 300;

    /// <summary>The largest text or HTML, in UTF-16 code units: two hundred pages of paper.</summary>
    public const int LargestBody = 500_000;

    /// <summary>Its identity, which sorts by time.</summary>
    public required Id<OutgoingMail> Id { get; init; }

    /// <summary>The coalition in whose name it is written; null for one of the instance, as a sign-in code is.</summary>
    public Id<Coalition>? CoalitionId { get; init; }

    /// <summary>What it is for, as the software names it: « sign-in-code ».</summary>
    public required string Purpose { get; init; }

    /// <summary>
    /// Its Message-ID without brackets (RFC 5322 §3.6.4), made from what caused it: the same cause never writes twice to the
    /// same address, and a mail that is sent once more is recognised.
    /// </summary>
    public required string MessageId { get; init; }

    /// <summary>« fr » or « en ».</summary>
    public required string Language { get; init; }

    /// <summary>Whom it is written to.</summary>
    public required string ToAddress { get; init; }

    /// <summary>The name of that person.</summary>
    public string? ToName { get; init; }

    /// <summary>Whose name stands as its sender, before the address of the instance.</summary>
    public required string FromName { get; init; }

    /// <summary>Where an answer goes, when not to the address of the instance.</summary>
    public string? ReplyToAddress { get; init; }

    /// <summary>The name of who reads answers.</summary>
    public string? ReplyToName { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The part that most people see; empty once it was let go.</summary>
    public required string Html { get; set; }

    /// <summary>The part in plain text; empty once it was let go.</summary>
    public required string Text { get; set; }

    /// <summary>Where one says that one wants no more of these (RFC 2369).</summary>
    public string? StopUrl { get; init; }

    /// <summary>It holds what only its reader may know: let go once sent, and shown to nobody else.</summary>
    public bool IsSecret { get; init; }

    /// <summary>It goes before those that can wait: somebody sits in front of the screen.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>When it was written.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it may be sent next.</summary>
    public required Instant NotBefore { get; set; }

    /// <summary>After this it helps nobody and is not sent; null for most.</summary>
    public Instant? UsefulUntil { get; init; }

    /// <summary>What has become of it.</summary>
    public required MailState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when, by the clock of the database, one worker alone handles it.</summary>
    public Instant? LeasedUntil { get; set; }

    /// <summary>When a server took it over.</summary>
    public Instant? SentAt { get; set; }

    /// <summary>Why the last try failed.</summary>
    public MailFailure? Failure { get; set; }

    /// <summary>What the server said to that, in its own words.</summary>
    public string? ServerSaid { get; set; }

    /// <summary>Whether its words are still there.</summary>
    public bool HasBody => Text.Length > 0;
}

/// <summary>An address that mail cannot reach, whoever writes to it. It belongs to no coalition.</summary>
public sealed class BouncedAddress
{
    /// <summary>The address as <see cref="EmailAddress.Normal"/> spells it.</summary>
    public required string Address { get; init; }

    /// <summary>When a server last said so.</summary>
    public required Instant At { get; set; }

    /// <summary>What it said.</summary>
    public string? ServerSaid { get; set; }
}
