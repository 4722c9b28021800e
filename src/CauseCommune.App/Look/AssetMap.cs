using Microsoft.AspNetCore.StaticAssets;

namespace CauseCommune.App.Look;

/// <summary>
/// The address under which a file of wwwroot may be kept for ever. The framework's own map is known only to routed
/// pages, and its addresses are relative.
/// </summary>
public sealed class AssetMap
{
    Lazy<Dictionary<string, string>> routes = new(() => []);

    /// <summary>Reads the files that were mapped. Those alone: to go through all endpoints is to build them a second time.</summary>
    public void Read(EndpointDataSource files) =>
        routes = new(() =>
            files
                .Endpoints.Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>())
                .OfType<StaticAssetDescriptor>()
                .Select(d =>
                    (Label: d.Properties.FirstOrDefault(p => p.Name == "label")?.Value, d.Route)
                )
                .Where(x => x.Label is not null)
                .DistinctBy(x => x.Label)
                .ToDictionary(x => x.Label!, x => "/" + x.Route)
        );

    /// <summary>The absolute address of a file, named from wwwroot: <c>look/base.css</c>.</summary>
    public string this[string file] => routes.Value.GetValueOrDefault(file, "/" + file);

    /// <summary>Every ES module, by its plain absolute address.</summary>
    public IReadOnlyDictionary<string, string> Modules =>
        routes
            .Value.Where(r => r.Key.EndsWith(".js", StringComparison.Ordinal))
            .ToDictionary(r => "/" + r.Key, r => r.Value);
}
