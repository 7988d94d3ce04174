namespace Ppid.App.Web;

/// <summary>The public address of the office's site, as letters print it:
/// setting <c>Ppid:Alamat</c>.</summary>
/// <param name="Root">Scheme and authority, without a trailing slash.</param>
/// <param name="IsDemo">True when the installation only holds the labelled demonstration set.</param>
public sealed record SiteAddress(string Root, bool IsDemo)
{
    public string Url(string path) => Root.TrimEnd('/') + path;
}
