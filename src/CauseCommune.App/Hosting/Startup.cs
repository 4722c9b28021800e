using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CauseCommune.App.Calendars;
using CauseCommune.App.Features;
using CauseCommune.App.Features.Backups;
using CauseCommune.App.Guides;
using CauseCommune.App.Look;
using CauseCommune.App.Mail;
using CauseCommune.App.Spreadsheets;
using CauseCommune.Storage.Backups;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace CauseCommune.App.Hosting;

/// <summary>From the command line to an application that answers, or to one sentence that says why not.</summary>
public static class Startup
{
    /// <summary>The language of the machine, for what is said before anybody opens a page.</summary>
    public static Language MachineLanguage { get; } =
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr"
            ? Language.French
            : Language.English;

    public static async Task<int> RunAsync(string[] args)
    {
        if (await Commands.RunAsync(args, MachineLanguage, TimeProvider.System) is { } ended)
        {
            return ended;
        }

        var (settings, refusal) = Settings.Read(args);
        refusal ??= DataFolder.Prepare(settings!);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        using var here = DataInUse.Enter(settings!.Data);
        if (here is null)
        {
            return Refuse(StartRefusal.Of(ExitCode.DataInUse, settings.Data));
        }

        var listening = new Listening();
        await using var app = Build(args, settings, listening);
        refusal = await Data.OpenAsync(app.Services) ?? await listening.StartAsync(app, settings);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        Announce(app, settings);
        await app.WaitForShutdownAsync();
        return (int)ExitCode.Stopped;
    }

    static WebApplication Build(string[] args, Settings settings, Listening listening)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            // What is far too long to be searched still reaches its page, which says so.
            o.Limits.MaxRequestLineSize = 64 * 1024;
            o.Limits.MaxRequestHeadersTotalSize = 128 * 1024;
        });
        builder.WebHost.UseUrls(Reach.Url(settings));
        builder.Configuration["AllowedHosts"] = Reach.AllowedHosts(settings);
        listening.Quiet(builder.Logging);
        builder.Services.AddSingleton(settings);
        AddHouse(builder.Services, settings);

        var app = builder.Build();
        WordBooks.OnMissing = key => app.Logger.LogError("No words for {Key}.", key);
        UseHouse(app);
        Areas.Map(app);
        return app;
    }

    static void AddHouse(IServiceCollection services, Settings settings)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<AssetMap>();
        services.AddSingleton<ImportMap>();
        services.AddScoped<Visit>();
        services.AddScoped<Doing>();
        services.AddSingleton<Housekeeping>();
        services.AddHostedService(p => p.GetRequiredService<Housekeeping>());
        services.AddSingleton<Snapshots>();
        services.AddSingleton<Drawn>();
        services.AddReach(settings);
        services.AddDoor(settings);
        services.AddData(settings);
        services.AddBackups(settings);
        services.AddSizes();
        services.AddMail();
        services.AddScoped<ICoalitions, Coalitions>();
        services.AddSingleton<ICalendars, IcalCalendars>();
        services.AddSingleton<ISpreadsheets, OpenXmlSpreadsheets>();
        services.AddSingleton<GuideBook>();
        // Not scoped: a scope may speak two languages, as a round of mails does.
        services.AddTransient(_ => Words.In(Language.Current));
        services
            .AddDataProtection()
            .SetApplicationName("CauseCommune")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data, "keys")));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "cc_form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.FormFieldName = "_token";
            o.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>The order matters: what can fail stands after what says so in the reader's language.</summary>
    static void UseHouse(WebApplication app)
    {
        app.UseReach();
        app.UseHead();
        app.UseHeaders();
        app.UseKeptPages();
        app.UseLanguages();
        app.UseProblems();
        app.UseRouting();
        app.UseSizes();
        app.UseSessions();
        app.UseCoalitions();
        app.UseGuard();
        app.UseDone();
        app.KeepPages();
        app.KeepDrawn();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.Services.GetRequiredService<AssetMap>()
            .Read(((IEndpointRouteBuilder)app).DataSources.Last());
        app.MapThemes();
    }

    static void Announce(WebApplication app, Settings settings)
    {
        var words = Words.In(MachineLanguage);
        var port = app.Urls.Select(u => new Uri(u).Port).FirstOrDefault(settings.Port);
        foreach (var sentence in Reach.Said(settings, port, words))
        {
            Console.Out.WriteLine(sentence);
        }

        var first = app.Services.GetRequiredService<FirstHostCode>();
        if (first.Code is { } code)
        {
            var at = settings.Address!.GetLeftPart(UriPartial.Authority);
            Console.Out.WriteLine(
                words["Start.FirstHost", at + Routes.FirstHost(MachineLanguage), code]
            );
        }
    }

    static int Refuse(StartRefusal refusal)
    {
        Console.Error.WriteLine(refusal.Sentence);
        return (int)refusal.Code;
    }
}
