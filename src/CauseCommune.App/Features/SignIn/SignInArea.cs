namespace CauseCommune.App.Features.SignIn;

/// <summary>Coming in: by a code sent by mail or by a passkey; one's account, its passkeys and its sessions.</summary>
static class SignInArea
{
    /// <summary>Not among the gestures: a try that fails is counted, whatever the page answers.</summary>
    public static void Map(IEndpointRouteBuilder instance)
    {
        AskForCode.Map(instance);
        GiveCode.Map(instance);
        UsePasskey.Map(instance);
        SignOut.Map(instance);
        ShowAccount.Map(instance);
        AddPasskey.Map(instance);
        EndSessions.Map(instance);
        ClaimWork.Map(instance);
    }
}
