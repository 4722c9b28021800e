using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using NodaTime;

namespace CauseCommune.App;

/// <summary>Where an address lies: its language, and the short name of its coalition.</summary>
public readonly record struct At(Language Language, string Coalition);

/// <summary>What the frame of each page says of the coalition it stands in.</summary>
public sealed record CoalitionHere(Id<Coalition> Id, string ShortName, string Name)
{
    /// <summary>The cause in one sentence, for the description of public pages.</summary>
    public string? Cause { get; init; }

    /// <summary>The language that its people write in.</summary>
    public Language Language { get; init; } = Language.French;

    public bool IsDemonstration { get; init; }

    /// <summary>In whose name its mails are sent.</summary>
    public MailSender Mails { get; init; } = new();

    /// <summary>The day it is for this coalition; a demonstration stands on one.</summary>
    public LocalDate Today { get; init; }

    /// <summary>Its time zone, of the IANA time zone database.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>How often it had changed when it was read: a page made from it is kept only if it did not change since.</summary>
    public long Changes { get; init; }

    /// <summary>When its next day starts.</summary>
    public Instant NextMidnight { get; init; }

    /// <summary>A sentence for the foot of each page: where its data come from. In the language of the page.</summary>
    public string? Note { get; init; }
}

/// <summary>Finds a coalition by the short name that its addresses carry.</summary>
public interface ICoalitions
{
    ValueTask<CoalitionHere?> FindAsync(string shortName, CancellationToken cancel);
}

/// <summary>
/// What is known of the request for the frame around each page. One a request; handlers ask for it as a parameter,
/// pages and layouts inject it.
/// </summary>
public sealed class Visit
{
    public Language Language { get; set; } = Language.French;

    /// <summary>The coalition of the address; null outside any.</summary>
    public CoalitionHere? Coalition { get; set; }

    /// <summary>Who visits, and what they are in the coalition of the address.</summary>
    public Who Who { get; set; } = Who.Anybody;

    /// <summary>The name of who visits; null until they gave one.</summary>
    public string? Person => Who.Name;

    /// <summary>Whether they may, in the coalition of the address: what they may not is not offered either.</summary>
    public bool May(Right right) => Who.May(right);

    /// <summary>What was just done, for the page that comes after it.</summary>
    public Done? Done { get; set; }

    /// <summary>What was just done and cannot be taken back from here, in words.</summary>
    public string? Told { get; set; }

    /// <summary>The address that a change of language or of colours comes back to: path and query, as GET.</summary>
    public string Address { get; set; } = "/";

    /// <summary>True when an internal page is seen as the public: what everybody reads as it is, the rest hatched, no gesture.</summary>
    public bool AsPublic { get; set; }

    /// <summary>This page as the public sees it.</summary>
    public string AddressAsPublic =>
        Address + (Address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + SeenAs.Query;

    /// <summary>This page as those who work see it.</summary>
    public string AddressInside => SeenAs.Without(Address);

    /// <summary>Scheme and host, for the addresses that must be absolute.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The colours chosen on internal pages: "light", "dark", or null as the device has it.</summary>
    public string? Theme { get; set; }

    /// <summary>The day it is for the coalition of the address.</summary>
    public LocalDate Today =>
        (Coalition ?? throw new InvalidOperationException("No coalition in this address.")).Today;

    /// <summary>Where the addresses of this coalition start.</summary>
    public At At =>
        new(
            Language,
            Coalition?.ShortName
                ?? throw new InvalidOperationException("No coalition in this address.")
        );

    /// <summary>Takes over who visits and from where, without the coalition.</summary>
    public void Follow(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        (Language, Address, Origin) = (visit.Language, visit.Address, visit.Origin);
        (Who, Theme) = (visit.Who, visit.Theme);
    }

    /// <summary>This page in the other language.</summary>
    public string AddressIn(Language language) =>
        Address.Length > 3 && Address[3] is '/' or '?'
            ? $"/{language}{Address[3..]}"
            : $"/{language}";
}
