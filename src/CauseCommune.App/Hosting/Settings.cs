using System.Globalization;
using System.Net;
using CauseCommune.App.Mail;

namespace CauseCommune.App.Hosting;

/// <summary>
/// The settings of the instance: on the command line (<c>--port 5080</c>), or in the environment
/// (<c>CAUSECOMMUNE_PORT</c>); the command line wins.
/// </summary>
/// <param name="Data">The folder of all that is kept, as a full path. Default: data, in the working folder.</param>
/// <param name="Port">Default 5080; 0 takes any free one.</param>
/// <param name="Database">A connection string; null is the SQLite file of the data folder.</param>
/// <param name="Empty">Start without the demonstrations.</param>
public sealed record Settings(string Data, int Port, string? Database, bool Empty)
{
    /// <summary>
    /// --address https://cause.exemple.org: where people reach it from elsewhere. With it, everybody signs in; null is this machine alone,
    /// where nobody has to.
    /// </summary>
    public Uri? Address { get; init; }

    /// <summary>People come in over the network, each to what is theirs.</summary>
    public bool IsOpen => Address is not null;

    /// <summary>The address of the public is spoken to by HTTPS: cookies go by it alone.</summary>
    public bool IsSecure => Address?.Scheme == Uri.UriSchemeHttps;

    /// <summary>--listen 0.0.0.0: the address of this machine that is listened at; only with --address another than its own loop.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>--behind-proxy 127.0.0.1,10.1.0.0/16: whose word on the visitor (X-Forwarded-For) is believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>--backups daily, the default, or off.</summary>
    public bool BackedUpDaily { get; init; } = true;

    /// <summary>--smtp and --mail-from; without them, mails are read in a page of the application.</summary>
    public MailSettings Mail { get; init; } = MailSettings.Here;

    const string Prefix = "CAUSECOMMUNE_";
    static readonly string[] Own =
    [
        "data",
        "port",
        "database",
        "empty",
        "backups",
        "address",
        "listen",
        "behind-proxy",
        "smtp",
        "mail-from",
    ];

    // Given by the framework's own tools and test host.
    static readonly string[] Framework =
    [
        "environment",
        "contentRoot",
        "applicationName",
        "urls",
        "webroot",
        "hostingStartupAssemblies",
        "preventHostingStartup",
        "suppressStatusMessages",
        "captureStartupErrors",
        "detailedErrors",
        "startupAssembly",
        "shutdownTimeoutSeconds",
    ];

    /// <summary>The settings, or what is wrong with them.</summary>
    public static (Settings? Settings, StartRefusal? Refusal) Read(string[] args)
    {
        // A switch without value would take the next argument as its value.
        string[] plain = [.. args.Select(a => a == "--empty" ? "--empty=true" : a)];
        if (plain.Where((a, i) => !IsKnown(plain, i)).FirstOrDefault() is { } unknown)
        {
            return (null, StartRefusal.Of(ExitCode.Setting, unknown));
        }
        var values = new ConfigurationBuilder()
            .AddEnvironmentVariables(Prefix)
            .AddCommandLine(plain)
            .Build();
        if (
            !int.TryParse(values["port"] ?? "5080", CultureInfo.InvariantCulture, out var port)
            || port is < 0 or > 65535
        )
        {
            return (null, StartRefusal.Of(ExitCode.Setting, $"port {values["port"]}"));
        }
        if (!bool.TryParse(values["empty"] ?? "false", out var empty))
        {
            return (null, StartRefusal.Of(ExitCode.Setting, $"empty {values["empty"]}"));
        }
        var backups = values["backups"] ?? "daily";
        if (backups is not ("daily" or "off"))
        {
            return (null, StartRefusal.Of(ExitCode.Setting, $"backups {backups}"));
        }
        if (!TryAddress(values["address"], out var address))
        {
            return (null, StartRefusal.Of(ExitCode.Setting, $"address {values["address"]}"));
        }
        if (ReadListen(values["listen"]) is not { } listen)
        {
            return (null, StartRefusal.Of(ExitCode.Setting, $"listen {values["listen"]}"));
        }
        // In the environment a name holds no hyphen.
        var behind = values["behind-proxy"] ?? values["behind_proxy"];
        if (ReadProxies(behind) is not { } proxies)
        {
            return (null, StartRefusal.Of(ExitCode.Setting, $"behind-proxy {behind}"));
        }
        if (address is null && (!IPAddress.IsLoopback(listen) || proxies.Count > 0))
        {
            return (
                null,
                StartRefusal.Saying(
                    ExitCode.Setting,
                    "Open.NeedsAddress",
                    proxies.Count > 0 ? "--behind-proxy" : "--listen"
                )
            );
        }
        var (mail, wrong) = MailSettings.Read(
            values["smtp"],
            values["mail-from"] ?? values["mail_from"]
        );
        if (mail is null)
        {
            return (null, StartRefusal.Of(ExitCode.MailSetting, wrong));
        }
        var database = string.IsNullOrWhiteSpace(values["database"]) ? null : values["database"];
        return (
            new Settings(Path.GetFullPath(values["data"] ?? "data"), port, database, empty)
            {
                BackedUpDaily = backups == "daily",
                Address = address,
                Listen = listen,
                Proxies = proxies,
                Mail = mail,
            },
            null
        );
    }

    /// <summary>https, or http on this machine for those who try it out; nothing behind the host and the port.</summary>
    static bool TryAddress(string? typed, out Uri? address)
    {
        address = null;
        return string.IsNullOrWhiteSpace(typed)
            || Uri.TryCreate(typed, UriKind.Absolute, out address)
                && (
                    address.Scheme == Uri.UriSchemeHttps
                    || address is { Scheme: "http", IsLoopback: true }
                )
                && address.PathAndQuery == "/"
                && address.UserInfo.Length == 0
                && address.Fragment.Length == 0;
    }

    static IPAddress? ReadListen(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? IPAddress.Loopback
        : IPAddress.TryParse(typed, out var address) ? address
        : null;

    /// <summary>Addresses and networks, commas between. To believe everybody is to believe nobody: refused.</summary>
    static List<IPNetwork>? ReadProxies(string? typed)
    {
        var proxies = new List<IPNetwork>();
        foreach (
            var one in (typed ?? "").Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (
                !IPNetwork.TryParse(one, out var network)
                && !(
                    IPAddress.TryParse(one, out var single)
                    && IPNetwork.TryParse(
                        $"{single}/{(single.GetAddressBytes().Length == 4 ? 32 : 128)}",
                        out network
                    )
                )
            )
            {
                return null;
            }

            if (network.PrefixLength == 0)
            {
                return null;
            }

            proxies.Add(network);
        }

        return proxies;
    }

    /// <summary>An option we know, or the value that follows one.</summary>
    static bool IsKnown(string[] args, int i)
    {
        if (!args[i].StartsWith("--", StringComparison.Ordinal))
        {
            return i > 0
                && args[i - 1].StartsWith("--", StringComparison.Ordinal)
                && !args[i - 1].Contains('=');
        }
        var name = args[i][2..].Split('=')[0];
        return Own.Concat(Framework).Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
