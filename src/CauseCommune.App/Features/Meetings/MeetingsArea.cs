namespace CauseCommune.App.Features.Meetings;

/// <summary>What people do with meetings: prepare one, move one, read what it settled.</summary>
static class MeetingsArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ListMeetings.Map(coalition);
        CreateMeeting.Map(coalition);
        ShowMeeting.Map(coalition);
        MoveMeeting.Map(coalition);
        CancelMeeting.Map(coalition);
        DeleteMeeting.Map(coalition);
        AddAgendaItem.Map(coalition);
        EditAgendaItem.Map(coalition);
        WriteDecision.Map(coalition);
        WriteQuestion.Map(coalition);
        NoteAttendance.Map(coalition);
        AnswerQuestion.Map(coalition);
        DownloadMeeting.Map(coalition);
    }
}
