namespace CauseCommune.App.Mail;

static class MailServices
{
    /// <summary>The outbox, and who empties it.</summary>
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailBell>();
        services.AddScoped<IOutbox, Outbox>();
    }
}
