namespace CauseCommune.Tests;

/// <summary>The two databases that the product runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
