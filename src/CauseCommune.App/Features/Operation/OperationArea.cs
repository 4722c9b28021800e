namespace CauseCommune.App.Features.Operation;

/// <summary>For who keeps the instance running: whether all is well, on one page.</summary>
static class OperationArea
{
    public static void Map(IEndpointRouteBuilder app) => ShowOperation.Map(app);
}
