using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Walk;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>Every page in a real browser, on a telephone and on a desk, without barriers.</summary>
public sealed class Looking_at_the_admin_pages
{
    private const string Decree = """
        tahun: 2026
        nomor: Uji
        tanggal: 2026-03-01
        tambah:
          - { tanggal: 2026-03-11, jenis: cuti-bersama, nama: Hari Uji }
        """;

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_page_can_be_read(int width)
    {
        await using var session = await BrowserSession.Start();
        var house = session.House;
        var id = await house.FiledCase();
        await house.FiledWithoutEmail();
        await house.CaseOf("barang-milik-daerah");
        var stock = await house.CaseOf("barang-milik-daerah");
        await house.ToTheEnd("barang-milik-daerah", stock);
        var report = await house.Report("Menerima titipan", "nur");
        await house.Round();
        var nur = await session.Admin();
        await nur.Page.SetViewportSizeAsync(width, 844);
        await SignIn(nur, house);

        string[] pages =
        [
            "/kelola", $"/kelola/perkara/{id}", $"/kelola/perkara/{id}/koreksi", $"/kelola/perkara/{id}/batal",
            $"/kelola/perkara/{id}/alihkan/{(await house.Look(id)).Facts.Tasks[0].Number}", "/kelola/surat",
            "/kelola/pejabat", "/kelola/pejabat/pengganti", "/kelola/kalender", "/kelola/kantor",
            "/kelola/register", "/kelola/register/permohonan", "/kelola/register/keberatan",
            "/kelola/register/barang-milik-daerah", "/kelola/register/nomor-spb", "/kelola/register/wbs",
            $"/kelola/perkara/{stock}", $"/kelola/perkara/{report}",
            $"/kelola/perkara/{report}/alihkan/{(await house.Look(report)).Facts.Tasks[0].Number}",
            "/kelola/sop", "/kelola/sop/asn-berprestasi/mulai", "/kelola/kinerja",
            "/kelola/mesin",
        ];
        foreach (var page in pages)
        {
            await nur.GoTo(page);
        }

        await nur.GoTo("/kelola/kalender");
        await nur.Fill("naskah", Decree);
        await nur.Press("periksa");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_pages_of_mail_and_of_keys_can_be_read(int width)
    {
        await using var session = await BrowserSession.Start();
        var house = session.House;
        await house.Files();
        var mail = await house.Gets(Mails.Message(
            string.Concat(Enumerable.Repeat("Perihal yang panjang ", 12)) + new string('x', 80),
            "https://contoh.id/" + new string('a', 200)));
        var report = house.Service<ReplyAddresses>().Of(await house.Report("Menerima titipan", "nur"), Mails.Office);
        await house.Gets(Named(report, "Pertama."));
        var secret = await house.Gets(Named(report, "Kedua."));
        var nur = await session.Admin();
        await nur.Page.SetViewportSizeAsync(width, 844);
        await SignIn(nur, house);
        await nur.GoTo("/kelola/surat-masuk");
        await nur.GoTo($"/kelola/surat-masuk/{mail.Stream}");
        await nur.GoTo($"/kelola/surat-masuk/{secret.Stream}");
        await nur.GoTo("/kelola/kunci-api/baru");
        await nur.Fill("nama", "SIMPEL Dinas");
        await nur.Choose("lingkup", "putuskan");
        await nur.Choose("pejabat", "sari");
        await nur.Fill("sampai", "31 Desember 2026");
        await nur.Press("kirim");
        await nur.GoTo("/kelola/kunci-api");
    }

    /// <summary>Two under one name: the second waits for a person.</summary>
    private static string Named(string to, string text) => Mails.Message(
        "Bukti", text, to, headers: "Message-ID: <sama@contoh.id>\r\nDate: Mon, 9 Mar 2026 08:00:00 +0800\r\n");

    private static async Task SignIn(Walker nur, HouseUnderTest house)
    {
        await nur.GoTo("/kelola/masuk");
        await nur.GoTo(await house.FirstLink());
        await nur.Fill("pin", AtAdmin.Pin);
        await nur.Fill("pin_lagi", AtAdmin.Pin);
        await nur.Press("masuk");
    }
}
