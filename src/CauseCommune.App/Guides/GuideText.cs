namespace CauseCommune.App.Guides;

/// <summary>A page of the guide, as it is shown.</summary>
/// <param name="Name">As in its address: « action ».</param>
/// <param name="Title">What stands at its top, without marks.</param>
/// <param name="Lead">HTML of what comes before its first part.</param>
/// <param name="Parts">Each under a heading of its own.</param>
public sealed record GuideText(
    string Name,
    string Title,
    string Lead,
    IReadOnlyList<GuidePart> Parts
)
{
    public bool IsIndex => Name == "index";
}

/// <summary>A part of a page, under its heading.</summary>
public sealed record GuidePart(string Id, string Title, string Html);
