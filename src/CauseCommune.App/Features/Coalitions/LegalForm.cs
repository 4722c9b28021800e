using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;

namespace CauseCommune.App.Features.Coalitions;

/// <summary>Who publishes, who hosts, in whose name mails are sent, as it is typed.</summary>
public sealed record LegalForm
{
    public string? Publisher { get; init; }
    public string? PublisherForm { get; init; }
    public string? PublisherNumber { get; init; }
    public string? PublisherAddress { get; init; }
    public string? PublisherPhone { get; init; }
    public string? PublisherEmail { get; init; }
    public string? Director { get; init; }
    public string? Host { get; init; }
    public string? HostAddress { get; init; }
    public string? HostPhone { get; init; }
    public string? SenderName { get; init; }
    public string? ReplyTo { get; init; }

    /// <summary>The version that was shown: somebody else may have written since.</summary>
    public string? Version { get; init; }

    public static LegalForm Of(Coalition coalition) =>
        new()
        {
            Publisher = coalition.Legal.Publisher,
            PublisherForm = coalition.Legal.PublisherForm,
            PublisherNumber = coalition.Legal.PublisherNumber,
            PublisherAddress = coalition.Legal.PublisherAddress,
            PublisherPhone = coalition.Legal.PublisherPhone,
            PublisherEmail = coalition.Legal.PublisherEmail,
            Director = coalition.Legal.Director,
            Host = coalition.Legal.Host,
            HostAddress = coalition.Legal.HostAddress,
            HostPhone = coalition.Legal.HostPhone,
            SenderName = coalition.Mails.Name,
            ReplyTo = coalition.Mails.ReplyTo,
            Version = coalition.Version.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>What was typed; with refusals in <paramref name="reader"/> where it cannot be accepted.</summary>
    public (LegalNotice Legal, MailSender Mails) Read(FormReader reader, Words w)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return (
            new()
            {
                Publisher = reader.Optional(nameof(Publisher), Publisher, Limits.Name),
                PublisherForm = reader.Optional(nameof(PublisherForm), PublisherForm, Limits.Name),
                PublisherNumber = reader.Optional(
                    nameof(PublisherNumber),
                    PublisherNumber,
                    Limits.Name
                ),
                PublisherAddress = reader.Optional(
                    nameof(PublisherAddress),
                    PublisherAddress,
                    Limits.Sentence
                ),
                PublisherPhone = reader.Optional(
                    nameof(PublisherPhone),
                    PublisherPhone,
                    Limits.Name
                ),
                PublisherEmail = Address(reader, w, nameof(PublisherEmail), PublisherEmail),
                Director = reader.Optional(nameof(Director), Director, Limits.Name),
                Host = reader.Optional(nameof(Host), Host, Limits.Name),
                HostAddress = reader.Optional(nameof(HostAddress), HostAddress, Limits.Sentence),
                HostPhone = reader.Optional(nameof(HostPhone), HostPhone, Limits.Name),
            },
            new()
            {
                Name = reader
                    .Optional(nameof(SenderName), SenderName, Limits.Name)
                    ?.ReplaceLineEndings(" "),
                ReplyTo = Address(reader, w, nameof(ReplyTo), ReplyTo),
            }
        );
    }

    /// <summary>The fields that differ from those of <paramref name="other"/>.</summary>
    public IEnumerable<(string Field, string There, string Here)> Against(LegalForm other) =>
        Pairs(this)
            .Zip(
                Pairs(other),
                (here, there) => (here.Field, There: Plain(there.Text), Here: Plain(here.Text))
            )
            .Where(p => p.There != p.Here);

    static IEnumerable<(string Field, string? Text)> Pairs(LegalForm of) =>
        [
            (nameof(Publisher), of.Publisher),
            (nameof(PublisherForm), of.PublisherForm),
            (nameof(PublisherNumber), of.PublisherNumber),
            (nameof(PublisherAddress), of.PublisherAddress),
            (nameof(PublisherPhone), of.PublisherPhone),
            (nameof(PublisherEmail), of.PublisherEmail),
            (nameof(Director), of.Director),
            (nameof(Host), of.Host),
            (nameof(HostAddress), of.HostAddress),
            (nameof(HostPhone), of.HostPhone),
            (nameof(SenderName), of.SenderName),
            (nameof(ReplyTo), of.ReplyTo),
        ];

    static string? Address(FormReader reader, Words w, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (EmailAddress.Parse(typed) is { } read)
        {
            return read.Value;
        }

        reader.Refusals.Add(field, w["Legal.Email.Wrong"], w["Legal.Email.Instead"]);
        return null;
    }

    static string Plain(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
