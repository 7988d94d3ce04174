using Microsoft.Extensions.Configuration;

namespace Ppid.App.Teams;

/// <summary>Which channel each unit has. The addresses are secrets: they come from the environment, not from
/// sops/.</summary>
public sealed class TeamsSettings
{
    private const string Webhooks = "Ppid:Teams:Webhook";

    private readonly Dictionary<string, Uri> _channels;

    private TeamsSettings(Dictionary<string, Uri> channels) => _channels = channels;

    public bool HasChannels => _channels.Count > 0;

    /// <summary><c>Ppid:Teams:Webhook</c> for everybody, <c>…:kantor</c> for an office,
    /// <c>…:kantor:unit</c> for a unit; a hyphen of an id is written as an underscore, since names of
    /// variables know no hyphen. Throws <see cref="InvalidDataException"/>.</summary>
    public static TeamsSettings Read(IConfiguration configuration) => new(
        configuration.GetSection(Webhooks).AsEnumerable()
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .GroupBy(pair => Name(pair.Key[Webhooks.Length..].TrimStart(':')))
            .ToDictionary(channel => channel.Key, channel => Address(channel.Last().Key, channel.Last().Value!)));

    /// <summary>The unit's channel, else the office's, else everybody's; null if there is none.</summary>
    public Uri? Webhook(string office, string? unit)
    {
        string[] names = [.. unit is null ? [] : new[] { $"{Name(office)}:{Name(unit)}" }, Name(office), ""];
        return names.Select(_channels.GetValueOrDefault).FirstOrDefault(address => address is not null);
    }

    private static string Name(string id) => id.Replace('-', '_').ToLowerInvariant();

    private static Uri Address(string key, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true })
            ? address
            : throw new InvalidDataException(
                $"{key.Replace(":", "__", StringComparison.Ordinal)} bukan alamat https; "
                    + "salin seluruh alamat webhook dari alur kerja Teams.");
}
