using CauseCommune.App.Mail.Letters;
using NodaTime;

namespace CauseCommune.App.Mail;

/// <summary>
/// What is written to one person: a plain record, with what its words need. <see cref="IOutbox"/> writes it out, in HTML and in
/// plain text, when it is given to it.
/// </summary>
public abstract record Letter
{
    /// <summary>Whom it is written to.</summary>
    public required Recipient To { get; init; }

    /// <summary>The language of its reader.</summary>
    public required Language Language { get; init; }

    /// <summary>
    /// What caused it, by an identity that never changes (the id of a code, of a round): the same cause never writes twice to the
    /// same address.
    /// </summary>
    public required string Cause { get; init; }

    /// <summary>The coalition in whose name it is written; null for the instance's own.</summary>
    public CoalitionHere? Coalition { get; init; }

    /// <summary>Who reads an answer, when that is not the address of the instance.</summary>
    public Recipient? ReplyTo { get; init; }

    /// <summary>Where the address comes from and how to receive no more, for its foot (GDPR art. 14); null when its reader asked for it.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>
    /// It is written out as any other and never leaves: nobody here knows the address, and whoever typed it must not be able to tell.
    /// </summary>
    public bool IsWithheld { get; init; }

    /// <summary>What it is for: a short name, in the addresses of no page, the same for all letters of its kind.</summary>
    public abstract string Purpose { get; }

    /// <summary>It holds what only its reader may know: let go once sent, shown to nobody else.</summary>
    public virtual bool IsSecret => false;

    /// <summary>Somebody waits for it in front of a screen: it goes before those that can wait.</summary>
    public virtual bool IsUrgent => false;

    /// <summary>How long it is of use; null for always.</summary>
    public virtual Duration? UsefulFor => null;

    /// <summary>Its words.</summary>
    public abstract Sheet Write(Words w);
}

/// <summary>Where an address comes from, in a letter to somebody who did not give it themselves.</summary>
/// <param name="GivenBy">Who gave it: a name, or « la liste de contacts de … ».</param>
/// <param name="StopUrl">Where one says « do not write to me any more », whole; null while there is no such page: the letter then says to answer.</param>
public sealed record Provenance(string GivenBy, string? StopUrl = null);
