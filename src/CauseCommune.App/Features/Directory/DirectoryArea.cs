namespace CauseCommune.App.Features.Directory;

/// <summary>Organisations and people: who they are, where they appear, who represents whom.</summary>
static class DirectoryArea
{
    public static void Map(IEndpointRouteBuilder coalition)
    {
        ShowDirectory.Map(coalition);
        WriteOrganization.Map(coalition);
        ShowOrganization.Map(coalition);
        MergeOrganizations.Map(coalition);
        WritePerson.Map(coalition);
        ShowPerson.Map(coalition);
        MergePeople.Map(coalition);
        ErasePerson.Map(coalition);
        ExportPerson.Map(coalition);
        PersonAddresses.Map(coalition);
        WriteMandate.Map(coalition);
        HandOver.Map(coalition);
        WriteMembership.Map(coalition);
        ImportTable.Map(coalition);
    }
}
