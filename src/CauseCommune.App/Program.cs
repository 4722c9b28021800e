return await CauseCommune.App.Hosting.Startup.RunAsync(args);

/// <summary>The application; public so that the tests can host it.</summary>
public partial class Program;
