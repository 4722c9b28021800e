namespace CauseCommune.App;

/// <summary>What concerns the organisations that one stands for.</summary>
public static partial class Routes
{
    public static string OurPart(At at) => $"{Today(at)}/our-part";

    /// <summary>An action that one's organisation proposes; POST: proposes it.</summary>
    public static string ProposeAction(At at) => $"{OurPart(at)}/proposals";
}
