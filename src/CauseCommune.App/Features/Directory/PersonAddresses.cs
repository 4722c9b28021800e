using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Directory;

/// <summary>
/// /directory/people/{id}/addresses: where a person is reached, one or several, perhaps shared; and « do not write any more », which
/// holds for all who share the address.
/// </summary>
public static class PersonAddresses
{
    /// <summary>So many addresses a person may have.</summary>
    const int Most = 20;

    public sealed record Form
    {
        public string? Address { get; init; }
    }

    public static void Map(IEndpointRouteBuilder coalition)
    {
        const string one = "/directory/people/{id:guid}/addresses/{address:guid}";
        coalition
            .MapPost("/directory/people/{id:guid}/addresses", AddAsync)
            .Needs(Right.Coordinate);
        coalition.MapPost(one + "/removal", RemoveAsync).Needs(Right.Coordinate);
        coalition.MapPost(one + "/silence", StopAsync).Needs(Right.Coordinate);
        coalition.MapPost(one + "/silence/end", ResumeAsync).Needs(Right.Coordinate);
    }

    static async Task<IResult> AddAsync(
        Id<Person> id,
        [FromForm] Form form,
        Visit visit,
        Words w,
        Doing doing,
        AppDb db,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await db.HoldPersonAsync(id, cancel) is not { } person)
        {
            return Results.NotFound();
        }

        var refusals = new Refusals();
        var read = Read(form, person, refusals, w);
        if (read is null)
        {
            db.ChangeTracker.Clear();
            var model = await ShowPerson.ModelAsync(id, visit.Today, null, db, cancel);
            return Page.Refused<PersonPage>(
                new { Model = model! with { Form = form, Refusals = refusals } }
            );
        }

        var now = time.GetCurrentInstant();
        var address = await db.MailAddressAsync(read, now, cancel);
        person.ReachAt(address, now);
        doing.Say("Directory.Done.Address", read.Value, person.Name);
        await db.SaveChangesAsync(cancel);
        return Back(visit, id);
    }

    static EmailAddress? Read(Form form, Person person, Refusals refusals, Words w)
    {
        if (EmailAddress.Parse(form.Address) is not { } read)
        {
            refusals.Add(
                nameof(form.Address),
                w["Directory.Address.Wrong"],
                w["Directory.Address.Wrong.Instead"]
            );
            return null;
        }

        if (person.Addresses.Any(a => a.Address!.Normal == read.Normal))
        {
            refusals.Add(nameof(form.Address), w["Directory.Address.Known", read.Value]);
            return null;
        }

        if (person.Addresses.Count >= Most)
        {
            refusals.Add(nameof(form.Address), w["Directory.Address.TooMany", Most]);
            return null;
        }

        return read;
    }

    static async Task<IResult> RemoveAsync(
        Id<Person> id,
        Id<MailAddress> address,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        if (await db.HoldPersonAsync(id, cancel) is not { } person)
        {
            return Results.NotFound();
        }

        // Gone already: what was wanted is so.
        if (person.Addresses.FirstOrDefault(a => a.AddressId == address) is { } reached)
        {
            var known = reached.Address!;
            person.Remove(reached);
            doing.Say("Directory.Done.Address.Removed", known.Written, person.Name);
            await db.SaveChangesAsync(cancel);
            // Nobody is reached there, and nobody asked for silence: nothing of it need be kept.
            if (
                known.MayBeWrittenTo
                && !await db.PersonAddresses.AnyAsync(a => a.AddressId == address, cancel)
            )
            {
                db.Remove(known);
                await db.SaveChangesAsync(cancel);
            }
        }

        return Back(visit, id);
    }

    static Task<IResult> StopAsync(
        Id<Person> id,
        Id<MailAddress> address,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            address,
            a => a.Stop(visit.Today, null),
            "Directory.Done.Address.Stopped",
            visit,
            doing,
            db,
            cancel
        );

    static Task<IResult> ResumeAsync(
        Id<Person> id,
        Id<MailAddress> address,
        [FromForm] NoFields _,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            address,
            a => a.Resume(),
            "Directory.Done.Address.Resumed",
            visit,
            doing,
            db,
            cancel
        );

    static async Task<IResult> ChangeAsync(
        Id<Person> id,
        Id<MailAddress> address,
        System.Action<MailAddress> change,
        string says,
        Visit visit,
        Doing doing,
        AppDb db,
        CancellationToken cancel
    )
    {
        await db.MailAddresses.Where(a => a.Id == address).HoldAsync(cancel);
        var known = await db
            .PersonAddresses.Where(a => a.PersonId == id && a.AddressId == address)
            .Select(a => a.Address!)
            .FirstOrDefaultAsync(cancel);
        if (known is null)
        {
            return Results.NotFound();
        }

        change(known);
        doing.Say(says, known.Written);
        await db.SaveChangesAsync(cancel);
        return Back(visit, id);
    }

    static IResult Back(Visit visit, Id<Person> id) =>
        Results.Redirect(Routes.Anchor(Routes.Person(visit.At, id), "addresses"));
}
