namespace Ppid.App.Web;

/// <summary>A link of the navigation.</summary>
public sealed record NavItem(string Href, string Text);

/// <summary>What stands at the head and the foot of every page of an office.</summary>
/// <param name="Office">Full name of the office.</param>
/// <param name="Service">What this site is to the public: "Layanan Informasi Publik".</param>
/// <param name="Region">Province above the name: "Pemerintah Provinsi Kalimantan Timur".</param>
/// <param name="Contact">Lines of the footer: address, hours, telephone.</param>
public sealed record Masthead(
    string Office,
    string Service,
    string? Region,
    IReadOnlyList<NavItem> Navigation,
    IReadOnlyList<string> Contact)
{
    /// <summary>Asked on every page: the notice of a demonstration or of the time-lapse clock, if one
    /// runs.</summary>
    public Func<string?> Banner { get; init; } = () => null;
}
