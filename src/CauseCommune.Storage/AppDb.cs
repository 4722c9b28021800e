using CauseCommune.Domain;
using CauseCommune.Domain.Accounts;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Mail;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.News;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Mappings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage;

/// <summary>
/// The data of the instance. What belongs to a coalition is seen only within it: the filter is here, once, for every entity.
/// Each database has a small context of its own that derives from this one and holds its migrations.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The name of the filter by coalition.</summary>
    public const string CoalitionFilter = "coalition";

    /// <summary>The coalition whose data are seen; with none, nothing that belongs to a coalition is.</summary>
    public Id<Coalition> Within { get; set; }

    /// <summary>Who acts; history points to it.</summary>
    public Id<Actor>? ActingAs { get; set; }

    /// <summary>What the gesture that is being made has changed so far; null outside a gesture.</summary>
    internal List<Undo.Change>? Gesturing { get; private set; }

    /// <summary>As new: one that comes from a pool remembers whom it served before.</summary>
    public void Forget()
    {
        (Within, ActingAs, Gesturing) = (default, null, null);
        AfterCommit = null;
    }

    /// <summary>What is done once, when what is being written has been committed: to wake somebody, never to write.</summary>
    public System.Action? AfterCommit { get; set; }

    /// <summary>From here on, what is saved is noted as one gesture.</summary>
    public void BeginGesture() => Gesturing = [];

    /// <summary>The gesture that was made, said in words; null when nothing changed. The caller saves it.</summary>
    public Gesture? EndGesture(
        string says,
        IReadOnlyList<string> parts,
        Instant now,
        Id<Gesture>? undoes = null
    )
    {
        var changes = Gesturing;
        Gesturing = null;
        // A coalition that was just made is deleted whole, in its settings: its first gesture hangs on it.
        if (
            changes is not { Count: > 0 }
            || ActingAs is not { } actor
            || changes.Exists(Undo.Change.IsNewCoalition)
        )
        {
            return null;
        }

        var gesture = new Gesture
        {
            Id = Id<Gesture>.New(now),
            CoalitionId = Within,
            ActorId = actor,
            At = now,
            Says = says,
            Parts = System.Text.Json.JsonSerializer.Serialize(parts, Undo.PropertyJson.Options),
            Changes = Undo.Change.Write(changes),
            Undoes = undoes,
        };
        Gestures.Add(gesture);
        return gesture;
    }

    /// <summary>
    /// Tells the journal of something that cannot be taken back there: somebody was erased, the host invited a coordinator. The
    /// caller saves it.
    /// </summary>
    public void TellJournal(string says, IReadOnlyList<string> parts, Instant now)
    {
        if (ActingAs is { } actor && Within != default)
        {
            Gestures.Add(
                new Gesture
                {
                    Id = Id<Gesture>.New(now),
                    CoalitionId = Within,
                    ActorId = actor,
                    At = now,
                    Says = says,
                    Parts = System.Text.Json.JsonSerializer.Serialize(
                        parts,
                        Undo.PropertyJson.Options
                    ),
                    Changes = Gesture.Nothing,
                }
            );
        }
    }

    public DbSet<Actor> Actors => Set<Actor>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Access> Accesses => Set<Access>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<BearerLink> BearerLinks => Set<BearerLink>();
    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();
    public DbSet<Coalition> Coalitions => Set<Coalition>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<MailAddress> MailAddresses => Set<MailAddress>();
    public DbSet<PersonAddress> PersonAddresses => Set<PersonAddress>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Mandate> Mandates => Set<Mandate>();
    public DbSet<ToldApart> ToldApart => Set<ToldApart>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Attendance> Attendances => Set<Attendance>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<OpenQuestion> OpenQuestions => Set<OpenQuestion>();
    public DbSet<MeetingMinutes> Minutes => Set<MeetingMinutes>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Confirmation> Confirmations => Set<Confirmation>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Audience> Audiences => Set<Audience>();
    public DbSet<Action> Actions => Set<Action>();
    public DbSet<Ownership> Ownerships => Set<Ownership>();
    public DbSet<Slip> Slips => Set<Slip>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<Update> Updates => Set<Update>();
    public DbSet<Request> Requests => Set<Request>();
    public DbSet<Solicitation> Solicitations => Set<Solicitation>();
    public DbSet<AskedFor> AskedFor => Set<AskedFor>();
    public DbSet<Reply> Replies => Set<Reply>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<Dossier> Dossiers => Set<Dossier>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<NewsPost> News => Set<NewsPost>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<Gesture> Gestures => Set<Gesture>();
    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();
    public DbSet<BouncedAddress> BouncedAddresses => Set<BouncedAddress>();
    public DbSet<FormReceipt> FormReceipts => Set<FormReceipt>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.AddTypedIds();
        configurationBuilder.AddCleanText();
        if (Database.IsSqlite())
        {
            configurationBuilder.AddNodaTimeAsText();
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        modelBuilder.KeepWithinCoalition(this);
        modelBuilder.WatchVersions();
        FoldedText.Map(modelBuilder);
    }
}
