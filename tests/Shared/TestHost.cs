using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CauseCommune.Tests;

/// <summary>
/// The whole application, as it runs for people (Production, a real port), on a database and a data folder of its own,
/// on the morning after the meeting of 5 February 2018. Its clock stands still until a test moves it.
/// </summary>
public abstract class TestHost(Engine engine) : WebApplicationFactory<Program>, IAsyncLifetime
{
    FreshDatabase? fresh;

    public FakeTimeProvider Time { get; } = NewTime();

    /// <summary>http://localhost:port, without a slash at the end.</summary>
    public string Address
    {
        get
        {
            SkipIfMissing();
            return $"http://localhost:{ClientOptions.BaseAddress.Port}";
        }
    }

    /// <summary>The folder of its data.</summary>
    public string Data => fresh!.Target.DataFolder;

    /// <summary>Options of the command line besides data, port and database: ("empty", "true").</summary>
    protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    public static FakeTimeProvider NewTime() =>
        new(new DateTimeOffset(2018, 2, 6, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Skips the test, with the reason, where the database of this host is not there.</summary>
    public void SkipIfMissing() =>
        Assert.SkipWhen(fresh is null, FreshDatabase.Missing(engine) ?? "The host is not started.");

    /// <summary>A client with cookies that shows each redirection as it is.</summary>
    /// <param name="cookies">Where they are kept, for who wants to look at them or to spoil them.</param>
    public HttpClient Visitor(CookieContainer? cookies = null)
    {
        SkipIfMissing();
        // On a real port the factory's own clients follow redirections, whatever their options say.
        return new HttpClient(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = cookies ?? new CookieContainer(),
            }
        )
        {
            BaseAddress = new Uri(Address),
        };
    }

    public async ValueTask InitializeAsync()
    {
        if (FreshDatabase.Missing(engine) is null)
        {
            fresh = await FreshDatabase.CreateAsync(engine);
            UseKestrel(0);
            StartServer();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Production");
        builder.UseSetting("data", fresh!.Target.DataFolder);
        builder.UseSetting("port", "0");
        if (fresh.Target.IsPostgres)
        {
            builder.UseSetting("database", fresh.Target.ConnectionString);
        }

        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (fresh is not null)
        {
            await fresh.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>The application on SQLite, with its demonstrations.</summary>
public class SqliteHost() : TestHost(Engine.Sqlite);

/// <summary>The application on PostgreSQL, with its demonstrations.</summary>
public class PostgresHost() : TestHost(Engine.Postgres);
