namespace CauseCommune.App.Features.Hosts;

/// <summary>Running the instance: its first host, its coalitions, who coordinates them. Reads no coalition.</summary>
static class HostsArea
{
    public static void Map(IEndpointRouteBuilder plain, IEndpointRouteBuilder gestures)
    {
        FirstHost.Map(plain);
        ShowHost.Map(plain);
        CreateCoalition.Map(gestures);
        InviteCoordinator.Map(gestures);
    }
}
