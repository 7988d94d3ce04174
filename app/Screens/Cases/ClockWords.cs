using Ppid.Domain.Deadlines;

namespace Ppid.App.Screens.Cases;

/// <summary>The legal clocks as people call them.</summary>
public static class ClockWords
{
    public static string Name(ClockKind kind) => kind switch
    {
        ClockKind.Answer => "jawaban permohonan",
        ClockKind.Objection => "pengajuan keberatan",
        ClockKind.Reply => "tanggapan keberatan",
        ClockKind.Handling => "penanganan pengaduan",
        _ => "sengketa ke Komisi Informasi",
    };

    /// <summary>Whose last day it is.</summary>
    public static string Owner(ClockKind kind) => kind switch
    {
        ClockKind.Answer => "PPID menjawab paling lambat",
        ClockKind.Objection => "Anda dapat mengajukan keberatan sampai",
        ClockKind.Reply => "Atasan PPID menanggapi paling lambat",
        ClockKind.Handling => "Kantor menyelesaikan pengaduan paling lambat",
        _ => "Anda dapat mengajukan sengketa ke Komisi Informasi sampai",
    };

    /// <summary>Spelling in addresses: "jawaban", "keberatan", "tanggapan", "penanganan", "sengketa".</summary>
    public static string Slug(ClockKind kind) => kind switch
    {
        ClockKind.Answer => "jawaban",
        ClockKind.Objection => "keberatan",
        ClockKind.Reply => "tanggapan",
        ClockKind.Handling => "penanganan",
        _ => "sengketa",
    };

    public static ClockKind? FromSlug(string? slug) =>
        Enum.GetValues<ClockKind>()
            .Where(kind => Slug(kind) == slug).Select(kind => (ClockKind?)kind).FirstOrDefault();
}
