using Ppid.App.Web.Forms;

namespace Ppid.App.Web;

/// <summary>What an operator may set about the web side; the defaults suit one office on one
/// machine.</summary>
public sealed record WebSettings
{
    /// <summary>What the public may attach to one form.</summary>
    public UploadLimits Uploads { get; init; } = new(PerFile: 10 << 20, Total: 30 << 20, Files: 8);

    /// <summary>How many reverse proxies of our own stand before the host; 0 ignores
    /// X-Forwarded-For.</summary>
    public int TrustedProxies { get; init; }

    /// <summary>Officers and administrators sign in with Microsoft Entra, which the platform asks for before us, with
    /// accounts of this tenant. Null: with links and PINs.</summary>
    public Guid? EntraTenant { get; init; }

    /// <summary>SendGrid's public key for its reports, Base64; null: reports are not taken.</summary>
    public string? SendGridKey { get; init; }

    /// <summary>Turns per purpose and caller.</summary>
    public IReadOnlyDictionary<string, Allowance> Allowances { get; init; } =
        new Dictionary<string, Allowance>
        {
            ["api-kunci"] = new(600, TimeSpan.FromMinutes(1)),
            ["api-alamat"] = new(120, TimeSpan.FromMinutes(1)),
            ["api-register"] = new(60, TimeSpan.FromMinutes(1)),
        };

    /// <summary>For purposes without a line of their own.</summary>
    public Allowance Otherwise { get; init; } = new(30, TimeSpan.FromMinutes(10));

    public Allowance For(string purpose) => Allowances.GetValueOrDefault(purpose, Otherwise);
}
