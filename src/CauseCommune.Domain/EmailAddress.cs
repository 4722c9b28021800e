using System.Globalization;

namespace CauseCommune.Domain;

/// <summary>
/// An address of electronic mail, as RFC 5321 §4.1.2 writes it without quotes and comments: what people type, and one form to
/// compare by, since « Claire@Exemple.org » and « claire@exemple.org » are one mailbox to everybody but the letter of the standard.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>The longest address that mail can carry, in characters (RFC 5321 §4.5.3.1.3).</summary>
    public const int Longest = 254;

    const int LongestLocalPart = 64;

    EmailAddress(string value, string normal) => (Value, Normal) = (value, normal);

    /// <summary>As it was typed, without what stood around it; its domain as people read it.</summary>
    public string Value { get; }

    /// <summary>The form to compare by: lower case, composed, the domain in its ASCII form (RFC 5890).</summary>
    public string Normal { get; }

    /// <summary>The part behind the « @ », in its ASCII form.</summary>
    public string Domain => Normal[(Normal.LastIndexOf('@') + 1)..];

    /// <summary>True when the part before the « @ » is ASCII, so that any mail server can take it (others need RFC 6531).</summary>
    public bool IsPlain => Value[..Value.LastIndexOf('@')].All(char.IsAscii);

    /// <summary>Reads an address, also as « Claire &lt;claire@exemple.org&gt; » or « mailto:claire@exemple.org »; null when it is none.</summary>
    public static EmailAddress? Parse(string? typed)
    {
        var value = Bare(typed);
        var at = value.LastIndexOf('@');
        if (
            value.Length > Longest
            || at is <= 0 or > LongestLocalPart
            || !IsLocalPart(value.AsSpan(0, at))
            || AsciiDomain(value[(at + 1)..]) is not { } domain
        )
        {
            return null;
        }

        var local = value[..at].Normalize();
        return new(
            $"{local}@{value[(at + 1)..].ToLowerInvariant()}",
            $"{local.ToLowerInvariant()}@{domain}"
        );
    }

    /// <summary>The address as it was typed.</summary>
    public override string ToString() => Value;

    static string Bare(string? typed)
    {
        var value = (typed ?? "").Trim();
        if (value.EndsWith('>') && value.LastIndexOf('<') is >= 0 and var open)
        {
            value = value[(open + 1)..^1].Trim();
        }

        return value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? value["mailto:".Length..]
            : value;
    }

    /// <summary>« dot-atom » of RFC 5322 §3.2.3, with letters and digits of any script as RFC 6531 allows.</summary>
    static bool IsLocalPart(ReadOnlySpan<char> local) =>
        local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0 && !HasForeign(local);

    static readonly System.Buffers.SearchValues<char> Atoms = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~."
    );

    static bool HasForeign(ReadOnlySpan<char> local)
    {
        foreach (var c in local)
        {
            if (!(char.IsAscii(c) ? Atoms.Contains(c) : char.IsLetterOrDigit(c) || IsMark(c)))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    /// <summary>Two labels at least, each as RFC 1035 §2.3.1 has it once it is ASCII; null when it is no such domain.</summary>
    static string? AsciiDomain(string domain)
    {
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }
                .GetAscii(domain)
                .ToLowerInvariant();
            return
                ascii.Contains('.', StringComparison.Ordinal)
                && !ascii.EndsWith('.')
                && ascii.Split('.') is [.., { Length: >= 2 } last]
                && !last.All(char.IsAsciiDigit)
                ? ascii
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
