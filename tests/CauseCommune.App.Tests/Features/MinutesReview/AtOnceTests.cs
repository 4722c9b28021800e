using System.Net;
using CauseCommune.App.Tests.Features.Plans;
using CauseCommune.Domain.Dossiers;
using CauseCommune.Domain.Meetings;
using CauseCommune.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.App.Tests.Features.MinutesReview;

/// <summary>Several people at the same time in one review, on both databases.</summary>
public abstract class AtOnceTests(TestHost host)
{
    [Fact]
    public async Task Of_several_who_record_at_the_same_time_one_does_the_others_are_told_and_nothing_is_doubled()
    {
        var site = await ReviewSite.NewAsync(host);
        var page = await site.OpenAsync(await site.ReviewAsync(Report.Text));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ =>
                    site.SendAsync(page, "review", null, ("_key", Guid.NewGuid().ToString()))
                )
        );

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(
            answers.Where(a => a.Status != HttpStatusCode.Redirect),
            a =>
                Assert.True(
                    a.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity,
                    a.Status.ToString()
                )
        );
        Assert.Equal(3, await site.ReadAsync(db => db.Audiences.CountAsync()));
        Assert.Equal(2, await site.ReadAsync(db => db.Meetings.CountAsync()));
    }

    [Fact]
    public async Task Of_several_who_take_back_at_the_same_time_all_see_it_taken_back()
    {
        var site = await ReviewSite.NewAsync(host);
        var review = await site.ReviewAsync(Report.Text);
        await site.RecordAsync(review, ("rest", "likely"));
        var page = await site.OpenAsync(review);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => site.UndoAsync(page, ("_key", Guid.NewGuid().ToString())))
        );

        Assert.All(
            answers,
            a => Assert.Equal((HttpStatusCode.Redirect, site.At(review)), (a.Status, a.Location!))
        );
        Assert.Equal(0, await CountAsync(site));
    }

    [Fact]
    public async Task Of_several_who_correct_the_same_at_the_same_time_one_is_kept_and_the_others_see_both()
    {
        var site = await ReviewSite.NewAsync(host);
        var page = await site.OpenAsync(
            await site.HoldAsync(
                "Le site ouvre en mars",
                new Minutes.DecisionMention(
                    new(0, 21),
                    Minutes.Certainty.Sure,
                    new("dit", "said"),
                    "Le site ouvre"
                )
            )
        );

        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 3)
                .Select(day =>
                    site.SendAsync(
                        page,
                        "review",
                        null,
                        ("_key", Guid.NewGuid().ToString()),
                        ("f1.choice", "fix"),
                        ("f1.text", $"Le site ouvre le {day} mars")
                    )
                )
        );

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Equal(2, answers.Count(a => a.Status == HttpStatusCode.Conflict));
    }

    /// <summary>All that minutes may make.</summary>
    static Task<int> CountAsync(ReviewSite site) =>
        site.ReadAsync(async db =>
            await db.Meetings.CountAsync()
            + await db.Attendances.CountAsync()
            + await db.Decisions.CountAsync()
            + await db.OpenQuestions.CountAsync()
            + await db.Plans.CountAsync()
            + await db.Audiences.CountAsync()
            + await db.Actions.CountAsync()
            + await db.Organizations.CountAsync()
            + await db.People.CountAsync()
            + await db.Dossiers.CountAsync()
            + await db.Positions.CountAsync()
        );
}

public sealed class AtOnceOnSqliteTests(SqliteHost host)
    : AtOnceTests(host),
        IClassFixture<SqliteHost>;

public sealed class AtOnceOnPostgresTests(PostgresHost host)
    : AtOnceTests(host),
        IClassFixture<PostgresHost>;
