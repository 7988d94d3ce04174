using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>Reads the notice of UU 14/2008 art. 22(7); what does not apply under the answers given is not
/// kept.</summary>
internal static class NoticeReading
{
    public static readonly string[] Acceptances = ["seluruhnya", "sebagian", "tidak-dikuasai"];
    public static readonly string[] Means = ["pelacakan", "email", "langsung", "pos", "kurir"];
    public static readonly string[] Formats = ["softcopy", "hardcopy"];

    private const int MostRupiah = 999_999_999;

    public static Notice Read(FieldGroup group)
    {
        var held = group.YesNo("dikuasai", "apakah informasi dikuasai");
        var acceptance = Acceptance(group.Choice("penerimaan", "penerimaan permohonan", Acceptances));
        var notice = new Notice(
            held,
            held is true ? null : group.OptionalText("penguasa", "Badan publik yang menguasai", 200),
            acceptance,
            acceptance is Domain.Cases.Acceptance.Partial ? group.OptionalLines("alasan", "Alasan", 2000) : null,
            null, null, null, null, null, null, null);
        return held is false ? notice : Given(group, notice);
    }

    /// <summary>d–g, which say what is given: only where the information is held.</summary>
    private static Notice Given(FieldGroup group, Notice notice)
    {
        var black = group.YesNo("dihitamkan", "apakah ada yang dihitamkan");
        var cost = group.Number("biaya", "Biaya", MostRupiah);
        return notice with
        {
            Material = group.OptionalLines("materi", "Materi informasi", 4000),
            AnythingBlackedOut = black,
            BlackedOut = black is true ? group.OptionalLines("bagian", "Bagian yang dihitamkan", 2000) : null,
            Means = Chosen(group.Choice("sarana", "cara penyampaian", Means)),
            Format = Chosen(group.Choice("bentuk", "format", Formats)),
            CostRupiah = cost,
            Payment = cost > 0 ? group.OptionalText("pembayaran", "Cara pembayaran", 300) : null,
        };
    }

    private static Acceptance? Acceptance(string chosen) => chosen switch
    {
        "seluruhnya" => Domain.Cases.Acceptance.Whole,
        "sebagian" => Domain.Cases.Acceptance.Partial,
        "tidak-dikuasai" => Domain.Cases.Acceptance.NotHeld,
        _ => null,
    };

    private static string? Chosen(string value) => value.Length == 0 ? null : value;
}

/// <summary>Reads the refusal of UU 14/2008 art. 17 and 19.</summary>
internal static class DenialReading
{
    public static Denial Read(FieldGroup group, DateOnly today)
    {
        var number = group.Text("uji_nomor", "Nomor uji konsekuensi", 120);
        var date = group.Date("uji_tanggal", "Tanggal uji konsekuensi", today);
        return new(
            group.OptionalText("huruf", "Huruf Pasal 17", 1),
            group.OptionalLines("dasar", "Dasar hukum", 1000),
            number.Length > 0 && date is { } on
                ? $"Nomor {number} tanggal {Calendars.IndonesianDates.Plain(on)}"
                : null,
            group.OptionalLines("konsekuensi", "Konsekuensi", 2000),
            group.OptionalLines("alasan", "Alasan", 4000));
    }
}

/// <summary>Reads the superior's reply of UU 14/2008 art. 36(2)–(3).</summary>
internal static class ReplyReading
{
    public static readonly string[] Decisions = ["mengabulkan-seluruhnya", "mengabulkan-sebagian", "menguatkan"];

    public static Reply Read(FieldGroup group) => new(
        group.Choice("putusan", "putusan", Decisions) switch
        {
            "mengabulkan-seluruhnya" => ReplyDecision.Granted,
            "mengabulkan-sebagian" => ReplyDecision.PartlyGranted,
            "menguatkan" => ReplyDecision.Upheld,
            _ => null,
        },
        group.OptionalLines("alasan", "Alasan", 8000),
        group.OptionalLines("perintah", "Perintah kepada PPID", 2000));
}
