using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

/// <summary>The head of an SOP put together again in the order in which its source prints it, labels and all:
/// the whole text of the source's head, not a word more or less.</summary>
internal static class SeedHead
{
    private const string Dates =
        "Nomor SOP {nomor} Tanggal Pembuatan {dibuat} Tanggal Revisi {direvisi} Tanggal Efektif {efektif}";

    private const string Signed = "Disahkan oleh {pejabat} NIP. {nip}";

    private const string Lists =
        "Dasar Hukum Kualifikasi pelaksana {dasar} {kualifikasi}"
        + " Keterkaitan Peralatan/perlengkapan {keterkaitan} {peralatan}"
        + " Peringatan Pencatatan dan pendataan {peringatan} {pencatatan}";

    private const string Usual = $"{{instansi}} {Dates} {Signed} {{unit}} Nama SOP {{nama}} {Lists}";

    private const string Letters =
        $"{{instansi}} {{unit}} {Dates} Disahkan Oleh {{pejabat}} NIP. {{nip}} NAMA SOP {{nama}}"
        + " Dasar Hukum : Kualifikasi Pelaksana : {dasar} {kualifikasi}"
        + " Keterkaitan : Peralatan / kelengkapan : {keterkaitan} {peralatan}"
        + " Peringatan : Pencatatan dan pendataan : {peringatan} {pencatatan}";

    /// <summary>Heads that are printed otherwise than most.</summary>
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["K-05"] = Usual.Replace("perlengkapan", "perengkapan", StringComparison.Ordinal),
        ["K-08"] = $"{{instansi}} {Dates} Disahkan oleh {{pejabat}} {{nip}} {{unit}} Nama SOP {{nama}}"
            + " Dasar Hukum Kualifikasi pelaksana {dasar} {kualifikasi}"
            + " Keterkaitan {keterkaitan} Peralatan/perlengkapan {peralatan}"
            + " Peringatan Pencatatan dan pendataan {peringatan} {pencatatan}",
        ["K-10"] = $"{{instansi}} {{unit}} {Dates} {Signed} Nama SOP {{nama}} {Lists}",
        ["K-11"] = $"{{instansi}} {Dates} {Signed} {{unit}} Nama SOP {{nama}}"
            + " Dasar Hukum {dasar} Kualifikasi pelaksana {kualifikasi}"
            + " Keterkaitan {keterkaitan} Peralatan/perlengkapan {peralatan}"
            + " Peringatan {peringatan} Pencatatan dan pendataan {pencatatan}",
        ["K-12"] = $"{{instansi}} {Dates} {Signed} {{unit}} {Lists}",
        ["K-15"] = Letters,
        ["K-16"] = Letters,
        ["KU-01"] = "**{instansi}** **STANDAR OPERASIONAL PROSEDUR {nama}** {instansi} {unit}"
            + " Dasar Hukum {dasar} Keterkaitan SOP {keterkaitan} Peringatan {peringatan}"
            + " Nomor SOP : {nomor} Tanggal Pembuatan : {dibuat} Tanggal Revisi : {direvisi}"
            + " Tanggal Pengesahan : {efektif} Disahkan oleh : {pejabat} {nip} Nama SOP : {nama}"
            + " Kualifikasi Pelaksana {kualifikasi} Peralatan/Perlengkapan {peralatan}"
            + " Pencatatan & Pendataan {pencatatan} SOP Pendokumentasian Informasi Yang Dikecualikan",
        ["KTg-01"] = "{instansi} Nama SOP {nomor} Tgl. Pembuatan {dibuat} Tgl. Revisi {direvisi}"
            + $" Tgl. Pengesahan {{efektif}} {Signed} {{unit}} Nama SOP {{nama}}"
            + " Dasar Hukum Kualifikasi Pelaksana {dasar} {kualifikasi}"
            + " Keterkaitan Peralatan/ Perlengkapan {keterkaitan} {peralatan}"
            + " Peringatan : Pencatatan dan Pendataan : {peringatan} {pencatatan}"
            + " ### SOP Pendokumentasian Informasi Publik",
    };

    public static string Of(Sop sop, string source)
    {
        var parts = Parts(sop, sop.Header);
        var form = Forms.GetValueOrDefault(source, Usual);
        Assert.All(parts.Where(part => part.Value.Length > 0 && part.Key != "nama"), part =>
            Assert.Contains($"{{{part.Key}}}", form, StringComparison.Ordinal));
        return SeedText.Plain(parts.Aggregate(form, (text, part) =>
            text.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal)));
    }

    private static Dictionary<string, string> Parts(Sop sop, SopHeader head) => new()
    {
        ["instansi"] = head.Agency,
        ["nomor"] = sop.Number,
        ["dibuat"] = head.Created ?? "",
        ["direvisi"] = head.Revised ?? "",
        ["efektif"] = head.Effective ?? "",
        ["pejabat"] = head.SignedBy,
        ["nip"] = head.SignedNip ?? "",
        ["unit"] = head.Unit,
        ["nama"] = sop.Name,
        ["dasar"] = string.Join(' ', head.LegalBasis),
        ["kualifikasi"] = string.Join(' ', head.Qualifications),
        ["keterkaitan"] = string.Join(' ', head.Related),
        ["peralatan"] = string.Join(' ', head.Equipment),
        ["peringatan"] = string.Join(' ', head.Warnings),
        ["pencatatan"] = $"{head.RecordsIntro} {string.Join(' ', head.Records)} {head.RecordsClosing}",
    };
}
