using System.Globalization;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.News;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.News;

/// <summary>/news/new and /news/{id}: title, text, date, and who tells it where. It is public at once.</summary>
public static class WriteNews
{
    public sealed record Form
    {
        public string? Title { get; init; }
        public string? Body { get; init; }
        public string? Published { get; init; }
        public string? Source { get; init; }
        public string? Link { get; init; }
        public string? Version { get; init; }

        /// <summary>What is recorded, as somebody would type it.</summary>
        public static Form Of(NewsPost post, Language language)
        {
            ArgumentNullException.ThrowIfNull(post);
            return new()
            {
                Title = post.Title,
                Body = post.Body,
                Published = FormReader.Printed(post.Published, language),
                Source = post.Origin.Source,
                Link = post.Origin.Url,
                Version = post.Version.ToString(CultureInfo.InvariantCulture),
            };
        }

        /// <summary>All of it, to lay two versions beside each other.</summary>
        public string Told =>
            string.Join(
                '\n',
                new[] { Title, Published, Source, Link, Body }.Where(l =>
                    !string.IsNullOrWhiteSpace(l)
                )
            );
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/news/new", Start).Needs(Right.Coordinate);
        coalition.MapPost("/news/new", AddAsync).Needs(Right.Coordinate);
        coalition.MapGet("/news/{id:guid}", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/news/{id:guid}", EditAsync).Needs(Right.Coordinate);
    }

    static IResult Start(Visit visit, Words w) =>
        Page.Of<NewsFormPage>(
            new
            {
                Form = new Form
                {
                    Published = w.Day(visit.Today).Replace('\u00A0', ' '),
                    Source = visit.Coalition!.Name,
                },
            }
        );

    static async Task<IResult> AddAsync(
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var draft = Read(form, reader, w);
        if (!reader.IsFine)
        {
            return Page.Refused<NewsFormPage>(new { Form = form, reader.Refusals });
        }

        var post = new NewsPost
        {
            Id = Id<NewsPost>.New(time.GetCurrentInstant()),
            CoalitionId = visit.Coalition!.Id,
            Title = draft.Title,
            Body = draft.Body,
            Published = draft.Published!,
            Origin = new Origin { Source = draft.Source, Url = draft.Link },
        };
        db.News.Add(post);
        doing.Say("News.Done.Published", post.Title);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.News(visit.At), $"n-{post.Id}"));
    }

    static async Task<IResult> ShowAsync(
        Id<NewsPost> id,
        Words w,
        AppDb db,
        CancellationToken cancel
    ) =>
        await db.News.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancel) is { } found
            ? Page.Of<NewsFormPage>(
                new { Form = Form.Of(found, w.Language), Post = (Id<NewsPost>?)id }
            )
            : Results.NotFound();

    static async Task<IResult> EditAsync(
        Id<NewsPost> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.News.Where(n => n.Id == id).HoldOneAsync(cancel) is not { } post)
        {
            return Results.NotFound();
        }

        var current = Form.Of(post, w.Language);
        var isStale = form.Version != current.Version;
        var reader = new FormReader(w, visit.Today);
        var draft = Read(form, reader, w, post.Published);
        if (!reader.IsFine || isStale)
        {
            return Page.Refused<NewsFormPage>(
                new
                {
                    Form = form with
                    {
                        Version = current.Version,
                    },
                    reader.Refusals,
                    Post = (Id<NewsPost>?)id,
                    Other = isStale ? current : null,
                }
            );
        }

        (post.Title, post.Body, post.Published) = (draft.Title, draft.Body, draft.Published!);
        post.Origin = post.Origin with { Source = draft.Source, Url = draft.Link };
        doing.Say("News.Done.Changed", post.Title);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Anchor(Routes.News(visit.At), $"n-{id}"));
    }

    static Draft Read(Form form, FormReader reader, Words w, SaidDate? recorded = null)
    {
        var title = reader.Required(
            nameof(Form.Title),
            form.Title,
            Limits.Line,
            w["News.Title.Missing"]
        );
        var published = reader.Date(
            nameof(Form.Published),
            form.Published,
            Direction.Past,
            recorded
        );
        if (published is null)
        {
            reader.Refusals.Add(nameof(Form.Published), w["News.Published.Missing"]);
        }

        return new(
            title,
            reader.Required(nameof(Form.Body), form.Body, Limits.Note, w["News.Body.Missing"]),
            published,
            reader.Required(
                nameof(Form.Source),
                form.Source,
                Limits.Name,
                w["News.Source.Missing"]
            ),
            reader.Link(nameof(Form.Link), form.Link)
        );
    }

    sealed record Draft(
        string Title,
        string Body,
        SaidDate? Published,
        string Source,
        string? Link
    );
}
