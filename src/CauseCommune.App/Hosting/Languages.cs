namespace CauseCommune.App.Hosting;

/// <summary>Sets, before anything else can speak, the language of the request and where it comes back to.</summary>
public static class Languages
{
    public static void UseLanguages(this IApplicationBuilder app)
    {
        var address = app
            .ApplicationServices.GetRequiredService<Settings>()
            .Address?.GetLeftPart(UriPartial.Authority);
        app.Use(
            (http, next) =>
            {
                var visit = http.RequestServices.GetRequiredService<Visit>();
                visit.Language = Of(http.Request);
                visit.Address = Address(http.Request, visit.Language);
                visit.AsPublic = SeenAs.ThePublic(http.Request);
                visit.Origin = address ?? $"{http.Request.Scheme}://{http.Request.Host}";
                visit.Theme = Themes.Read(http.Request);
                visit.Language.Speak();
                return next(http);
            }
        );
    }

    static Language Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        var first = path.Split('/', 3) is [_, var segment, ..] ? segment : "";
        return Language.Find(first) ?? Language.Preferred(request.Headers.AcceptLanguage);
    }

    /// <summary>A refused form is shown at the address that it was sent to, which may not be one that can be opened.</summary>
    static string Address(HttpRequest request, Language language)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return request.Path + request.QueryString.ToUriComponent();
        }
        var from = request.GetTypedHeaders().Referer;
        return from is { IsAbsoluteUri: true } && from.Authority == request.Host.Value
            ? from.PathAndQuery
            : Routes.Home(language);
    }
}
