namespace CauseCommune.App.Features.OurPart;

/// <summary>For who represents an organisation: what is expected of it, what carries its name in public, what it proposes.</summary>
static class OurPartArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowOurPart.Map(coalition);
        ProposeAction.Map(coalition);
    }
}
