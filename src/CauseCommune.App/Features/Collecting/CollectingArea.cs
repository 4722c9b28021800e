namespace CauseCommune.App.Features.Collecting;

/// <summary>What organisations are asked for, what they answer, and what becomes of their proposals.</summary>
static class CollectingArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowCollect.Map(coalition);
        AskOrganization.Map(coalition);
        CopySolicitation.Map(coalition);
        NoteDecline.Map(coalition);
        ReadReplies.Map(coalition);
        RecordReplies.Map(coalition);
        ShowProposals.Map(coalition);
        ChooseProposal.Map(coalition);
        MergeProposals.Map(coalition);
        SetProposalAside.Map(coalition);
    }
}
