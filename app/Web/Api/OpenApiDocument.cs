namespace Ppid.App.Web.Api;

/// <summary>The OpenAPI document: written by hand, the same in both hosts; a test holds
/// it against the routes.</summary>
public static class OpenApiDocument
{
    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.v1.json")
            ?? throw new InvalidOperationException("openapi.v1.json is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
