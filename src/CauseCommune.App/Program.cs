var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();

/// <summary>The application; public so that the tests can host it.</summary>
public partial class Program;
