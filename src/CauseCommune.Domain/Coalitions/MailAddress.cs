using NodaTime;

namespace CauseCommune.Domain.Coalitions;

/// <summary>
/// An address of electronic mail that the coalition knows. Several people may share one; what its owners ask of us (« do not write to
/// me any more ») is kept here, once for all of them, and is honoured by whatever sends mail.
/// </summary>
public sealed class MailAddress : IBelongsToCoalition, IHasVersion
{
    /// <summary>Its identity.</summary>
    public required Id<MailAddress> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>As it was typed (<see cref="EmailAddress.Value"/>).</summary>
    public required string Written { get; init; }

    /// <summary>The form to compare by, one of a kind in the coalition (<see cref="EmailAddress.Normal"/>).</summary>
    public required string Normal { get; init; }

    /// <summary>Since which day nothing may be sent to it; null while it may be written to.</summary>
    public LocalDate? StoppedOn { get; private set; }

    /// <summary>How that was asked, in words: « par téléphone », « par le lien d'un courriel ».</summary>
    public string? StoppedHow { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>True while it may be written to.</summary>
    public bool MayBeWrittenTo => StoppedOn is null;

    /// <summary>« Do not write to me any more »: the first day on which it was asked stands.</summary>
    public void Stop(LocalDate on, string? how)
    {
        if (StoppedOn is null)
        {
            (StoppedOn, StoppedHow) = (on, how);
        }
    }

    /// <summary>Its owner asked to be written to again.</summary>
    public void Resume() => (StoppedOn, StoppedHow) = (null, null);
}

/// <summary>That a person is reached at an address.</summary>
public sealed class PersonAddress : IBelongsToCoalition, IHasRank
{
    /// <summary>Its identity.</summary>
    public required Id<PersonAddress> Id { get; init; }

    /// <inheritdoc/>
    public required Id<Coalition> CoalitionId { get; init; }

    /// <summary>The person.</summary>
    public required Id<Person> PersonId { get; init; }

    /// <inheritdoc/>
    /// <remarks>Of a person's addresses the first is the first to be tried.</remarks>
    public int Rank { get; set; }

    /// <summary>The address, perhaps shared.</summary>
    public required Id<MailAddress> AddressId { get; init; }

    /// <summary>The address, when loaded.</summary>
    public MailAddress? Address { get; private set; }
}
