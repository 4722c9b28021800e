using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauseCommune.App.Look;

/// <summary>A Razor component as an answer, rendered whole on the server.</summary>
public static class Page
{
    /// <summary>The page with its parameters: <c>Page.Of&lt;PlanPage&gt;(new { Plan = model })</c>.</summary>
    public static RazorComponentResult<T> Of<T>(
        object? parameters = null,
        int status = StatusCodes.Status200OK
    )
        where T : IComponent =>
        new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The same page shown again with what was typed and what is refused: 422.</summary>
    public static RazorComponentResult<T> Refused<T>(object parameters)
        where T : IComponent => Of<T>(parameters, StatusCodes.Status422UnprocessableEntity);
}
