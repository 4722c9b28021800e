namespace CauseCommune.App.Forms;

/// <summary>A form that says nothing but its address; reading it checks that it is ours.</summary>
public sealed record NoFields
{
    public string? Nothing { get; init; }
}
