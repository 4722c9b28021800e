using System.Text;
using CauseCommune.App.Forms;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Meetings;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace CauseCommune.App.Features.Home;

/// <summary>POST /{language}/coalitions/from-minutes – a coalition that begins with the report of its last meeting.</summary>
public static class StartFromMinutes
{
    public sealed record Form
    {
        public string? Name { get; init; }
        public string? Text { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance) =>
        instance.MapPost("/coalitions/from-minutes", Handle);

    static async Task<IResult> Handle(
        [FromForm] Form form,
        Visit visit,
        AppDb db,
        Words w,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var reader = new FormReader(w, now.InUtc().Date);
        var text = Text(reader, form.Text, w);
        var name = reader.Required(
            nameof(Form.Name),
            form.Name,
            Limits.Name,
            w["Home.New.Name.Missing"]
        );
        if (!reader.IsFine)
        {
            var coalitions = await db.CoalitionsAsync(cancel);
            return Page.Refused<StartPage>(
                new { Model = new ShowStart.Model(coalitions, form, reader.Refusals) }
            );
        }

        var coalition = await db.AddCoalitionAsync(
            name.ReplaceLineEndings(" "),
            null,
            visit.Language,
            now,
            cancel
        );
        db.Minutes.Add(
            new MeetingMinutes
            {
                Id = Id<MeetingMinutes>.New(now),
                CoalitionId = coalition.Id,
                Text = text,
                Reference = coalition.Today(now),
                GivenAt = now,
                GivenBy = db.ActingAs!.Value,
            }
        );
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(Routes.Minutes(new At(visit.Language, coalition.ShortName)));
    }

    static string Text(FormReader reader, string? typed, Words w)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n");
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            reader.Refusals.Add(nameof(Form.Text), w["Home.Paste.Missing"]);
        }
        else if (bytes > Limits.MinutesBytes)
        {
            reader.Refusals.Add(
                nameof(Form.Text),
                w["Home.Paste.TooBig", (bytes + 1023) / 1024, Limits.MinutesBytes / 1024],
                w["Home.Paste.TooBig.Instead"]
            );
        }

        return text;
    }
}
