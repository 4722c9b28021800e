namespace CauseCommune.App.Features.SignIn;

/// <summary>What a browser posts of a ceremony is input: it may be empty, cut off, or from another ceremony.</summary>
static class Passkeys
{
    /// <summary>The longest credential that is read, in characters; real ones have a few thousand.</summary>
    const int Longest = 64 * 1024;

    /// <summary>Performs a ceremony; null when it was never begun here, or what was posted is none.</summary>
    public static async Task<T?> TryAsync<T>(string? credential, Func<string, Task<T>> perform)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(credential) || credential.Length > Longest)
        {
            return null;
        }

        try
        {
            return await perform(credential);
        }
        catch (Exception none) when (none is InvalidOperationException or ArgumentException)
        {
            // The framework throws where no ceremony was begun, and for what is no credential at all.
            return null;
        }
    }
}
