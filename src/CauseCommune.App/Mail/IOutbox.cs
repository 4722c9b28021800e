using CauseCommune.Domain;
using CauseCommune.Domain.Mail;

namespace CauseCommune.App.Mail;

/// <summary>
/// Where letters are given. They are written into the database of the request and committed with what caused them: when that is
/// undone by an error, so are they. What is committed is sent, or can be read in a page where no server is set.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Writes a letter out and puts it into the outbox; the caller saves. What the same cause has already written to the same
    /// address is not written again: its id comes back.
    /// </summary>
    Task<Id<OutgoingMail>> AddAsync(Letter letter, CancellationToken cancel = default);

    /// <summary>The same for many, in the order in which they were given.</summary>
    Task<IReadOnlyList<Id<OutgoingMail>>> AddAsync(
        IReadOnlyCollection<Letter> letters,
        CancellationToken cancel = default
    );

    /// <summary>One that failed, or that was kept while no server was set, waits again and goes at once; the caller saves.</summary>
    void SendAgain(OutgoingMail mail);
}
