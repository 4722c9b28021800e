using CauseCommune.App;
using CauseCommune.App.Mail;
using CauseCommune.App.Mail.Letters;
using CauseCommune.Browser.Tests;
using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Storage;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DemonstrationSite))]

namespace CauseCommune.Browser.Tests;

/// <summary>
/// The application with its demonstrations, and a mail to look at, started once for the run. For tests that only read: a test that
/// writes starts a <see cref="SqliteHost"/> for its class.
/// </summary>
public sealed class DemonstrationSite : SqliteHost, IAsyncLifetime
{
    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        var to = new Recipient(EmailAddress.Parse("camille@asso.example")!, "Camille Exemple");
        var coalition = await db.Coalitions.SingleAsync(c => c.ShortName == "exemple");
        var here = new CoalitionHere(coalition.Id, coalition.ShortName, coalition.Name)
        {
            IsDemonstration = true,
        };
        await outbox.AddAsync(
            new SignInLetter("483920")
            {
                To = to,
                Language = Language.French,
                Cause = "1",
            }
        );
        await outbox.AddAsync(
            new InvitationLetter(
                "Ada Exemple",
                coalition.Name,
                Role.Coordinator,
                "https://exemple.org/fr/entrer/abc"
            )
            {
                To = to,
                Language = Language.French,
                Cause = "1",
                Coalition = here,
                Provenance = new("Ada Exemple", "https://exemple.org/fr/stop/abc"),
            }
        );
        await db.SaveChangesAsync();
    }
}
