using System.Globalization;
using Ppid.App.Yaml;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.SopPages;

/// <summary>Words the SOP pages share.</summary>
public static class SopWords
{
    /// <summary>How we know it, as a person reads it.</summary>
    public static string Of(Provenance provenance) => provenance switch
    {
        Provenance.Written => "tertulis dalam SOP",
        Provenance.Marked => "ada tandanya dalam SOP",
        Provenance.Inferred => "disimpulkan, belum ditegaskan kantor",
        _ => "tambahan, tidak ada dalam SOP",
    };

    public static string Spelled(Provenance provenance) => Spelling.Of(provenance);

    /// <summary>True for what is not in the SOP and must be seen to be ours.</summary>
    public static bool IsOurs(Provenance provenance) => provenance is Provenance.Inferred or Provenance.Added;

    public static string Next(Outcome outcome) => outcome.To is { } to ? $"ke langkah {to}" : "selesai";

    /// <summary>The legal clock in words; null where the law sets none.</summary>
    public static string? Clock(ClockKind? clock) => clock switch
    {
        ClockKind.Answer =>
            "10 hari kerja sejak permohonan diterima, dapat diperpanjang satu kali paling lama 7 hari "
            + "kerja (Pasal 22 ayat (7) dan (8) UU 14/2008)",
        ClockKind.Reply => "30 hari kerja sejak keberatan diterima (Pasal 36 ayat (2) UU 14/2008)",
        _ => null,
    };

    internal static string Px(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>An outcome that a case has taken.</summary>
public sealed record TakenWay(string Step, string Outcome);
