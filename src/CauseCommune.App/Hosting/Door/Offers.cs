namespace CauseCommune.App.Hosting;

/// <summary>What a page offers its reader: nothing that they would find shut, and nothing at all while it is seen as the public.</summary>
public sealed class Offers(Visit visit, Openings openings)
{
    /// <summary>A link to <paramref name="address"/>.</summary>
    public bool Link(string? address) =>
        !visit.AsPublic
        && address is not null
        && openings.MayGo(visit.Who, HttpMethods.Get, address);

    /// <summary>A way to another page, also of one that is seen as the public.</summary>
    public bool Way(string address) => openings.MayGo(visit.Who, HttpMethods.Get, address);

    /// <summary>The first way that is open; the last when none is.</summary>
    public string First(params string[] addresses) => Array.Find(addresses, Way) ?? addresses[^1];

    /// <summary>A form that is sent to <paramref name="address"/>.</summary>
    public bool Form(string address) => openings.MayGo(visit.Who, HttpMethods.Post, address);
}
