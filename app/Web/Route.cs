using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web;

/// <summary>One address of the house and the plain function behind it; each host maps it in its own
/// way.</summary>
/// <param name="Method">GET (which serves HEAD too), POST, …</param>
/// <param name="Pattern">Route template: "/lacak/{nomor}"; values are read from
/// <c>Request.RouteValues</c>.</param>
/// <param name="Name">Unique, and what logs say instead of the path: paths carry secrets.</param>
public sealed record Route(
    string Method, string Pattern, string Name, Func<HttpContext, Task<IResult>> Handle)
{
    /// <summary>May search engines list it? Off unless somebody thought about it.</summary>
    public bool Indexed { get; init; }

    public IReadOnlyList<string> Methods => Method == HttpMethods.Get ? [Method, HttpMethods.Head] : [Method];
}
