namespace CauseCommune.App.Features.Help;

/// <summary>The guide, read inside the application.</summary>
static class HelpArea
{
    public static void Map(IEndpointRouteBuilder app)
    {
        ReadGuide.Map(app);
        ShowPicture.Map(app);
    }
}
