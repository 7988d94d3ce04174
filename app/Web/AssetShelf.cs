using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Web;

/// <summary>One file the browser may fetch.</summary>
/// <param name="Version">First 16 hex digits of the content's SHA-256.</param>
public sealed record Asset(string Name, string MediaType, byte[] Content, string Version)
{
    public string Url => $"/aset/{Name}?v={Version}";
}

/// <summary>Everything of app/Assets, embedded; all style sheets, in order of their names, are served as
/// ppid.css.</summary>
public sealed class AssetShelf
{
    public const string StyleSheet = "ppid.css";
    public const string Script = "ppid.js";
    private const string Prefix = "aset/";
    private readonly Dictionary<string, Asset> _assets;

    public AssetShelf()
    {
        var names = typeof(AssetShelf).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToLookup(IsStyle);
        var styles = Encoding.UTF8.GetBytes(string.Join('\n', names[true].Select(name => Text(Read(name)))));
        _assets = names[false]
            .Select(name => Make(name[Prefix.Length..], Read(name)))
            .Append(Make(StyleSheet, styles))
            .ToDictionary(asset => asset.Name);
    }

    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    /// <summary>Address with the content's hash, so that it may be cached for good.</summary>
    public string Url(string name) => _assets[name].Url;

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetShelf).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static Asset Make(string name, byte[] content) =>
        new(name, MediaType(name), content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]);

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        var other => throw new NotSupportedException($"asset {name}: no media type for {other}"),
    };
}
