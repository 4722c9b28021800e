using CauseCommune.App.Features.Backups;
using CauseCommune.App.Tests.Storage.Backups;
using CauseCommune.Storage.Backups;
using CauseCommune.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CauseCommune.App.Tests.Features.Backups;

/// <summary>The instance's clock starts on 6 February 2018 at 9:00, and its zone is UTC unless a test says otherwise.</summary>
public sealed class DailyBackupsTests
{
    [Fact]
    public async Task A_machine_that_was_off_at_three_makes_the_copy_once_it_is_on_and_the_next_at_three()
    {
        using var instance = await Instance.WithAsync();
        var daily = Daily(instance);

        await daily.MakeIfDueAsync(default);
        await daily.MakeIfDueAsync(default);
        Assert.Equal(["06 09:00"], Made(instance));

        instance.Time.SetUtcNow(new DateTimeOffset(2018, 2, 7, 2, 59, 0, TimeSpan.Zero));
        await daily.MakeIfDueAsync(default);
        Assert.Equal(["06 09:00"], Made(instance));

        instance.Time.SetUtcNow(new DateTimeOffset(2018, 2, 7, 3, 0, 0, TimeSpan.Zero));
        await daily.MakeIfDueAsync(default);
        Assert.Equal(["07 03:00", "06 09:00"], Made(instance));
    }

    [Fact]
    public async Task Three_in_the_morning_is_that_of_the_machine()
    {
        using var instance = await Instance.WithAsync();
        instance.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var daily = Daily(instance);
        await daily.MakeIfDueAsync(default);

        instance.Time.SetUtcNow(new DateTimeOffset(2018, 2, 7, 1, 59, 0, TimeSpan.Zero));
        await daily.MakeIfDueAsync(default);
        Assert.Single(Made(instance));

        instance.Time.SetUtcNow(new DateTimeOffset(2018, 2, 7, 2, 0, 0, TimeSpan.Zero));
        await daily.MakeIfDueAsync(default);
        Assert.Equal(2, Made(instance).Count);
    }

    [Theory]
    // Both nights when the clock is moved, in a zone where it is moved at three o'clock itself.
    [InlineData("2018-03-24T12:00:00Z", "2018-03-26T12:00:00Z")]
    [InlineData("2018-10-27T12:00:00Z", "2018-10-29T12:00:00Z")]
    public async Task In_the_nights_when_the_clock_is_moved_there_is_one_copy(
        string from,
        string until
    )
    {
        using var instance = await Instance.WithAsync();
        instance.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki"));
        instance.Time.Advance(DateTimeOffset.Parse(from) - instance.Time.GetUtcNow());
        var daily = Daily(instance);
        while (instance.Time.GetUtcNow() < DateTimeOffset.Parse(until))
        {
            await daily.MakeIfDueAsync(default);
            instance.Time.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(3, Made(instance).Count);
    }

    [Fact]
    public async Task The_last_fourteen_are_kept()
    {
        using var instance = await Instance.WithAsync();
        var daily = Daily(instance);
        for (var day = 0; day < 16; day++)
        {
            await daily.MakeIfDueAsync(default);
            instance.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(14, Made(instance).Count);
        Assert.Equal("21 09:00", Made(instance)[0]);
    }

    [Fact]
    public async Task One_that_fails_is_tried_again_an_hour_later()
    {
        using var instance = await Instance.WithAsync();
        var daily = Daily(instance);
        await File.WriteAllTextAsync(instance.Backups, "a file where the folder should be");
        await daily.MakeIfDueAsync(default);
        File.Delete(instance.Backups);

        instance.Time.Advance(TimeSpan.FromMinutes(30));
        await daily.MakeIfDueAsync(default);
        Assert.Empty(Made(instance));

        instance.Time.Advance(TimeSpan.FromMinutes(30));
        await daily.MakeIfDueAsync(default);
        Assert.Single(Made(instance));
    }

    [Fact]
    public async Task Started_with_the_application_it_makes_the_copy_by_itself()
    {
        using var instance = await Instance.WithAsync();
        var folder = System.IO.Directory.CreateDirectory(instance.Backups);
        using var watcher = new FileSystemWatcher(folder.FullName, "*.zip");
        var made = new TaskCompletionSource();
        watcher.Renamed += (_, _) => made.TrySetResult();
        watcher.EnableRaisingEvents = true;
        var clock = new AwaitedTime();
        using var daily = Daily(instance, clock);
        await daily.StartAsync(default);
        await clock.Waited.Task.WaitAsync(TimeSpan.FromSeconds(30));

        clock.Advance(TimeSpan.FromMinutes(10));
        await made.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await daily.StopAsync(default);
        Assert.Single(Made(instance));
    }

    static DailyBackups Daily(Instance instance, FakeTimeProvider? clock = null)
    {
        var time = clock ?? instance.Time;
        return new(
            new BackupBook(instance.Target, time, NullLogger<BackupBook>.Instance),
            time,
            NullLogger<DailyBackups>.Instance
        );
    }

    /// <summary>A clock that says when somebody waits for it.</summary>
    sealed class AwaitedTime() : FakeTimeProvider(TestHost.NewTime().GetUtcNow())
    {
        public TaskCompletionSource Waited { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        )
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Waited.TrySetResult();
            return timer;
        }
    }

    static List<string> Made(Instance instance) =>
        [
            .. BackupFolder
                .List(instance.Backups)
                .Where(b => b.Kind == BackupKind.Daily)
                .Select(b => $"{b.At.UtcDateTime:dd HH:mm}"),
        ];
}
