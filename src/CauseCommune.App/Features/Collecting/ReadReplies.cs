using System.Globalization;
using System.Text;
using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using CauseCommune.Minutes;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauseCommune.App.Features.Collecting;

/// <summary>/collect/replies/reading: replies are pasted, what they propose is read and shown to be corrected; nothing is recorded.</summary>
public static class ReadReplies
{
    /// <summary>So many replies can be pasted at once.</summary>
    const int Boxes = 6;

    /// <summary>Rows for what the reader missed, under each reply.</summary>
    const int BlankRows = 2;

    public static void Map(IEndpointRouteBuilder coalition)
    {
        coalition.MapGet("/collect/replies/reading", ShowAsync).Needs(Right.Coordinate);
        coalition.MapPost("/collect/replies/reading", ReadAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> ShowAsync(string? solicitation, AppDb db, CancellationToken cancel)
    {
        var of = FormReader.Chosen<Solicitation>(solicitation) is { } id
            ? await db.SolicitationAsync(id, cancel)
            : null;
        var replies = Enumerable.Range(0, Boxes).Select(_ => new ReplyForm()).ToList();
        replies[0] = new ReplyForm { Organization = of?.Name };
        return Page.Of<PasteRepliesPage>(
            new
            {
                Form = new RepliesForm { Replies = replies },
                Known = (await db.KnownOwnersAsync(cancel)).Organizations,
            }
        );
    }

    static async Task<IResult> ReadAsync(
        [FromForm] RepliesForm form,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        var reader = new FormReader(w, visit.Today);
        var isFurther = form.Proposals.Count > 0;
        for (var i = 0; !isFurther && i < form.Replies.Count; i++)
        {
            if (!form.Replies[i].IsBlank || (i == 0 && form.Replies.All(r => r.IsBlank)))
            {
                Check(reader, w, $"Replies[{i}].", form.Replies[i]);
            }
        }

        var next = form.Next ?? new();
        if (isFurther)
        {
            Check(reader, w, "Next.", next);
        }

        var around = await ReviewSurroundings.LoadAsync(db, visit, w, cancel);
        if (!reader.IsFine)
        {
            return isFurther
                ? Page.Refused<ReviewRepliesPage>(
                    new
                    {
                        Form = form,
                        Around = around,
                        reader.Refusals,
                    }
                )
                : Page.Refused<PasteRepliesPage>(
                    new
                    {
                        Form = form,
                        Known = around.Known.Organizations,
                        reader.Refusals,
                    }
                );
        }

        // What was read and corrected before stays as it is; only what came now is read.
        var replies = form.Replies.Where(r => !r.IsBlank).ToList();
        var read = isFurther ? replies.Count : 0;
        if (isFurther)
        {
            replies.Add(next);
        }

        var proposals = form.Proposals.ToList();
        for (var at = read; at < replies.Count; at++)
        {
            var context = await ContextAsync(db, around, replies[at], visit, cancel);
            proposals.AddRange(
                ReplyReader.Read(replies[at].Lines, context).Select(p => FormOf(p, at))
            );
            proposals.AddRange(
                Enumerable
                    .Range(0, BlankRows)
                    .Select(_ => new ProposalForm
                    {
                        Reply = Text(at),
                        Audience = context.Only?.ToString(),
                    })
            );
        }

        return Page.Of<ReviewRepliesPage>(
            new
            {
                Form = new RepliesForm { Replies = replies, Proposals = proposals },
                Around = around,
                Read = read,
            }
        );
    }

    static void Check(FormReader reader, Words w, string field, ReplyForm reply)
    {
        reader.Required(
            field + nameof(reply.Organization),
            reply.Organization,
            Limits.Name,
            w["Collecting.Reply.Organization.Missing"]
        );
        reader.Optional(field + nameof(reply.By), reply.By, Limits.Name);
        reader.Day(field + nameof(reply.On), reply.On);
        var bytes = Encoding.UTF8.GetByteCount(reply.Text ?? "");
        if (string.IsNullOrWhiteSpace(reply.Text))
        {
            reader.Refusals.Add(
                field + nameof(reply.Text),
                w["Collecting.Reply.Text.Missing"],
                w["Collecting.Reply.Text.Instead"]
            );
        }
        else if (bytes > Limits.MinutesBytes)
        {
            reader.Refusals.Add(
                field + nameof(reply.Text),
                w["Collecting.Reply.Text.TooBig", (bytes + 1023) / 1024, Limits.MinutesBytes / 1024]
            );
        }
    }

    static async Task<ReplyContext> ContextAsync(
        AppDb db,
        ReviewSurroundings around,
        ReplyForm reply,
        Visit visit,
        CancellationToken cancel
    )
    {
        var name = reply.Organization!.Trim();
        var asked = await db
            .Solicitations.AsNoTracking()
            .Include(s => s.Asks)
            .Include(s => s.Organization)
            .OrderByDescending(s => s.Id)
            .ToListAsync(cancel);
        var own = asked.Find(s => SameName.Same(s.Organization!.Name, name));
        var only =
            own is { Asks: [{ AudienceId: { } one }] } ? one
            : around.Audiences is [var alone] ? alone.Audience.Id
            : (Id<Domain.Plans.Audience>?)null;
        var known = new Known(
            [.. around.Known.Organizations.Append(name).Select(o => new KnownOrganization(o))],
            [.. around.Known.People.Select(p => new KnownPerson(p))],
            [.. around.Audiences.Select(a => a.Audience.Name)]
        );
        return new(
            own?.Organization!.Name ?? name,
            known,
            [.. around.Audiences.Select(a => a.Audience)],
            only,
            visit.Today
        );
    }

    static ProposalForm FormOf(FoundProposal found, int reply) =>
        new()
        {
            Reply = Text(reply),
            Keep = "true",
            Audience = found.Audience?.ToString(),
            What = found.What,
            Deliverable = found.Deliverable,
            Owner = found.Owner,
            Due = found.Due,
            Start = Text(found.Start),
            End = Text(found.End),
        };

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
