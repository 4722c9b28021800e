using Microsoft.EntityFrameworkCore.Design;

namespace CauseCommune.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> make the migrations of both databases without one that runs.</summary>
sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        (SqliteDb)DatabaseTarget.Of(null, ".").Open(TimeProvider.System);
}

sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        (PostgresDb)
            DatabaseTarget.Of("Host=localhost;Database=design", ".").Open(TimeProvider.System);
}
