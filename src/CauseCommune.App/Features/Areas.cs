using CauseCommune.App.Hosting;

namespace CauseCommune.App.Features;

/// <summary>All that the application does, one line an area. A new area is added here and nowhere else.</summary>
static class Areas
{
    public static void Map(WebApplication app)
    {
        var instance = app.MapGroup($"/{CoalitionRoutes.LanguageSegment}").CarriesGestures();
        Home.HomeArea.Map(app, instance);
        MinutesReview.StartWithMinutes.Map(instance);
        Backups.BackupsArea.Map(app);
        Operation.OperationArea.Map(app);
        Help.HelpArea.Map(app);
        Mails.MailsArea.MapInstance(instance);

        var door = app.MapGroup($"/{CoalitionRoutes.LanguageSegment}");
        SignIn.SignInArea.Map(door);
        Hosts.HostsArea.Map(door, instance);

        var coalition = app.MapCoalition().CarriesGestures();
        Coalitions.CoalitionsArea.Map(coalition);
        Accesses.AccessesArea.Map(coalition);
        Demonstrations.EnterAs.Map(coalition);
        OurPart.OurPartArea.Map(coalition);
        MinutesReview.MinutesReviewArea.Map(coalition);
        Plans.PlansArea.Map(coalition);
        Collecting.CollectingArea.Map(coalition);
        Meetings.MeetingsArea.Map(coalition);
        Dossiers.DossiersArea.Map(coalition);
        News.NewsArea.Map(coalition);
        Public.PublicArea.Map(coalition);
        Undo.UndoArea.Map(coalition);
        Search.SearchArea.Map(coalition);
        Directory.DirectoryArea.Map(coalition);
        Exports.ExportsArea.Map(coalition);
        Mails.MailsArea.MapCoalition(coalition);
    }
}
