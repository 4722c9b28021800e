using System.Text;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.App.Mail;
using CauseCommune.Domain;
using CauseCommune.Domain.Mail;
using CauseCommune.Storage;

namespace CauseCommune.App.Features.Mails;

/// <summary>GET …/mails/{id}: one mail, both its parts; …/sheet: as a program of mail shows it; …/file: to keep or to send by hand.</summary>
static class ReadMail
{
    /// <summary>
    /// Of what is shown inside the page: its own styles, nothing fetched, nothing run; its links open beside. Only our pages frame it.
    /// </summary>
    const string SheetPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    public static void Map(IEndpointRouteBuilder mails, Right needed)
    {
        mails.MapGet("/{mail}", ReadAsync).Needs(needed).WithMetadata(new FramesOurs());
        mails
            .MapGet("/{mail}/sheet", ShowAsync)
            .Needs(needed)
            .WithMetadata(new OwnPolicy(SheetPolicy));
        mails.MapGet("/{mail}/file", SaveAsync).Needs(needed);
    }

    static async Task<IResult> ReadAsync(
        string mail,
        Words w,
        Visit visit,
        AppDb db,
        Settings settings,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.MailAsync(visit, mail, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var words = new MailWords(w, visit, settings, time);
        return Page.Of<MailPage>(
            new
            {
                Mail = new MailModel(
                    found.Id,
                    visit.Mails(),
                    found.Subject,
                    $"{found.FromName} <{settings.Mail.From.Told}>",
                    words.To(found.ToAddress, found.ToName),
                    words.When(found.SentAt ?? found.CreatedAt),
                    words.State(found.State),
                    words.Trouble(found.State, found.Failure, found.NotBefore),
                    found.State is MailState.Failed or MailState.Waiting ? found.ServerSaid : null,
                    found.Language,
                    visit.Reads(found) ? found.Text : null,
                    visit.Reads(found) ? null : w[Why(found)],
                    words.MaySend(found.State, found.HasBody)
                ),
            }
        );
    }

    static string Why(OutgoingMail mail) =>
        mail.HasBody ? "Mails.Hidden.Secret" : "Mails.Hidden.LetGo";

    static async Task<IResult> ShowAsync(
        string mail,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.MailAsync(visit, mail, cancel) is { } found && visit.Reads(found)
            ? Results.Text(
                found.Html.Replace(
                    "<head>",
                    "<head><base target=\"_blank\">",
                    StringComparison.Ordinal
                ),
                "text/html",
                Encoding.UTF8
            )
            : Results.NotFound();

    static async Task<IResult> SaveAsync(
        string mail,
        Visit visit,
        AppDb db,
        Settings settings,
        CancellationToken cancel
    ) =>
        await db.MailAsync(visit, mail, cancel) is { } found && visit.Reads(found)
            ? Results.File(
                Envelopes.File(found, settings.Mail.From),
                "message/rfc822",
                $"{found.Purpose}-{found.Id}.eml"
            )
            : Results.NotFound();
}

/// <summary>One mail, in finished words.</summary>
/// <param name="Address">Of the list that it is in.</param>
/// <param name="ServerSaid">In its own words; they may be in any language.</param>
/// <param name="Text">Null when it may not be read.</param>
/// <param name="Hidden">Why not.</param>
public sealed record MailModel(
    Id<OutgoingMail> Id,
    string Address,
    string Subject,
    string From,
    string To,
    string When,
    string? State,
    string? Trouble,
    string? ServerSaid,
    string Language,
    string? Text,
    string? Hidden,
    bool MaySend
);
