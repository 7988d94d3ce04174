using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>A file that came by mail and that nobody can use as it came: its sender is told, and sends it again.</summary>
/// <param name="Name">As its sender calls it; "" when he does not.</param>
/// <param name="Limit">Bytes that one file may have; only where it has more.</param>
/// <param name="More">How many more there are than are named; only on the last that is.</param>
public sealed record FaultyFile(string Name, FileFault Fault, long? Limit = null, int? More = null)
{
    /// <summary>Its sender has to send it again; what a program attached by itself concerns nobody.</summary>
    [JsonIgnore]
    public bool IsMissed => Fault != FileFault.Companion;

    /// <summary>How many more there are than these.</summary>
    public static int Unnamed(IEnumerable<FaultyFile> named) => named.Sum(file => file.More ?? 0);
}

/// <summary>Why a mailed file cannot be used.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileFault>))]
public enum FileFault
{
    /// <summary>Of no kind that is taken, or damaged.</summary>
    [JsonStringEnumMemberName("jenis")] Kind,

    [JsonStringEnumMemberName("kosong")] Empty,
    [JsonStringEnumMemberName("terlalu-besar")] TooLarge,
    [JsonStringEnumMemberName("terlalu-banyak")] TooMany,

    /// <summary>A PDF that may ask for a password. It is kept: often it asks for none.</summary>
    [JsonStringEnumMemberName("terkunci")] Locked,

    /// <summary>Outlook has wrapped it up (winmail.dat): its sender has never seen that name.</summary>
    [JsonStringEnumMemberName("terbungkus")] Wrapped,

    /// <summary>Programs attach it on their own: a signature, an invitation, a logo. Nobody is asked for it again.</summary>
    [JsonStringEnumMemberName("pelengkap")] Companion,
}
