namespace CauseCommune.App.Features.Undo;

/// <summary>What was done, and taking it back.</summary>
public static class UndoArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowJournal.Map(coalition);
        UndoGesture.Map(coalition);
    }
}
