namespace CauseCommune.App.Mail;

static class MailServices
{
    /// <summary>The outbox, and who empties it.</summary>
    public static void AddMail(this IServiceCollection services)
    {
        services.AddScoped<IOutbox, Outbox>();
        services.AddSingleton<MailBell>();
        services.AddSingleton<Weather>();
        services.AddSingleton<Postman>();
        services.AddHostedService<Dispatch>();
    }
}
