using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage;

/// <summary>The data in PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options);
