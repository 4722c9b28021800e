using System.Net.Sockets;
using System.Text.RegularExpressions;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CauseCommune.App.Mail;

/// <summary>
/// The way to the server: one connection, opened when the first mail goes and kept for those behind it. A failure is told apart by
/// what it says of: this mail, its address, or the server.
/// </summary>
/// <param name="server">Where to.</param>
/// <param name="patience">How long it may leave us waiting for one answer.</param>
sealed partial class SmtpRoad(SmtpServer server, TimeSpan patience) : IAsyncDisposable
{
    /// <summary>Many servers count the mails of a connection.</summary>
    const int MostOnOneConnection = 100;

    SmtpClient? client;
    int carried;

    public async Task<Delivery> CarryAsync(
        OutgoingMail mail,
        Recipient from,
        CancellationToken cancel
    )
    {
        if (carried >= MostOnOneConnection)
        {
            await CloseAsync();
        }

        if (client is null && await OpenAsync(cancel) is { } shut)
        {
            return shut;
        }

        var needsUtf8 = Envelopes.NeedsUtf8(mail);
        if (needsUtf8 && !client!.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            return new(MailFailure.Accents);
        }

        try
        {
            using var message = Envelopes.Message(mail, from);
            var options = FormatOptions.Default.Clone();
            options.International = needsUtf8;
            // What has begun is finished, even if the process is asked to stop; a server that drips is left in the end.
            using var end = new CancellationTokenSource(patience * 3);
            await client!.SendAsync(options, message, end.Token);
            carried++;
            return Delivery.Taken;
        }
        catch (SmtpCommandException refused)
        {
            var told = Told(refused);
            if (told.IsAboutServer)
            {
                await DropAsync();
            }

            return told;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            await DropAsync();
            return Delivery.BrokenOff(Line(broken));
        }
    }

    async Task<Delivery?> OpenAsync(CancellationToken cancel)
    {
        client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Options(server.Tls), cancel);
            if (server is { User: { } user, Password: { } password })
            {
                await client.AuthenticateAsync(user, password, cancel);
            }

            carried = 0;
            return null;
        }
        catch (Exception shut)
            when (!cancel.IsCancellationRequested
                && (
                    IsBroken(shut)
                    || shut
                        is SmtpCommandException
                            or AuthenticationException
                            or SslHandshakeException
                            or NotSupportedException
                )
            )
        {
            await DropAsync();
            return Delivery.ServerIsShut(Line(shut));
        }
    }

    /// <summary>Says goodbye; a server that has gone need not hear it.</summary>
    public async Task CloseAsync()
    {
        if (client is { IsConnected: true })
        {
            try
            {
                await client.DisconnectAsync(quit: true);
            }
            catch (Exception gone) when (IsBroken(gone))
            {
                // All that it took over was noted.
            }
        }

        await DropAsync();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    ValueTask DropAsync()
    {
        client?.Dispose();
        client = null;
        carried = 0;
        return ValueTask.CompletedTask;
    }

    static SecureSocketOptions Options(SmtpTls tls) =>
        tls switch
        {
            SmtpTls.None => SecureSocketOptions.None,
            SmtpTls.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.SslOnConnect,
        };

    /// <summary>RFC 5321 §4.2.1 and the finer codes of RFC 3463.</summary>
    static Delivery Told(SmtpCommandException refused)
    {
        var said = Line(refused);
        var fine = FineCode().Match(refused.Message);
        var detail = fine.Success ? fine.Value : "";
        var code = (int)refused.StatusCode;
        return refused switch
        {
            // 421 shuts the connection; 530 and its like ask for a password; a sender that is refused is our own setting.
            _ when code is 421 or 454 or 530 or 534 or 535 or 538 => Delivery.ServerIsShut(said),
            { ErrorCode: SmtpErrorCode.SenderNotAccepted } => Delivery.ServerIsShut(said),
            _ when code is >= 400 and < 500 => new(MailFailure.Later, said),
            _ when detail.StartsWith("5.1.", StringComparison.Ordinal) || detail == "5.2.1" => new(
                MailFailure.NoSuchAddress,
                said
            ),
            // Without a finer code, 550, 551 and 553 to an address say that it is not there.
            { ErrorCode: SmtpErrorCode.RecipientNotAccepted }
                when detail.Length == 0 && code is 550 or 551 or 553 => new(
                MailFailure.NoSuchAddress,
                said
            ),
            { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } =>
                new(MailFailure.Refused, said),
            _ => Delivery.BrokenOff(said),
        };
    }

    static bool IsBroken(Exception broken) =>
        broken
            is IOException
                or SocketException
                or ProtocolException
                or TimeoutException
                or OperationCanceledException
                or ServiceNotConnectedException;

    static string Line(Exception failure) => HeaderText.Of(failure.Message, Limits.Sentence);

    [GeneratedRegex(@"\b[45]\.\d{1,3}\.\d{1,3}\b", RegexOptions.None, 1000)]
    private static partial Regex FineCode();
}
