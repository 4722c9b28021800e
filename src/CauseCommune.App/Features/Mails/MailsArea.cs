using CauseCommune.App.Hosting;

namespace CauseCommune.App.Features.Mails;

/// <summary>
/// What was written to people, and what became of it. A coalition's coordinators read those of their coalition; who runs the
/// instance reads counts; the person at this machine reads all, since no server is set for them.
/// </summary>
static class MailsArea
{
    public static void MapCoalition(IEndpointRouteBuilder coalition)
    {
        Map(coalition.MapGroup("/mails"), Right.Coordinate, Right.Coordinate);
        StopMail.Map(coalition);
    }

    public static void MapInstance(IEndpointRouteBuilder instance) =>
        Map(instance.MapGroup("/mails"), Right.Host, Right.Machine);

    static void Map(IEndpointRouteBuilder mails, Right list, Right read)
    {
        ListMails.Map(mails, list);
        ReadMail.Map(mails, read);
        SendAgain.Map(mails, read);
    }
}
