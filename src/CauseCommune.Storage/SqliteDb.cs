using Microsoft.EntityFrameworkCore;

namespace CauseCommune.Storage;

/// <summary>The data in an embedded SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options);
