using CauseCommune.App.Forms;
using CauseCommune.App.Hosting;
using CauseCommune.App.Look;
using CauseCommune.Domain;
using CauseCommune.Storage;
using CauseCommune.Storage.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CauseCommune.App.Features.Home;

/// <summary>POST /{language}/me – who visits says who they are; that name signs what they record.</summary>
public static class NameMyself
{
    // Not « Name »: this form stands in the frame of pages that have a field of that name.
    public sealed record Form
    {
        public string? MyName { get; init; }
        public string? Back { get; init; }
    }

    public static void Map(IEndpointRouteBuilder instance)
    {
        instance.MapGet("/me", Show).Needs(Right.SignedIn);
        instance.MapPost("/me", Handle).Needs(Right.SignedIn);
    }

    static IResult Show(Visit visit, string? back) =>
        Page.Of<MyNamePage>(new { Form = new Form { MyName = visit.Person, Back = back } });

    static async Task<IResult> Handle(
        [FromForm] Form form,
        Visit visit,
        AppDb db,
        Words w,
        Doing doing,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var now = time.GetCurrentInstant();
        var reader = new FormReader(w, now.InUtc().Date);
        var name = reader.Required(
            nameof(Form.MyName),
            form.MyName,
            Limits.Name,
            w["Home.Me.Missing"]
        );
        if (!reader.IsFine)
        {
            return Page.Refused<MyNamePage>(new { Form = form, reader.Refusals });
        }

        var person = await db.Actors.SingleAsync(a => a.Id == visit.Who.Actor, cancel);
        (person.Name, person.NamedAt) = (name.ReplaceLineEndings(" "), now);
        doing.Tell("Home.Did.Named", person.Name);
        await db.SaveChangesAsync(cancel);
        return Results.Redirect(WayBack.Of(form.Back, Routes.Home(visit.Language)));
    }
}
