namespace CauseCommune.App.Features.Plans;

/// <summary>The plan and all that is done with it and its actions.</summary>
static class PlansArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowPlan.Map(coalition);
        StartPlan.Map(coalition);
        AddAudience.Map(coalition);
        EditAudience.Map(coalition);
        PlaceAudience.Map(coalition);
        DeleteAudience.Map(coalition);
        AddAction.Map(coalition);
        ShowAction.Map(coalition);
        EditAction.Map(coalition);
        MoveAction.Map(coalition);
        DeleteAction.Map(coalition);
        RecordUpdate.Map(coalition);
        NoteAgreement.Map(coalition);
        NameOwner.Map(coalition);
        NamePartner.Map(coalition);
        AddEvidence.Map(coalition);
        WriteMilestone.Map(coalition);
        JudgeConfidence.Map(coalition);
        AskForNews.Map(coalition);
        PublishAction.Map(coalition);
    }
}
