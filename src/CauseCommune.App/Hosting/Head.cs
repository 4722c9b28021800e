namespace CauseCommune.App.Hosting;

/// <summary>HEAD is answered as GET without its body; the framework would answer 404 or 405.</summary>
public static class Head
{
    public static void UseHead(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (HttpMethods.IsHead(http.Request.Method))
                {
                    http.Request.Method = HttpMethods.Get;
                    http.Response.Body = Stream.Null;
                }
                return next(http);
            }
        );
}
