using CauseCommune.App.Tests.Storage;
using CauseCommune.Storage.Queries;
using CauseCommune.Tests;

namespace CauseCommune.App.Tests.Postgres;

/// <summary>
/// The plan page costs the same however many actions the other plans of the coalition hold: every step is led by an index,
/// and by more of it than the coalition. What it costs is measured in bench/.
/// </summary>
public abstract class PlanIsFlatTest(ReadyDatabase database, bool isPostgres, string[] linear)
{
    [Fact]
    public async Task No_step_of_the_running_plan_s_queries_reads_what_other_plans_hold()
    {
        await using var fill = database.Open();
        var story = await Story.TellAsync(fill);
        var explainer = new Explainer(isPostgres);
        await using var db = explainer.Open(database);
        db.Within = story.Coalition.Id;

        var plan = await db.RunningPlanAsync(Story.Today, CancellationToken.None);

        Assert.NotEmpty(plan!.Actions);
        Assert.NotEmpty(explainer.Steps);
        Assert.DoesNotContain(
            explainer.Steps,
            step => Array.Exists(linear, sign => step.Contains(sign, StringComparison.Ordinal))
        );
    }
}

// The plans of a coalition are few: SQLite may go through them, but not through their actions, owners or evidence.
public sealed class SqlitePlanIsFlatTest(SqliteDatabase database)
    : PlanIsFlatTest(
        database,
        isPostgres: false,
        [
            "SCAN a",
            "SCAN o",
            "SCAN e",
            "SCAN s",
            "MATERIALIZE",
            "AUTOMATIC",
            "SEARCH a USING INDEX sqlite_autoindex_actions_1 (coalition_id=?)",
            "action_id (coalition_id=?)",
            "person_id (coalition_id=?)",
            "organization_id (coalition_id=?)",
        ]
    ),
        IClassFixture<SqliteDatabase>;

public sealed class PostgresPlanIsFlatTest(PostgresDatabase database)
    : PlanIsFlatTest(database, isPostgres: true, ["Seq Scan", "WindowAgg"]),
        IClassFixture<PostgresDatabase>;
