namespace CauseCommune.App.Hosting;

/// <summary>Where a small form in the frame of a page comes back to.</summary>
static class WayBack
{
    /// <summary>The posted address when it lies here, else <paramref name="otherwise"/>.</summary>
    public static string Of(string? posted, string otherwise) =>
        IsLocal(posted) ? posted! : otherwise;

    static bool IsLocal(string? address) =>
        address is ['/', ..]
        && address is not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl);
}
