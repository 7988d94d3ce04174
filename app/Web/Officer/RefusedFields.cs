using Ppid.App.Desk;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>Puts what the rules find missing at exactly the fields it is about.</summary>
internal static class RefusedFields
{
    public static void Add(Refusal refusal, StepForm form, FieldGroup group, Outcome? outcome = null)
    {
        var found = FieldFaults.Of(refusal, outcome?.Fields ?? []) ?? Of(refusal, form, group);
        foreach (var (field, message) in found)
        {
            if (field.Length > 0 && group.HasError(field)) continue; // what cannot be read is already told
            group.Add(field, message);
        }
    }

    private static IEnumerable<(string Field, string Message)> Of(Refusal refusal, StepForm form, FieldGroup group) =>
        (refusal.Code, form) switch
        {
            ("notice-incomplete", StepForm.NoticeFilled { Notice: var notice }) =>
                refusal.Details.SelectMany(letter => NoticeGaps.Of(letter, notice)),
            ("partial-needs-signature", _) => [("penerimaan", RefusalText.Of(refusal))],
            ("denial-incomplete", _) => refusal.Details.SelectMany(part => Denial(part, group)),
            ("reply-incomplete", _) => refusal.Details.Select(Reply),
            ("reason-missing", StepForm.MaterialReady) =>
                [("catatan", "Tulis catatan singkat tentang bahan yang Anda serahkan.")],
            ("reason-missing", _) => [("alasan", RefusalText.Of(refusal))],
            ("unknown-unit", _) => [("unit", "Pilih Bidang atau UPTD yang menguasai informasinya.")],
            ("handover-incomplete", StepForm.HandedOver handed) => Handover(handed),
            _ => [("", RefusalText.Of(refusal))],
        };

    private static IEnumerable<(string, string)> Denial(string part, FieldGroup group) => part switch
    {
        "pasal-17" => [("huruf", "Pilih huruf Pasal 17 yang menjadi dasar penolakan.")],
        "dasar-hukum" => [("dasar", "Sebutkan peraturan yang mengecualikan informasi ini, dengan pasalnya.")],
        "konsekuensi" => [("konsekuensi", "Tulis akibat yang timbul bila informasi ini dibuka.")],
        "alasan" => [("alasan", "Tulis alasan penolakan dengan kata-kata yang dimengerti pemohon.")],
        _ => Test(group),
    };

    private static IEnumerable<(string, string)> Test(FieldGroup group)
    {
        if (group.IsBlank("uji_nomor"))
        {
            yield return ("uji_nomor", "Isi nomor berita acara uji konsekuensi (Pasal 19).");
        }

        if (group.IsBlank("uji_tanggal"))
        {
            yield return ("uji_tanggal", "Isi tanggal uji konsekuensi, misalnya 2 Maret 2026.");
        }
    }

    private static (string, string) Reply(string part) => part switch
    {
        "putusan" => ("putusan", "Pilih putusan atas keberatan ini."),
        "alasan" => ("alasan", "Tulis alasan tertulis tanggapan ini (Pasal 36 ayat (3))."),
        _ => ("perintah", "Keberatan dikabulkan: tulis apa yang harus dilakukan PPID dan kapan."),
    };

    private static IEnumerable<(string, string)> Handover(StepForm.HandedOver form)
    {
        if (form.How.Length == 0) yield return ("cara", "Pilih cara penyerahan.");
        if (form.ReceivedBy.Length == 0) yield return ("penerima", "Isi nama penerima.");
    }
}

/// <summary>The field behind a letter of UU 14/2008 art. 22(7) that a notice leaves open.</summary>
internal static class NoticeGaps
{
    public static IEnumerable<(string Field, string Message)> Of(string letter, Notice notice) => letter switch
    {
        "a" => [("dikuasai", "Jawab huruf a: apakah kantor ini menguasai informasinya?")],
        "b" => [("penguasa",
            "Sebutkan badan publik yang menguasainya; tulis “tidak diketahui” bila memang tidak diketahui.")],
        "c" => [Acceptance(notice)],
        "d" => [("materi", "Tulis informasi apa yang diberikan.")],
        "e" => [Blackening(notice)],
        "f" => Delivery(notice),
        _ => [notice.CostRupiah is null
            ? ("biaya", "Isi biaya dalam rupiah; tulis 0 bila tidak ada.")
            : ("pembayaran", "Ada biaya: tulis cara membayarnya.")],
    };

    private static IEnumerable<(string, string)> Delivery(Notice notice)
    {
        if (notice.Means is null) yield return ("sarana", "Pilih cara penyampaian.");
        if (notice.Format is null) yield return ("bentuk", "Pilih format yang diberikan.");
    }

    private static (string, string) Acceptance(Notice notice) => notice switch
    {
        { Acceptance: null } =>
            ("penerimaan", "Jawab huruf c: diterima seluruhnya, sebagian, atau tidak dapat dipenuhi?"),
        { Held: true, Acceptance: Domain.Cases.Acceptance.NotHeld } =>
            ("penerimaan", "Huruf a menyatakan informasi dikuasai: pilih diterima seluruhnya atau sebagian."),
        { Held: false, Acceptance: not Domain.Cases.Acceptance.NotHeld } =>
            ("penerimaan", "Huruf a menyatakan informasi tidak dikuasai: pilih tidak dapat dipenuhi."),
        _ => ("alasan", "Diterima sebagian: tulis alasan Pasal 17 untuk bagian yang tidak diberikan."),
    };

    private static (string, string) Blackening(Notice notice) => notice switch
    {
        { AnythingBlackedOut: null } => ("dihitamkan", "Jawab huruf e: apakah ada bagian yang dihitamkan?"),
        { Acceptance: Domain.Cases.Acceptance.Partial, AnythingBlackedOut: false } =>
            ("dihitamkan", "Diterima sebagian berarti ada bagian yang dihitamkan: pilih ya."),
        { Acceptance: Domain.Cases.Acceptance.Partial } =>
            ("bagian", "Sebutkan bagian yang dihitamkan dan alasannya."),
        _ => ("dihitamkan", "Ada bagian yang dihitamkan berarti tidak diberikan seluruhnya: periksa jawaban huruf c."),
    };
}
