namespace CauseCommune.App.Hosting;

/// <summary>The parameter of an address that shows an internal page as the public sees it: <c>?as=public</c>. It can be shared, and needs no script.</summary>
static class SeenAs
{
    const string Name = "as";
    const string Public = "public";

    /// <summary>The parameter as it is written in an address.</summary>
    public const string Query = Name + "=" + Public;

    /// <summary>Only a page that is read can be seen so; a form that was sent is shown again to who sent it.</summary>
    public static bool ThePublic(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Query[Name] == Public;

    /// <summary>The same address without the parameter.</summary>
    public static string Without(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
        {
            return address;
        }

        var kept = address[(start + 1)..].Split('&').Where(p => p != Query).ToList();
        return kept.Count == 0 ? address[..start] : $"{address[..start]}?{string.Join('&', kept)}";
    }
}
