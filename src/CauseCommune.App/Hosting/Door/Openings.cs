using CauseCommune.Domain;
using Microsoft.AspNetCore.Routing.Template;

namespace CauseCommune.App.Hosting;

/// <summary>
/// Which right an address of ours needs, asked of the endpoints themselves: so that a page offers no link and no form that its reader
/// would find shut.
/// </summary>
public sealed class Openings(EndpointDataSource endpoints)
{
    readonly Lazy<IReadOnlyList<Opening>> all = new(() =>
        [
            .. endpoints
                .Endpoints.OfType<RouteEndpoint>()
                .Select(e => (Route: e, Needed: e.Metadata.GetMetadata<Needed>()))
                .Where(e => e.Needed is not null)
                .Select(e => new Opening(
                    new TemplateMatcher(
                        new RouteTemplate(e.Route.RoutePattern),
                        new RouteValueDictionary()
                    ),
                    e.Route.RoutePattern,
                    e.Route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [],
                    e.Needed!.Right
                )),
        ]
    );

    /// <summary>True when <paramref name="who"/> may follow the address, or send a form to it.</summary>
    public bool MayGo(Who who, string method, string address)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (address is not ['/', ..] || Needs(method, address) is not var (right, of))
        {
            return true;
        }

        return who.May(right)
            && (
                right is not Right.EditAction
                || who.May(Right.Coordinate)
                || Id<Action>.TryParse(of, null, out var action) && who.OwnActions.Contains(action)
            );
    }

    (Right Right, string? Of)? Needs(string method, string address)
    {
        var path = new PathString(address.Split('?', '#')[0]);
        (Right, string?)? found = null;
        var parameters = int.MaxValue;
        foreach (var opening in all.Value)
        {
            var values = new RouteValueDictionary();
            // As routing does: what names more of the address comes before what leaves it open.
            if (
                opening.Pattern.Parameters.Count < parameters
                && opening.Methods.Contains(method)
                && opening.Matcher.TryMatch(path, values)
            )
            {
                found = (opening.Right, values.GetValueOrDefault("id") as string);
                parameters = opening.Pattern.Parameters.Count;
            }
        }

        return found;
    }

    sealed record Opening(
        TemplateMatcher Matcher,
        Microsoft.AspNetCore.Routing.Patterns.RoutePattern Pattern,
        IReadOnlyList<string> Methods,
        Right Right
    );
}
