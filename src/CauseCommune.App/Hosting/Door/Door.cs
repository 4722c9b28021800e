namespace CauseCommune.App.Hosting;

/// <summary>Who may come in: what the door is made of.</summary>
static class Door
{
    public static void AddDoor(this IServiceCollection services)
    {
        services.AddSingleton<LocalPerson>();
        services.AddScoped<Visitors>();
    }
}
