using System.Security.Cryptography;
using System.Text;
using CauseCommune.App.Hosting;
using CauseCommune.App.Mail.Letters;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Mail;

/// <summary>Writes letters out into the database of the request.</summary>
sealed class Outbox(
    AppDb db,
    Settings settings,
    MailBell bell,
    TimeProvider time,
    IServiceProvider services,
    ILoggerFactory loggers,
    BearerLinks links
) : IOutbox
{
    /// <summary>How many ids one query asks for.</summary>
    const int AskedAtOnce = 500;

    public async Task<Id<OutgoingMail>> AddAsync(
        Letter letter,
        CancellationToken cancel = default
    ) => (await AddAsync([letter], cancel))[0];

    public async Task<IReadOnlyList<Id<OutgoingMail>>> AddAsync(
        IReadOnlyCollection<Letter> letters,
        CancellationToken cancel = default
    )
    {
        var known = await KnownAsync([.. letters.Select(MessageId)], cancel);
        var silent = await SilentAsync(letters, cancel);
        var ids = new List<Id<OutgoingMail>>(letters.Count);
        await using var renderer = new HtmlRenderer(services, loggers);
        foreach (var letter in letters)
        {
            var messageId = MessageId(letter);
            if (!known.TryGetValue(messageId, out var id))
            {
                var mail = await WriteAsync(Prepared(letter, silent), messageId, renderer);
                db.Mails.Add(mail);
                id = known[messageId] = mail.Id;
                if (mail.State == MailState.Waiting)
                {
                    db.AfterCommit = bell.Ring;
                }
            }

            ids.Add(id);
        }

        return ids;
    }

    /// <summary>
    /// With the way to say « do not write to me any more » at its foot; withheld from those who said it. Here and nowhere else, so that
    /// nothing that writes can forget it. What its reader has just asked for is none of this.
    /// </summary>
    Letter Prepared(Letter letter, IReadOnlySet<string> silent)
    {
        if (letter.Provenance is not { } given)
        {
            return letter;
        }

        if (silent.Contains(letter.To.Address.Normal))
        {
            return letter with { IsWithheld = true };
        }

        return
            given.StopUrl is null
            && letter.Coalition is { } coalition
            && settings.Address is { } address
            ? letter with
            {
                Provenance = given with
                {
                    StopUrl =
                        address.GetLeftPart(UriPartial.Authority)
                        + Routes.StopMail(
                            new At(letter.Language, coalition.ShortName),
                            links.Make(LinkPurpose.StopMail, letter.To.Address.Normal)
                        ),
                },
            }
            : letter;
    }

    async Task<IReadOnlySet<string>> SilentAsync(
        IReadOnlyCollection<Letter> letters,
        CancellationToken cancel
    )
    {
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var some in letters
                .Where(l => l.Provenance is not null)
                .Select(l => l.To.Address.Normal)
                .Chunk(AskedAtOnce)
        )
        {
            silent.UnionWith(await db.SilentAsync(some, cancel));
        }

        return silent;
    }

    public void SendAgain(OutgoingMail mail)
    {
        mail.State = MailState.Waiting;
        mail.NotBefore = time.GetCurrentInstant();
        mail.Failure = null;
        mail.ServerSaid = null;
        db.AfterCommit = bell.Ring;
    }

    /// <summary>Those that were written before, or in this request.</summary>
    async Task<Dictionary<string, Id<OutgoingMail>>> KnownAsync(
        string[] messageIds,
        CancellationToken cancel
    )
    {
        var known = db.Mails.Local.ToDictionary(m => m.MessageId, m => m.Id);
        foreach (var some in messageIds.Chunk(AskedAtOnce))
        {
            var found = await db
                .Mails.IgnoreQueryFilters([AppDb.CoalitionFilter])
                .Where(m => some.Contains(m.MessageId))
                .Select(m => new { m.MessageId, m.Id })
                .ToListAsync(cancel);
            found.ForEach(m => known[m.MessageId] = m.Id);
        }

        return known;
    }

    async Task<OutgoingMail> WriteAsync(Letter letter, string messageId, HtmlRenderer renderer)
    {
        var w = Words.In(letter.Language);
        var sheet = letter.Write(w);
        var foot = Foot.Of(letter, w);
        var from =
            letter.Coalition?.Mails.Name
            ?? letter.Coalition?.Name
            ?? settings.Mail.From.Name
            ?? w["Shared.Product"];
        var (html, text) = (
            await HtmlAsync(sheet, foot, letter.Language, from, renderer),
            SheetText.Write(sheet, foot)
        );
        if (Math.Max(html.Length, text.Length) > OutgoingMail.LargestBody)
        {
            throw new InvalidOperationException(
                $"A letter of {html.Length} characters: its kind must leave something out."
            );
        }

        // Who writes in particular, else who answers for the coalition; else the address of the instance.
        var replyTo =
            letter.ReplyTo
            ?? (
                EmailAddress.Parse(letter.Coalition?.Mails.ReplyTo) is { } answers
                    ? new Recipient(answers, from)
                    : null
            );
        var now = time.GetCurrentInstant();
        return new OutgoingMail
        {
            Id = Id<OutgoingMail>.New(now),
            CoalitionId = letter.Coalition?.Id,
            Purpose = letter.Purpose,
            MessageId = messageId,
            Language = letter.Language.Code,
            ToAddress = letter.To.Told,
            ToName = letter.To.HeaderName,
            FromName = HeaderText.Of(from, Limits.Name),
            ReplyToAddress = replyTo?.Told,
            ReplyToName = replyTo?.HeaderName,
            Subject = HeaderText.Of(sheet.Subject, OutgoingMail.LongestSubject),
            Html = letter.IsWithheld ? "" : html,
            Text = letter.IsWithheld ? "" : text,
            StopUrl = letter.Provenance?.StopUrl,
            IsSecret = letter.IsSecret,
            IsUrgent = letter.IsUrgent,
            CreatedAt = now,
            NotBefore = now,
            UsefulUntil = now + letter.UsefulFor,
            // The people of a demonstration are made up: nothing is ever sent to their addresses.
            State =
                letter.IsWithheld ? MailState.Withheld
                : settings.Mail.Smtp is null || letter.Coalition is { IsDemonstration: true }
                    ? MailState.Kept
                : MailState.Waiting,
        };
    }

    static Task<string> HtmlAsync(
        Sheet sheet,
        Foot foot,
        Language language,
        string from,
        HtmlRenderer renderer
    ) =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = await renderer.RenderComponentAsync<SheetHtml>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>
                    {
                        [nameof(SheetHtml.Sheet)] = sheet,
                        [nameof(SheetHtml.Foot)] = foot,
                        [nameof(SheetHtml.Language)] = language,
                        [nameof(SheetHtml.From)] = from,
                    }
                )
            );
            return rendered.ToHtmlString();
        });

    /// <summary>From what caused it and whom it is for, so that it is the same whenever it is made.</summary>
    string MessageId(Letter letter)
    {
        var told = string.Join(
            '\n',
            letter.Purpose,
            letter.Coalition?.Id.ToString(),
            letter.Cause,
            letter.To.Address.Normal
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(told));
        var host = settings.Address?.IdnHost ?? settings.Mail.From.Address.Domain;
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 20))}@{host}";
    }
}
