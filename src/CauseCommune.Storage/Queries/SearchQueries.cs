using System.Linq.Expressions;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Meetings;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Mappings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CauseCommune.Storage.Queries;

/// <summary>Finds what holds each of some words, without regard to case and accents. One query a kind, within the coalition.</summary>
public static class SearchQueries
{
    /// <summary>What is found of one kind: at most <paramref name="most"/>, and how many there are in all.</summary>
    public static async Task<FoundKind> FindAsync(
        this AppDb db,
        SearchKind kind,
        SearchWords words,
        int most,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(words);
        var search = new Search(words, most, cancel);
        return kind switch
        {
            SearchKind.Action => await search.ActionsAsync(db),
            SearchKind.Audience => await search.AudiencesAsync(db),
            SearchKind.Proposal => await search.ProposalsAsync(db),
            SearchKind.Item => await search.ItemsAsync(db),
            SearchKind.News => await search.NewsAsync(db),
            SearchKind.Decision => await search.DecisionsAsync(db),
            SearchKind.Question => await search.QuestionsAsync(db),
            SearchKind.Meeting => await search.MeetingsAsync(db),
            SearchKind.Minutes => await search.MinutesAsync(db),
            SearchKind.Organization => await search.OrganizationsAsync(db),
            _ => await search.PeopleAsync(db),
        };
    }

    sealed record Search(SearchWords Words, int Most, CancellationToken Cancel)
    {
        public Task<FoundKind> ActionsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Action,
                Matching(db.Actions),
                found => found.OrderByDescending(a => a.CreatedAt).ThenBy(a => a.Id),
                a => new Found
                {
                    Id = a.Id.Value,
                    Title = a.What,
                    Texts = new[] { a.What, a.Deliverable, a.PublicSentence, a.InternalNote },
                    Due = a.Due,
                }
            );

        public Task<FoundKind> AudiencesAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Audience,
                Matching(db.Audiences),
                found => found.OrderBy(a => a.Name).ThenBy(a => a.Id),
                a => new Found
                {
                    Id = a.Id.Value,
                    Title = a.Name,
                    Texts = new[] { a.Name, a.Levels },
                }
            );

        public Task<FoundKind> ProposalsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Proposal,
                Matching(db.Proposals),
                found => found.OrderByDescending(p => p.ProposedOn).ThenBy(p => p.Id),
                p => new Found
                {
                    Id = p.Id.Value,
                    Title = p.What,
                    Texts = new[] { p.What, p.Deliverable, p.Owner },
                    Day = p.ProposedOn,
                    Due = p.Due,
                    Action = p.ActionId,
                    Audience = p.AudienceId,
                }
            );

        public Task<FoundKind> ItemsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Item,
                Matching(db.AgendaItems),
                found => found.OrderByDescending(i => i.Id),
                i => new Found
                {
                    Id = i.Id.Value,
                    Title = i.Title,
                    Texts = new[] { i.Title, i.Note },
                    Of = i.MeetingId,
                }
            );

        public Task<FoundKind> NewsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.News,
                Matching(db.News),
                found => found.OrderByDescending(n => n.Published.End).ThenBy(n => n.Id),
                n => new Found
                {
                    Id = n.Id.Value,
                    Title = n.Title,
                    Texts = new[] { n.Title, n.Body },
                    Due = n.Published,
                }
            );

        public Task<FoundKind> DecisionsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Decision,
                Matching(db.Decisions),
                found => found.OrderByDescending(d => d.On).ThenBy(d => d.Id),
                d => new Found
                {
                    Id = d.Id.Value,
                    Title = d.Text,
                    Texts = new[] { d.Text },
                    Day = d.On,
                }
            );

        public Task<FoundKind> QuestionsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Question,
                Matching(db.OpenQuestions),
                found => found.OrderByDescending(q => q.RaisedOn).ThenBy(q => q.Id),
                q => new Found
                {
                    Id = q.Id.Value,
                    Title = q.Text,
                    Texts = new[] { q.Text, q.Answer, q.Owner },
                    Day = q.RaisedOn,
                }
            );

        public Task<FoundKind> MeetingsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Meeting,
                Matching(db.Meetings),
                found => found.OrderByDescending(m => m.Date).ThenBy(m => m.Id),
                m => new Found
                {
                    Id = m.Id.Value,
                    Title = m.Title,
                    Texts = new[] { m.Title, m.Place },
                    Day = m.Date,
                    Meeting = m.Kind,
                }
            );

        public Task<FoundKind> MinutesAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Minutes,
                Matching(db.Minutes),
                found => found.OrderByDescending(m => m.Reference).ThenBy(m => m.Id),
                m => new Found
                {
                    Id = m.Id.Value,
                    Title = m.Source,
                    Texts = new[] { m.Text, m.Source },
                    Day = m.Reference,
                }
            );

        public Task<FoundKind> OrganizationsAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Organization,
                Matching(db.Organizations),
                found => found.OrderBy(o => o.Name).ThenBy(o => o.Id),
                o => new Found
                {
                    Id = o.Id.Value,
                    Title = o.Name,
                    Texts = new[] { o.Name, o.ShortName },
                }
            );

        public Task<FoundKind> PeopleAsync(AppDb db) =>
            ReadAsync(
                SearchKind.Person,
                Matching(db.People),
                found => found.OrderBy(p => p.Name).ThenBy(p => p.Id),
                p => new Found
                {
                    Id = p.Id.Value,
                    Title = p.Name,
                    Texts = new[] { p.Name, p.Title },
                }
            );

        /// <summary>Each word is a parameter that is compared as it stands: no sign in it means anything to the database.</summary>
        IQueryable<T> Matching<T>(IQueryable<T> all)
            where T : class =>
            Words.Folded.Aggregate(
                all.AsNoTracking(),
                (found, word) =>
                    found.Where(x => EF.Property<string>(x, FoldedText.Property).Contains(word))
            );

        async Task<FoundKind> ReadAsync<T>(
            SearchKind kind,
            IQueryable<T> found,
            Func<IQueryable<T>, IQueryable<T>> ordered,
            Expression<Func<T, Found>> row
        )
            where T : class
        {
            var rows = await ordered(found).Take(Most + 1).Select(row).ToListAsync(Cancel);
            // Only a list that is cut short needs its number.
            var all = rows.Count <= Most ? rows.Count : await found.CountAsync(Cancel);
            return new(kind, [.. rows.Take(Most)], all);
        }
    }
}

/// <summary>The kinds of things that are searched, in the order in which they are shown.</summary>
public enum SearchKind
{
    /// <summary>Actions of all plans.</summary>
    Action = 1,

    /// <summary>For whom they are.</summary>
    Audience,

    /// <summary>What organisations proposed.</summary>
    Proposal,

    /// <summary>What meetings settled.</summary>
    Decision,

    /// <summary>What they left open.</summary>
    Question,

    /// <summary>Meetings.</summary>
    Meeting,

    /// <summary>What stands on their agenda.</summary>
    Item,

    /// <summary>The text of minutes.</summary>
    Minutes,

    /// <summary>What the public is told.</summary>
    News,

    /// <summary>Organisations.</summary>
    Organization,

    /// <summary>People.</summary>
    Person,
}

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Rows">The first of them.</param>
/// <param name="All">How many there are.</param>
public sealed record FoundKind(SearchKind Kind, IReadOnlyList<Found> Rows, int All);

/// <summary>One thing that was found.</summary>
public sealed record Found
{
    /// <summary>Its identity, of its kind.</summary>
    public required Guid Id { get; init; }

    /// <summary>How it is called; null when it has no name of its own.</summary>
    public string? Title { get; init; }

    /// <summary>Its texts that were searched, the most telling first.</summary>
    public required IReadOnlyList<string?> Texts { get; init; }

    /// <summary>The day it belongs to.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>By when it is done.</summary>
    public SaidDate? Due { get; init; }

    /// <summary>The action that a proposal became.</summary>
    public Id<Action>? Action { get; init; }

    /// <summary>The audience that a proposal is for.</summary>
    public Id<Audience>? Audience { get; init; }

    /// <summary>The meeting of an agenda item.</summary>
    public Id<Meeting>? Of { get; init; }

    /// <summary>Which kind of meeting it is.</summary>
    public MeetingKind? Meeting { get; init; }
}
