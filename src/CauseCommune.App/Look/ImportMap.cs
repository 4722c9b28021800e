using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace CauseCommune.App.Look;

/// <summary>
/// Gives the imports between modules their lasting addresses. It is the one inline script, allowed by its hash;
/// without a module there is none.
/// </summary>
public sealed class ImportMap
{
    readonly Lazy<(string? Json, string? Hash)> map;

    public ImportMap(AssetMap assets) =>
        map = new(() =>
        {
            if (assets.Modules.Count == 0)
            {
                return (null, null);
            }
            var json = JsonSerializer.Serialize(new { imports = assets.Modules });
            return (json, Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
        });

    public string? Hash => map.Value.Hash;

    public MarkupString? Script =>
        map.Value.Json is { } json
            ? new MarkupString($"<script type=\"importmap\">{json}</script>")
            : null;
}
