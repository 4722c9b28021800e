using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CauseCommune.App.Hosting;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Erasure;
using CauseCommune.Storage.Queries;
using CauseCommune.Storage.Undo;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CauseCommune.App.Features.Directory;

/// <summary>GET /directory/people/{id}/data: all that the coalition keeps of a person, as text to be read and as JSON, in one file.</summary>
static class ExportPerson
{
    /// <summary>So much of a text around the name.</summary>
    const int Around = 160;

    public static void Map(IEndpointRouteBuilder coalition) =>
        coalition.MapGet("/directory/people/{id:guid}/data", DownloadAsync).Needs(Right.Coordinate);

    static async Task<IResult> DownloadAsync(
        Id<Person> id,
        Visit visit,
        Words w,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (
            await db
                .People.AsNoTracking()
                .Include(p => p.Addresses)
                    .ThenInclude(a => a.Address)
                .FirstOrDefaultAsync(p => p.Id == id, cancel)
            is not { } person
        )
        {
            return Results.NotFound();
        }

        var data = await GatherAsync(person, visit, db, cancel);
        var name = ShortName.From(person.Name);
        return Results.File(
            Pack(
                (name + ".json", JsonSerializer.Serialize(data, Json)),
                (name + ".txt", Tell(data, w))
            ),
            "application/zip",
            name + ".zip"
        );
    }

    static readonly JsonSerializerOptions Json = new(PropertyJson.Options) { WriteIndented = true };

    internal sealed record Data(
        string Name,
        string? Title,
        string? ToldBy,
        IReadOnlyList<Address> Addresses,
        IReadOnlyList<string> Roles,
        IReadOnlyList<string> Mandates,
        IReadOnlyList<string> Actions,
        IReadOnlyList<string> Meetings,
        IReadOnlyList<string> Positions,
        IReadOnlyList<string> WaysIn,
        IReadOnlyList<string> Mails,
        IReadOnlyList<Passage> Named
    );

    internal sealed record Address(string Written, string? Stopped);

    internal sealed record Passage(string Where, string Words);

    static async Task<Data> GatherAsync(
        Person person,
        Visit visit,
        AppDb db,
        CancellationToken cancel
    )
    {
        var appears = await db.AppearancesAsync(person.Id, visit.Today, cancel);
        var mandates = await db.MandatesOfAsync(person.Id, cancel);
        var roles = await db
            .Memberships.AsNoTracking()
            .Where(m => m.PersonId == person.Id)
            .Select(m => new { m.Organization!.Name, m.Role })
            .ToListAsync(cancel);
        var normal = person.Addresses.Select(a => a.Address!.Normal).ToList();
        var written = person.Addresses.Select(a => a.Address!.Written).ToList();
        var ways = await db
            .Accesses.AsNoTracking()
            .Where(a => normal.Contains(a.NormalEmail))
            .Select(a => new
            {
                a.Email,
                a.Role,
                a.GivenAt,
            })
            .ToListAsync(cancel);
        var mails = await db
            .Mails.AsNoTracking()
            .Where(m => written.Contains(m.ToAddress))
            .OrderBy(m => m.CreatedAt)
            .Select(m => new { m.CreatedAt, m.Subject })
            .ToListAsync(cancel);
        var mask = await db.MaskOfAsync(person, false, [], cancel);
        var named = await db.MentionsAsync(mask, cancel);
        return new(
            person.Name,
            person.Title,
            person.Origin?.Source,
            [
                .. person
                    .Addresses.OrderBy(a => a.Rank)
                    .Select(a => new Address(
                        a.Address!.Written,
                        a.Address.StoppedOn?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
                    )),
            ],
            [.. roles.Select(r => Line(r.Name, r.Role))],
            [.. mandates.Select(m => Line(m.OrganizationName, Day(m.From), Day(m.Until)))],
            [
                .. appears.Actions.Select(a =>
                    Line(
                        a.What,
                        a.Organization,
                        a.Role.ToString(),
                        a.Agreement.ToString(),
                        Day(a.Due)
                    )
                ),
            ],
            [
                .. appears.Meetings.Select(m =>
                    Line(Day(m.Date), m.Title, m.Presence.ToString(), m.Organization, m.Role)
                ),
            ],
            [.. appears.Positions.Select(p => Line(Day(p.SaidOn), p.Authority))],
            [.. ways.Select(a => Line(a.Email, a.Role.ToString(), At(a.GivenAt)))],
            [.. mails.Select(m => Line(At(m.CreatedAt), m.Subject))],
            [.. named.Select(n => new Passage($"{n.Table}.{n.Column}", Cut(n.Text, mask)))]
        );
    }

    static string Cut(string text, NameMask mask)
    {
        // A name inside what is kept as JSON may be found only as deep as it lies: the text is then told from its beginning.
        var (start, end) = mask.In(text) is [var first, ..] ? first : (0, 0);
        var from = Math.Max(0, start - Around / 2);
        var to = Math.Min(text.Length, end + Around);
        return text[from..to].ReplaceLineEndings(" ").Trim();
    }

    static string Tell(Data data, Words w)
    {
        var text = new StringBuilder();
        text.AppendLine(data.Name);
        text.AppendLine(new string('=', data.Name.Length));
        text.AppendLine();
        Add("Erasure.Export.Title", data.Title is null ? [] : [data.Title]);
        Add("Erasure.Export.ToldBy", data.ToldBy is null ? [] : [data.ToldBy]);
        Add(
            "Erasure.Export.Addresses",
            data.Addresses.Select(a =>
                a.Stopped is null
                    ? a.Written
                    : $"{a.Written} ({w["Erasure.Export.Stopped", a.Stopped]})"
            )
        );
        Add("Erasure.Export.Roles", data.Roles);
        Add("Erasure.Export.Mandates", data.Mandates);
        Add("Erasure.Export.Actions", data.Actions);
        Add("Erasure.Export.Meetings", data.Meetings);
        Add("Erasure.Export.Positions", data.Positions);
        Add("Erasure.Export.WaysIn", data.WaysIn);
        Add("Erasure.Export.Mails", data.Mails);
        Add("Erasure.Export.Named", data.Named.Select(n => $"{n.Where} : {n.Words}"));
        return text.ToString();

        void Add(string key, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            text.AppendLine(w[key]);
            text.AppendLine(
                all.Count == 0 ? "  –" : string.Join('\n', all.Select(l => "  – " + l))
            );
            text.AppendLine();
        }
    }

    static byte[] Pack(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    static string Line(params string?[] parts) =>
        string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    static string? Day(LocalDate? day) =>
        day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    static string? Day(SaidDate? said) =>
        said is null ? null : said.Said ?? LocalDatePattern.Iso.Format(said.End);

    static string At(Instant instant) => InstantPattern.General.Format(instant);
}
