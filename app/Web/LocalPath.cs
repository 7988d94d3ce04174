namespace Ppid.App.Web;

/// <summary>Where to go next, when the caller says where: only ever a path of this house.</summary>
public static class LocalPath
{
    /// <summary>The path if it is one of ours, else the fallback ("//evil", "/\evil" and "https:…" are
    /// not).</summary>
    public static string Safe(string? path, string fallback)
    {
        var ours = path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
        return ours ? path! : fallback;
    }
}
