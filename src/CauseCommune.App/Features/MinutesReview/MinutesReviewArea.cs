namespace CauseCommune.App.Features.MinutesReview;

/// <summary>Minutes in: pasted, reviewed beside their text, recorded, taken back.</summary>
static class MinutesReviewArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ListMinutes.Map(coalition);
        GiveMinutes.Map(coalition);
        OpenReview.Map(coalition);
        CorrectMinutes.Map(coalition);
        ValidateMinutes.Map(coalition);
        ShowMinutesHistory.Map(coalition);
        ReadMinutes.Map(coalition);
        KeepChoices.Map(coalition);
        ConfirmFindings.Map(coalition);
        UndoConfirmation.Map(coalition);
    }
}
