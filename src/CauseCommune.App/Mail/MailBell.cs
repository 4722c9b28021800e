using System.Threading.Channels;

namespace CauseCommune.App.Mail;

/// <summary>Rung when mails have been committed, so that they go at once; many rings before anybody looks are one.</summary>
sealed class MailBell
{
    readonly Channel<bool> rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Ends when it rings.</summary>
    public async Task HeardAsync(CancellationToken cancel) => await rings.Reader.ReadAsync(cancel);
}
